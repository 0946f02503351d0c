package vn.hoiluat.channels.sms.http;

/**
 * The names under which an account on the gateway {@code http} keeps its settings and secrets.
 *
 * <p>Address, headers and body are templates. In them stand {@code {phone}} (84901234567), {@code {phone0}} (0901234567),
 * {@code {text}}, {@code {key}} (the same over every attempt), {@code {brand}} (the account's external id),
 * {@code {report}} (the address for delivery reports), and the name of any secret of the account in braces. What is filled
 * in is escaped as its place asks: in the address, in a form, in JSON, in XML.
 *
 * <p>A place in an answer or a request is a JSON pointer if it begins with a slash, otherwise the name of a form field or of
 * a parameter of the address.
 */
public final class HttpSmsSettings {

    /** Setting: where a text is handed over, a template. */
    public static final String URL = "url";

    /** Setting: {@code POST} (default), {@code PUT} or {@code GET}. */
    public static final String METHOD = "method";

    /** Setting: what the body is; default {@code application/json}. */
    public static final String CONTENT_TYPE = "contentType";

    /** Setting: the body, a template; default none. */
    public static final String BODY = "body";

    /** Setting: further headers, one {@code Name: value} a line, templates. */
    public static final String HEADERS = "headers";

    /** Setting: place of the carrier's id of the text in its answer; without one our key serves as the id. */
    public static final String ANSWER_ID = "answerId";

    /** Setting: place of the status in the answer; without one every answer with an HTTP status of 200 to 299 is a yes. */
    public static final String ANSWER_STATUS = "answerStatus";

    /** Setting: statuses, parted by commas, that mean the text was taken. */
    public static final String ACCEPTED = "accepted";

    /** Setting: statuses, parted by commas, that mean it was not taken now and may be tried again. */
    public static final String RETRY = "retry";

    /** Setting: statuses, parted by commas, that an administrator must see to: no credit, wrong key. */
    public static final String ADMINISTRATOR = "administrator";

    /** Setting instead of the places: a regular expression found in an answer that means yes; its group {@code id}, if any. */
    public static final String ANSWER_PATTERN = "answerPattern";

    /** Setting: place of the id of a citizen's text; default none. */
    public static final String INCOMING_ID = "incomingId";

    /** Setting: place of the citizen's number. */
    public static final String INCOMING_PHONE = "incomingPhone";

    /** Setting: place of the citizen's words. */
    public static final String INCOMING_TEXT = "incomingText";

    /** Setting: place of the time it was sent: ISO 8601, or seconds or milliseconds since 1970; default the time of arrival. */
    public static final String INCOMING_TIME = "incomingTime";

    /** Setting: form of the time if it is another, as {@code yyyyMMddHHmmss}, in the time of Vietnam. */
    public static final String INCOMING_TIME_FORM = "incomingTimeForm";

    /** Setting: place of the id in a delivery report, the one the answer gave. */
    public static final String REPORT_ID = "reportId";

    /** Setting: place of the status in a delivery report. */
    public static final String REPORT_STATUS = "reportStatus";

    /** Setting: place of the carrier's reason in a delivery report; default none. */
    public static final String REPORT_DETAIL = "reportDetail";

    /** Setting: statuses, parted by commas, that mean it arrived. */
    public static final String DELIVERED = "delivered";

    /** Setting: statuses, parted by commas, that mean it will never arrive. */
    public static final String FAILED = "failed";

    /** Secret: what a carrier's call is known by, beside the token in its address. Without one the token is all. */
    public static final String INCOMING_SECRET = "incomingSecret";

    /** Setting: the header that carries {@link #INCOMING_SECRET} itself. */
    public static final String SECRET_HEADER = "secretHeader";

    /** Setting: the header that carries an HMAC-SHA256 of the body, in hex or Base64, keyed with the secret. */
    public static final String HMAC_HEADER = "hmacHeader";

    /** Setting: a header whose value is signed behind the body, such as a time; default none. */
    public static final String HMAC_TAIL_HEADER = "hmacTailHeader";

    private HttpSmsSettings() {}
}
