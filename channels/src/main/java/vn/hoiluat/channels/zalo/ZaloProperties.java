package vn.hoiluat.channels.zalo;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all Zalo accounts of an installation.
 *
 * @param openApiUrl where messages are sent to
 * @param oauthUrl where tokens are renewed
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long an answer may take once the request is sent; after it nobody knows what became of it.
 *     With the time to connect it stays below {@code hoiluat.bot.delivery.send-timeout}
 * @param window how long after a citizen's last act a consultation message is taken
 * @param statusAfter how long after it one message about an open case asks for a tap that keeps the window open
 * @param refreshAfter the age at which an access token, which lives 25 hours, is renewed ahead of time
 * @param refreshTokenLife how long a refresh token lives
 * @param refreshTokenWarning how long before its end an alarm is raised
 * @param tokenCheckInterval how often the tokens are looked at
 */
@ConfigurationProperties("hoiluat.channels.zalo")
public record ZaloProperties(
        @DefaultValue("https://openapi.zalo.me") URI openApiUrl,
        @DefaultValue("https://oauth.zaloapp.com") URI oauthUrl,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("7s") Duration responseTimeout,
        @DefaultValue("7d") Duration window,
        @DefaultValue("40h") Duration statusAfter,
        @DefaultValue("20h") Duration refreshAfter,
        @DefaultValue("90d") Duration refreshTokenLife,
        @DefaultValue("14d") Duration refreshTokenWarning,
        @DefaultValue("1m") Duration tokenCheckInterval) {

    /** A lock on a token is held this long; a refresh must be over by then. */
    static final Duration LEASE = Duration.ofSeconds(60);

    public ZaloProperties {
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(responseTimeout, "response-timeout");
        requirePositive(window, "window");
        requirePositive(refreshAfter, "refresh-after");
        requirePositive(tokenCheckInterval, "token-check-interval");
        if (connectTimeout.plus(responseTimeout).compareTo(LEASE.dividedBy(2)) > 0) {
            throw new IllegalArgumentException("connect-timeout and response-timeout are " + connectTimeout + " and "
                    + responseTimeout + ", expected at most " + LEASE.dividedBy(2) + " together");
        }
    }

    /** The longest a call may take from beginning to end. */
    Duration callTimeout() {
        return connectTimeout.plus(responseTimeout);
    }

    private static void requirePositive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than nothing");
        }
    }
}
