package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.curation.CurationResult.Blocked;
import vn.hoiluat.knowledge.curation.CurationResult.ChangedMeanwhile;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.NotPossible;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/** Writes further versions of entries. */
final class Writing {

    private final Entries entries;
    private final Changes changes;
    private final PublicationChecks checks;
    private final Clock clock;

    Writing(Entries entries, Changes changes, PublicationChecks checks, Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.checks = checks;
        this.clock = clock;
    }

    Mono<CurationResult> write(Proposal proposal, int newest) {
        return newest == 0
                ? entries.create(proposal)
                        .<CurationResult>map(Done::new)
                        .switchIfEmpty(entries.find(proposal.key()).map(ChangedMeanwhile::new))
                : changes.change(proposal.key(), newest, entry -> new Done(with(entry, proposal)));
    }

    Mono<CurationResult> restore(VersionRef ref, String by) {
        return changes.change(ref, entry -> {
            EntryVersion version = ref.in(entry);
            return new Done(with(entry, proposal(entry, version, version.content(), EntryStatus.DRAFT, by)));
        });
    }

    Mono<CurationResult> refield(VersionRef ref, String field, String by) {
        return changes.change(ref, entry -> {
            EntryVersion version = ref.in(entry);
            EntryStatus status = version.status() == EntryStatus.DRAFT ? EntryStatus.DRAFT : EntryStatus.PENDING_REVIEW;
            return version.content().field().equals(field)
                    ? new Done(entry)
                    : new Done(with(
                            entry, proposal(entry, version, version.content().inField(field), status, by)));
        });
    }

    /** What citizens get, written anew as found right today; somebody's open version is not overtaken by it. */
    Mono<CurationResult> confirm(VersionRef ref, @Nullable LocalDate nextReview, String by) {
        return changes.change(ref, entry -> {
            EntryVersion version = ref.in(entry);
            if (version.status() != EntryStatus.PUBLISHED || entry.open().isPresent()) {
                return new NotPossible(version.status());
            }
            LocalDate today = checks.today();
            EntryContent content = version.content().foundRight(today, nextReview(version, nextReview, today));
            Set<PublicationBlock> blocks = checks.of(content);
            return blocks.isEmpty()
                    ? new Done(with(entry, proposal(entry, version, content, EntryStatus.PENDING_REVIEW, by)))
                    : new Blocked(blocks);
        });
    }

    /** The day asked for; without one, the day that was set, if it is still to come. */
    private static @Nullable LocalDate nextReview(EntryVersion version, @Nullable LocalDate asked, LocalDate today) {
        LocalDate set = version.content().reviewBy();
        return asked != null || set != null && !set.isAfter(today) ? asked : set;
    }

    /** What the newest open version says already is not written again. */
    private Entry with(Entry entry, Proposal proposal) {
        EntryVersion newest = entry.newest();
        boolean same = newest.isOpen()
                && newest.status() == proposal.status()
                && newest.content().equals(proposal.content());
        return same ? entry : entry.propose(proposal, clock.instant());
    }

    private static Proposal proposal(
            Entry entry, EntryVersion version, EntryContent content, EntryStatus status, String by) {
        String reason = status == EntryStatus.DRAFT ? version.draftReason() : null;
        return new Proposal(entry.source(), entry.externalId(), content, version.provenance(), status, reason, by);
    }
}
