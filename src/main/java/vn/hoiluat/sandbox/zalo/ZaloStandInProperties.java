package vn.hoiluat.sandbox.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stand-in and the service's accounts on it. Both sides read the same values, also as two processes, so the secrets are
 * no secrets: they open nothing but a stand-in.
 *
 * @param app our id of the application, the end of the webhook's address
 * @param appId the platform's id of the application
 * @param appSecret what tokens are renewed with
 * @param webhookSecret what events are signed with
 * @param accounts the official accounts; one if none is named
 * @param serviceUrl where the service is, for webhooks
 * @param fileUrl where what citizens send is fetched from: this stand-in
 * @param retryAfter the pauses before an event that was not answered 200 is sent again; the platform's own are 30 s, 5 min,
 *     15 min, 30 min, 1 h
 * @param webhookTimeout how long the service may take to answer an event; 2 s on the platform
 * @param echoAfter how long after a message is taken its echo and receipt go out
 * @param tokenLife how long an access token lives
 * @param window how long after a citizen's last act messages are taken
 * @param callsPerMinute the rate limit, 0 for none; 4000 on the platform
 * @param deliveries how many webhooks are under way at a time
 */
@ConfigurationProperties("hoiluat.sandbox.zalo")
public record ZaloStandInProperties(
        @DefaultValue("zalo-sandbox") String app,
        @DefaultValue("4000000000000000001") String appId,
        @DefaultValue("sandbox-app-secret") String appSecret,
        @DefaultValue("sandbox-webhook-secret") String webhookSecret,
        @Nullable List<Oa> accounts,
        @DefaultValue("http://127.0.0.1:8080") URI serviceUrl,
        @DefaultValue("http://127.0.0.1:8080/sandbox/zalo") URI fileUrl,
        @DefaultValue({"1s", "3s", "10s", "30s", "60s"}) List<Duration> retryAfter,
        @DefaultValue("2s") Duration webhookTimeout,
        @DefaultValue("100ms") Duration echoAfter,
        @DefaultValue("25h") Duration tokenLife,
        @DefaultValue("7d") Duration window,
        @DefaultValue("0") int callsPerMinute,
        @DefaultValue("64") int deliveries) {

    private static final Oa ONLY_ONE = new Oa("zalo-sandbox", "5000000000000000001", "Sandbox OA");

    public ZaloStandInProperties {
        accounts = accounts == null || accounts.isEmpty() ? List.of(ONLY_ONE) : List.copyOf(accounts);
        retryAfter = List.copyOf(retryAfter);
    }

    /**
     * One official account.
     *
     * @param id our id of the account
     * @param oaId the platform's id
     * @param name as citizens read it
     */
    public record Oa(String id, String oaId, String name) {}

    /** The accounts, at least one. */
    List<Oa> oas() {
        return accounts == null ? List.of(ONLY_ONE) : accounts;
    }

    /** The account with the platform's id, or the first if none is asked for; null if there is none such. */
    @Nullable
    Oa oa(@Nullable String oaId) {
        return oaId == null
                ? oas().getFirst()
                : oas().stream()
                        .filter(oa -> oa.oaId().equals(oaId))
                        .findFirst()
                        .orElse(null);
    }
}
