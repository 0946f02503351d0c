package vn.hoiluat.channels.messenger;

/** The names under which an application of Meta's and its pages keep their secrets and settings. */
public final class MessengerSettings {

    /** Secret of the application: signs events, and proves calls. */
    public static final String APP_SECRET = "appSecret";

    /** Secret of the application: what the platform names when it checks the webhook's address. */
    public static final String VERIFY_TOKEN = "verifyToken";

    /** Secret of an account: the page's access token. */
    public static final String PAGE_TOKEN = "pageToken";

    /** Setting of the application: {@code false} leaves {@code appsecret_proof} out of calls, default {@code true}. */
    public static final String APP_SECRET_PROOF = "appSecretProof";

    /** Setting of an account: {@code true} once the platform granted the permission Human Agent, default {@code false}. */
    public static final String HUMAN_AGENT = "humanAgent";

    private MessengerSettings() {}
}
