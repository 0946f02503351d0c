package vn.hoiluat.channels.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same for all accounts of the web channel.
 *
 * @param maxQuestion most characters (UTF-16 units) of one message of a visitor
 * @param visitorCookie how long a browser keeps the visitor's cookie, counted from the last page it saw
 * @param heartbeat how often a silent stream shows that it is alive; shorter than the time-outs of common proxies
 * @param maxStreams most streams one visitor may have open on one account of this node
 */
@ConfigurationProperties("hoiluat.channels.web")
public record WebProperties(
        @DefaultValue("2000") int maxQuestion,
        @DefaultValue("180d") Duration visitorCookie,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("8") int maxStreams) {

    public WebProperties {
        requirePositive(maxQuestion, "max-question");
        requirePositive(visitorCookie.toSeconds(), "visitor-cookie");
        requirePositive(heartbeat.toMillis(), "heartbeat");
        requirePositive(maxStreams, "max-streams");
    }

    private static void requirePositive(long value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", expected more than nothing");
        }
    }
}
