package vn.hoiluat.channels.sms.smpp;

/** The names under which an SMS account with {@code gateway = smpp} keeps its secrets and settings. */
public final class SmppSettings {

    /** What the setting {@link #GATEWAY} says for this way. */
    public static final String NAME = "smpp";

    /** Setting: which way an account's texts go. */
    public static final String GATEWAY = "gateway";

    /** Secret: the password, at most eight characters. */
    public static final String PASSWORD = "password";

    /** Setting: the carrier's host. */
    public static final String HOST = "host";

    /** Setting: its port, 2775 by default. */
    public static final String PORT = "port";

    /** Setting: {@code true} speaks TLS and checks the carrier's certificate; default {@code false}. */
    public static final String TLS = "tls";

    /** Setting: the name the carrier knows us by. */
    public static final String SYSTEM_ID = "systemId";

    /** Setting: the kind of system the carrier wants to be told, empty by default. */
    public static final String SYSTEM_TYPE = "systemType";

    /** Setting: what texts are sent from; by default the account's external id. */
    public static final String SOURCE = "source";

    /** Setting: {@code brandname} (default), {@code short-code} or {@code number}. */
    public static final String SOURCE_KIND = "sourceKind";

    /** Setting: how many texts may wait for the carrier's answer at a time, by contract; default 10. */
    public static final String WINDOW = "window";

    /** Setting: how many segments may go out in a second, by contract; default 10. */
    public static final String PER_SECOND = "perSecond";

    /** Setting: {@code true} sends what is not GSM-7 as UCS-2; default {@code false} refuses it. */
    public static final String UCS2 = "ucs2";

    /** Setting: what data_coding 0 means in incoming texts, {@code gsm7} (default) or {@code latin1}. */
    public static final String DEFAULT_ALPHABET = "defaultAlphabet";

    /** Setting: {@code false} asks for no delivery reports; default {@code true}. */
    public static final String REPORTS = "reports";

    /**
     * Setting: how reports write the id that the answer to a text gave: {@code same}, {@code decimal} (the answer is hex),
     * {@code hex} (the answer is decimal), or {@code auto} (default), which tries all three in this order.
     */
    public static final String REPORT_IDS = "reportIds";

    /** Setting: the word that carries a text to us on a shared short code; it is taken off. Empty by default. */
    public static final String KEYWORD = "keyword";

    private SmppSettings() {}
}
