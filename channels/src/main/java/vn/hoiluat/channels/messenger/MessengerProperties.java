package vn.hoiluat.channels.messenger;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all pages of an installation.
 *
 * @param graphUrl where messages are sent to
 * @param graphVersion the version of the Graph API; each lives about two years
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long an answer may take once the request is sent; after it nobody knows what became of it.
 *     With the time to connect it stays below {@code hoiluat.bot.delivery.send-timeout}
 * @param window how long after a citizen's last act a reply is taken
 * @param officerWindow how long after it an officer may write by hand, on pages that have the permission
 * @param commentWindow how long after a comment the one private reply to it is taken, whoever writes it
 * @param allowedTags the message tags that the platform still knows; without HUMAN_AGENT officers have the window only
 * @param maxText most characters of one message
 * @param typing whether a reply is preceded by "seen" and "is typing"
 * @param tokenCheckInterval how often a page's token that was refused is tried again
 */
@ConfigurationProperties("hoiluat.channels.messenger")
public record MessengerProperties(
        @DefaultValue("https://graph.facebook.com") URI graphUrl,
        @DefaultValue("v25.0") String graphVersion,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("7s") Duration responseTimeout,
        @DefaultValue("24h") Duration window,
        @DefaultValue("7d") Duration officerWindow,
        @DefaultValue("7d") Duration commentWindow,
        @DefaultValue("HUMAN_AGENT") List<String> allowedTags,
        @DefaultValue("2000") int maxText,
        @DefaultValue("true") boolean typing,
        @DefaultValue("1m") Duration tokenCheckInterval) {

    public MessengerProperties {
        allowedTags = List.copyOf(allowedTags);
        requirePositive(connectTimeout, "connect-timeout");
        requirePositive(responseTimeout, "response-timeout");
        requirePositive(window, "window");
        requirePositive(commentWindow, "comment-window");
        requirePositive(tokenCheckInterval, "token-check-interval");
        if (officerWindow.compareTo(window) < 0) {
            throw new IllegalArgumentException(
                    "officer-window is " + officerWindow + ", expected at least the window of " + window);
        }
        if (!graphVersion.matches("v\\d{1,3}\\.\\d{1,2}")) {
            throw new IllegalArgumentException("graph-version is " + graphVersion + ", expected for example v25.0");
        }
        if (maxText < MessengerComposer.MAX_TEMPLATE_TEXT) {
            throw new IllegalArgumentException(
                    "max-text is " + maxText + ", expected at least " + MessengerComposer.MAX_TEMPLATE_TEXT);
        }
    }

    private static void requirePositive(Duration value, String name) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than nothing");
        }
    }
}
