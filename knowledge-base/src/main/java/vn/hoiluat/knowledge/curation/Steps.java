package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.knowledge.curation.CurationResult.Blocked;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.NotAllowed;
import vn.hoiluat.knowledge.curation.CurationResult.NotPossible;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/** Takes versions from one status to another, where that gives citizens nothing new. */
final class Steps {

    private final Changes changes;
    private final Approvals approvals;
    private final Clock clock;

    Steps(Changes changes, Approvals approvals, Clock clock) {
        this.changes = changes;
        this.approvals = approvals;
        this.clock = clock;
    }

    Mono<CurationResult> submit(VersionRef ref, String by) {
        return changes.change(ref, entry -> {
            EntryContent content = ref.in(entry).content();
            if (PublicationChecks.tellsOfACitizen(entry, content)) {
                return new Blocked(Set.of(PublicationBlock.PERSONAL_NUMBER));
            }
            Set<PublicationBlock> blocks = content.publicationBlocks();
            return blocks.contains(PublicationBlock.NO_ANSWER) || blocks.contains(PublicationBlock.NO_CITATION)
                    ? new Blocked(blocks)
                    : done(entry, ref, step(EntryDeed.SUBMITTED, by, null, null));
        });
    }

    /** Whoever may write may do this. */
    Mono<CurationResult> byAnybody(VersionRef ref, EntryDeed deed, String by, String note) {
        return changes.change(ref, entry -> done(entry, ref, step(deed, by, note, null)));
    }

    /** An approver may do this, and the author of a version that is still open. */
    Mono<CurationResult> byApprover(VersionRef ref, EntryDeed deed, String by, String note) {
        return approvals
                .of(by)
                .flatMap(right -> changes.change(ref, entry -> {
                    EntryVersion version = ref.in(entry);
                    boolean own = version.isOpen() && version.author().equals(by);
                    return switch (right.over(version.content().field(), null)) {
                        case Approver.Right.Own o -> done(entry, ref, step(deed, by, note, null));
                        case Approver.Right.InPlaceOf place ->
                            done(entry, ref, step(deed, by, note, own ? null : place.giver()));
                        case Approver.Right.GiversWork w -> new NotAllowed();
                        case Approver.Right.None n ->
                            own ? done(entry, ref, step(deed, by, note, null)) : new NotAllowed();
                    };
                }));
    }

    private static CurationResult done(Entry entry, VersionRef ref, EntryStep step) {
        EntryStatus status = ref.in(entry).status();
        return step.deed().isPossibleIn(status) ? new Done(entry.after(ref.number(), step)) : new NotPossible(status);
    }

    private EntryStep step(EntryDeed deed, String by, @Nullable String note, @Nullable String inPlaceOf) {
        return new EntryStep(deed, clock.instant(), by, note, inPlaceOf);
    }
}
