package vn.hoiluat.knowledge.entry;

import static vn.hoiluat.knowledge.entry.EntryStatus.DRAFT;
import static vn.hoiluat.knowledge.entry.EntryStatus.ON_HOLD;
import static vn.hoiluat.knowledge.entry.EntryStatus.PENDING_REVIEW;

import java.util.Set;

/** What is done to a version of an entry, and where it leads. */
public enum EntryDeed {
    /** Its content was written; who did it is its author. */
    WRITTEN(DRAFT),
    /** Given to be reviewed. */
    SUBMITTED(PENDING_REVIEW, DRAFT),
    /** Given back to its author, who is told why. */
    SENT_BACK(DRAFT, PENDING_REVIEW),
    /** Approved: on the days it is valid it is what citizens get. */
    PUBLISHED(EntryStatus.PUBLISHED, DRAFT, PENDING_REVIEW, ON_HOLD, EntryStatus.RETIRED),
    /** Taken from citizens until somebody has looked at it again. */
    HELD(ON_HOLD, EntryStatus.PUBLISHED),
    /** Given to citizens again as it was. */
    RELEASED(EntryStatus.PUBLISHED, ON_HOLD),
    /** Taken out of use for good, or a newer version took its place. */
    RETIRED(EntryStatus.RETIRED, DRAFT, PENDING_REVIEW, EntryStatus.PUBLISHED, ON_HOLD);

    private final EntryStatus target;
    private final Set<EntryStatus> from;

    EntryDeed(EntryStatus target, EntryStatus... from) {
        this.target = target;
        this.from = Set.of(from);
    }

    /** Where a version stands afterwards. */
    public EntryStatus target() {
        return target;
    }

    /** Whether it can be done to a version that stands there. */
    public boolean isPossibleIn(EntryStatus status) {
        return from.contains(status);
    }
}
