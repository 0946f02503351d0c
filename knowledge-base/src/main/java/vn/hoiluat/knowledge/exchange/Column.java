package vn.hoiluat.knowledge.exchange;

/** A column, by its name in JSON; the other names are in {@code columns.tsv}. */
final class Column {

    static final String SOURCE = "source";
    static final String EXTERNAL_ID = "externalId";
    static final String VERSION = "version";
    static final String FIELD = "field";
    static final String QUESTION = "question";
    static final String ALTERNATES = "alternates";
    static final String SHORT_ANSWER = "shortAnswer";
    static final String FULL_ANSWER = "fullAnswer";
    static final String CITATIONS = "citations";
    static final String PLACES = "places";
    static final String VALID_FROM = "validFrom";
    static final String VALID_UNTIL = "validUntil";
    static final String REVIEW_BY = "reviewBy";
    static final String CHECKED_ON = "checkedOn";
    static final String PLACEHOLDERS = "placeholders";
    static final String ATTACHMENTS = "attachments";
    static final String STATUS = "status";
    static final String DRAFT_REASON = "draftReason";
    static final String SAMPLE = "sample";

    /** How the entry served so far; written for people to read, never read back. */
    static final String HITS = "hits";

    static final String LAST_USED = "lastUsed";
    static final String SATISFACTION = "satisfaction";

    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String DOCUMENT_TYPE = "documentType";
    static final String DOCUMENT_NAME = "documentName";
    static final String ARTICLE = "article";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String ANSWER = "answer";
    static final String REFERENCE = "reference";
    static final String BASIS = "basis";
    static final String TOPIC = "topic";
    static final String EFFECTIVE_FROM = "effectiveFrom";

    private Column() {}
}
