package vn.hoiluat.knowledge.curation;

import java.util.Set;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/** What came of something that was to be done to an entry. Where it is not {@link Done}, nothing was written. */
public sealed interface CurationResult {

    /** Done; the entry as it is now. */
    record Done(Entry entry) implements CurationResult {}

    /** Who wants to approve it wrote it, or stands in the place of who wrote it. */
    record SameAuthor() implements CurationResult {}

    /** Only an approver may do this, or somebody in an approver's place. */
    record NotAllowed() implements CurationResult {}

    /** Citizens may not get it as it is. */
    record Blocked(Set<PublicationBlock> blocks) implements CurationResult {

        public Blocked {
            blocks = Set.copyOf(blocks);
        }
    }

    /** Published, it would take away what protected questions are answered with today. */
    record GateFell(GateReport report) implements CurationResult {}

    /** This cannot be done to a version that stands there. */
    record NotPossible(EntryStatus status) implements CurationResult {}

    /** There is no such entry or version. */
    record Missing() implements CurationResult {}

    /**
     * Somebody wrote a newer version in the meantime.
     *
     * @param entry as it is now
     */
    record ChangedMeanwhile(Entry entry) implements CurationResult {}
}
