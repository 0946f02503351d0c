package vn.hoiluat.sandbox.messenger;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stand-in and the service's pages on it. Both sides read the same values, also as two processes, so the secrets are no
 * secrets: they open nothing but a stand-in.
 *
 * @param app our id of the application, the end of the webhook's address
 * @param appId the platform's id of the application
 * @param appSecret what events are signed and calls are proved with
 * @param verifyToken what the platform names when it checks the webhook's address
 * @param accounts the pages; one if none is named
 * @param humanAgent whether officers may write after the window
 * @param serviceUrl where the service is, for webhooks
 * @param fileUrl where what citizens send is fetched from: this stand-in
 * @param retryAfter the pauses before an event that was not answered 200 is sent again
 * @param webhookTimeout how long the service may take to answer an event; 20 s on the platform
 * @param echoAfter how long after a message is taken its echo and receipt go out
 * @param window how long after a citizen's last act messages are taken
 * @param officerWindow how long after it messages with the tag for people are taken
 * @param deliveries how many webhooks are under way at a time
 */
@ConfigurationProperties("hoiluat.sandbox.messenger")
public record MessengerStandInProperties(
        @DefaultValue("messenger-sandbox") String app,
        @DefaultValue("2000000000000001") String appId,
        @DefaultValue("sandbox-app-secret") String appSecret,
        @DefaultValue("sandbox-verify-token") String verifyToken,
        @Nullable List<Page> accounts,
        @DefaultValue("true") boolean humanAgent,
        @DefaultValue("http://127.0.0.1:8080") URI serviceUrl,

        @DefaultValue("http://127.0.0.1:8080/sandbox/messenger")
        URI fileUrl,

        @DefaultValue({"1s", "3s", "10s", "30s", "60s"}) List<Duration> retryAfter,
        @DefaultValue("5s") Duration webhookTimeout,
        @DefaultValue("100ms") Duration echoAfter,
        @DefaultValue("24h") Duration window,
        @DefaultValue("7d") Duration officerWindow,
        @DefaultValue("64") int deliveries) {

    private static final Page ONLY_ONE = new Page("messenger-sandbox", "100000000000001", "Sandbox page");

    public MessengerStandInProperties {
        accounts = accounts == null || accounts.isEmpty() ? List.of(ONLY_ONE) : List.copyOf(accounts);
        retryAfter = List.copyOf(retryAfter);
    }

    /**
     * One page.
     *
     * @param id our id of the account
     * @param pageId the platform's id
     * @param name as citizens read it
     */
    public record Page(String id, String pageId, String name) {}

    /** The pages, at least one. */
    List<Page> pages() {
        return accounts == null ? List.of(ONLY_ONE) : accounts;
    }
}
