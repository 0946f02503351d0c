package vn.hoiluat.answering;

/**
 * One version of an entry of the question-answer base.
 *
 * @param source whose numbering the external id follows, for example {@code starter}
 * @param version counts the entry's versions from 1; a version never changes
 */
public record EntryRef(String source, String externalId, int version) {

    /** The entry's key without its version. */
    public String key() {
        return source + ":" + externalId;
    }

    @Override
    public String toString() {
        return key() + "@" + version;
    }
}
