package vn.hoiluat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Sender;

/**
 * A channel's limits on what is sent.
 *
 * @param maxText most characters (UTF-16 units, NFC) of one part
 * @param maxButtons most buttons under one part; 0 writes them as lines
 * @param maxButtonTitle most characters of a button's title
 * @param window how long after the citizen's last act a reply may be sent, null for no limit
 * @param officerWindow how long after it an officer may still write by hand; not shorter than the window
 * @param statusAfter how long after it one message about an open case asks for a tap that keeps the window open, null for
 *     never
 */
public record ChannelPolicy(
        int maxText,
        int maxButtons,
        int maxButtonTitle,
        @Nullable Duration window,
        @Nullable Duration officerWindow,
        @Nullable Duration statusAfter) {

    public ChannelPolicy {
        boolean shorter = window != null && officerWindow != null && officerWindow.compareTo(window) < 0;
        if (shorter || (window == null && officerWindow != null)) {
            throw new IllegalArgumentException("officers' window " + officerWindow + ", expected at least " + window);
        }
    }

    /** Limits that are the same for officers and for the bot. */
    public ChannelPolicy(int maxText, int maxButtons, int maxButtonTitle, @Nullable Duration window) {
        this(maxText, maxButtons, maxButtonTitle, window, window, null);
    }

    /** The right by which a part may leave now, or empty if its time is over. */
    Optional<Departure> departure(Part part, Instant lastAct, Instant now) {
        if (window == null || !lastAct.plus(window).isBefore(now)) {
            return Optional.of(new Departure.InTime(part));
        }
        boolean officerMay = part.sender() == Sender.OFFICER
                && officerWindow != null
                && !lastAct.plus(officerWindow).isBefore(now);
        return officerMay ? Optional.of(new Departure.ByOfficer(part)) : Optional.empty();
    }
}
