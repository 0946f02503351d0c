package vn.hoiluat.channels.web;

import java.time.Duration;
import java.util.Optional;
import vn.hoiluat.limit.RateLimit;

/**
 * The limits of the web channel. A new visitor costs nothing, so the network address is limited, too; generously, for a
 * school, an office or a whole mobile network may share one.
 *
 * @param messagesOfVisitor by conversation
 * @param messagesOfAddress by network address
 * @param filesOfVisitor by conversation
 * @param readingsOfAddress histories read and streams opened, by network address
 */
record WebLimits(
        RateLimit messagesOfVisitor,
        RateLimit messagesOfAddress,
        RateLimit filesOfVisitor,
        RateLimit readingsOfAddress) {

    /** Counts a message; empty if it may be taken, otherwise how long to wait. */
    Optional<Duration> message(String conversationId, String networkAddress) {
        return messagesOfVisitor.take(conversationId).or(() -> messagesOfAddress.take(networkAddress));
    }

    /** Counts a file, which is a message, too; empty if it may be taken, otherwise how long to wait. */
    Optional<Duration> file(String conversationId, String networkAddress) {
        return filesOfVisitor.take(conversationId).or(() -> message(conversationId, networkAddress));
    }

    /** Counts a history or stream; empty if it may be served, otherwise how long to wait. */
    Optional<Duration> reading(String networkAddress) {
        return readingsOfAddress.take(networkAddress);
    }
}
