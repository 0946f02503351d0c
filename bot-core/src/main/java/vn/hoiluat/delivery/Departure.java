package vn.hoiluat.delivery;

import vn.hoiluat.message.Sender;

/** A part on its way out, with the right by which it may leave. */
public sealed interface Departure {

    /** What leaves. */
    Part part();

    /** Within the window after the citizen's last act, or on a channel that has none. */
    record InTime(Part part) implements Departure {}

    /**
     * After that window, which platforms allow to people only: made of an officer's own words or not at all. Throws
     * {@link IllegalArgumentException} for anything a machine says.
     */
    record ByOfficer(Part part) implements Departure {

        public ByOfficer {
            if (part.sender() != Sender.OFFICER) {
                throw new IllegalArgumentException(part.id() + " is said by " + part.sender() + ", expected OFFICER");
            }
        }
    }
}
