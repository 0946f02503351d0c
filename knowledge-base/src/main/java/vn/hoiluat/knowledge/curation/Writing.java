package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.curation.CurationResult.ChangedMeanwhile;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;

/** Writes further versions of entries. */
final class Writing {

    private final Entries entries;
    private final Changes changes;
    private final Clock clock;

    Writing(Entries entries, Changes changes, Clock clock) {
        this.entries = entries;
        this.changes = changes;
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
