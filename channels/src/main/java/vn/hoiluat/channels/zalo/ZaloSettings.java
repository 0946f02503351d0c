package vn.hoiluat.channels.zalo;

/** The names under which a Zalo application and its accounts keep their secrets and settings. */
public final class ZaloSettings {

    /** Secret of the application: the "OA Secret Key" of its webhook page, which signs events. */
    public static final String WEBHOOK_SECRET = "webhookSecret";

    /** Secret of the application: its OAuth secret, another value than {@link #WEBHOOK_SECRET}. */
    public static final String APP_SECRET = "appSecret";

    /** Secret of an account: the access token it starts with; may be missing. */
    public static final String ACCESS_TOKEN = "accessToken";

    /** Secret of an account: the refresh token it starts with. It can be used once, later ones are kept apart. */
    public static final String REFRESH_TOKEN = "refreshToken";

    /** Setting of the application: {@code true} answers 403 to what is not signed well, default {@code false}. */
    public static final String STRICT = "strict";

    /** Setting of the application: what the signed text begins with, {@code app_id} (default) or {@code oa_id}. */
    public static final String MAC_FIRST_TERM = "macFirstTerm";

    /** Setting of the application: {@code true} proves the app secret with every call, default {@code false}. */
    public static final String APP_SECRET_PROOF = "appSecretProof";

    /** Setting of application or account: the code in the name of the domain's verification file. */
    public static final String VERIFIER_CODE = "verifierCode";

    /** Setting of application or account: the whole verification file, if the platform's differs from ours. */
    public static final String VERIFIER_CONTENT = "verifierContent";

    /** Setting of an account: the id of the approved template that says there is something new in a case. */
    public static final String NOTICE_TEMPLATE = "noticeTemplate";

    /** Setting of an account: the template's field for the case's code. */
    public static final String NOTICE_CODE_FIELD = "noticeCodeField";

    /** Setting of an account: the template's field for the link. */
    public static final String NOTICE_LINK_FIELD = "noticeLinkField";

    private ZaloSettings() {}
}
