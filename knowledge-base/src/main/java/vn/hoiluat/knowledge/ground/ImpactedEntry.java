package vn.hoiluat.knowledge.ground;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;

/**
 * An entry that rests, or once rested, on a provision that another document touches.
 *
 * @param old the newest published version that cites the provision as it was
 * @param cited the citation as citizens read it
 * @param now what citizens get when the change is in force; null if nothing
 * @param open the version somebody works on, null if there is none
 */
public record ImpactedEntry(
        Entry entry,
        EntryVersion old,
        String cited,
        @Nullable EntryVersion now,
        @Nullable EntryVersion open,
        State state) {

    /** How far the work on it is. */
    public enum State {
        /** The version that cites it may not be sent, and nothing takes its place. */
        LEFT,
        /** Another version takes its place. */
        REPLACED,
        /** Somebody has read the same version since and found it right. */
        REVIEWED,
        /** Nothing of it is published any more. */
        WITHDRAWN
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return state != State.LEFT;
    }
}
