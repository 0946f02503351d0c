package vn.hoiluat.channels.messenger;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.delivery.Departure;

/**
 * The right a message is sent by, in the platform's words. The tag for people cannot be had without a
 * {@link Departure.ByOfficer}, which no part of a machine can become.
 */
sealed interface MessengerRight {

    /** Within the window. */
    record Response(Departure.InTime departure) implements MessengerRight {}

    /** After it, in an officer's own words, on a page with the permission. */
    record HumanAgent(Departure.ByOfficer departure) implements MessengerRight {

        static final String TAG = "HUMAN_AGENT";
    }

    /** The one private reply to a comment, which has a time of its own and needs no tag. */
    record PrivateReply(Departure departure) implements MessengerRight {}

    /** {@code messaging_type}. */
    default String messagingType() {
        return switch (this) {
            case Response response -> "RESPONSE";
            case HumanAgent agent -> "MESSAGE_TAG";
            case PrivateReply reply -> "RESPONSE";
        };
    }

    /** {@code tag}, null if there is none. */
    default @Nullable String tag() {
        return switch (this) {
            case HumanAgent agent -> HumanAgent.TAG;
            case Response response -> null;
            case PrivateReply reply -> null;
        };
    }
}
