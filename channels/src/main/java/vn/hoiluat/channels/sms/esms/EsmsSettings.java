package vn.hoiluat.channels.sms.esms;

/** The names under which an account on the gateway {@code esms} keeps its settings and secrets. Its external id is the brandname. */
public final class EsmsSettings {

    /** What the setting {@code gateway} calls this way to the carriers. */
    public static final String NAME = "esms";

    /** Secret: the key of the interface. */
    public static final String API_KEY = "apiKey";

    /** Secret: what goes with the key. */
    public static final String SECRET_KEY = "secretKey";

    /** Secret: what citizens' texts to the short code are signed with; without it none is taken. */
    public static final String MO_PRIVATE_KEY = "moPrivateKey";

    /** Setting: where the interface is; default {@code hoiluat.channels.sms.esms-url}. */
    public static final String URL = "url";

    /** Setting: the kind of text, default {@code 2}: customer care under a brandname. */
    public static final String SMS_TYPE = "smsType";

    /** Setting: {@code true} has eSMS check texts without sending or charging them; default {@code false}. */
    public static final String SANDBOX = "sandbox";

    /** Setting: our code with the owner of the short code; if it is set, no text with another one is taken. */
    public static final String CPID = "cpid";

    /** Setting: what the short code answers at once, before the answer itself; default an acknowledgement. */
    public static final String MO_REPLY = "moReply";

    private EsmsSettings() {}
}
