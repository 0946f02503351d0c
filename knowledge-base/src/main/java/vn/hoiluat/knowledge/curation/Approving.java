package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.knowledge.curation.CurationResult.Blocked;
import vn.hoiluat.knowledge.curation.CurationResult.ChangedMeanwhile;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.GateFell;
import vn.hoiluat.knowledge.curation.CurationResult.Missing;
import vn.hoiluat.knowledge.curation.CurationResult.NotAllowed;
import vn.hoiluat.knowledge.curation.CurationResult.NotPossible;
import vn.hoiluat.knowledge.curation.CurationResult.SameAuthor;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/**
 * Gives versions to citizens, approved or released from a hold: looked at one by one, tried against the golden questions once for
 * all, and looked at again when they are written.
 */
final class Approving {

    private final Entries entries;
    private final Changes changes;
    private final Approvals approvals;
    private final PublicationChecks checks;
    private final Gate gate;
    private final Publications publications;
    private final Clock clock;

    Approving(
            Entries entries,
            Changes changes,
            Approvals approvals,
            PublicationChecks checks,
            Gate gate,
            Publications publications,
            Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.approvals = approvals;
        this.checks = checks;
        this.gate = gate;
        this.publications = publications;
        this.clock = clock;
    }

    Mono<List<CurationOutcome>> all(EntryDeed deed, List<VersionRef> refs, String by) {
        return intent(deed, by).flatMap(intent -> looked(refs, intent).flatMap(looked -> tried(looked, intent)));
    }

    /** What would come of it, as far as can be told without the golden questions; nothing is written. */
    Mono<List<CurationOutcome>> foreseen(EntryDeed deed, List<VersionRef> refs, String by) {
        return intent(deed, by)
                .flatMap(intent -> looked(refs, intent))
                .map(looked -> looked.stream().map(Approving::outcome).toList());
    }

    private Mono<Intent> intent(EntryDeed deed, String by) {
        return approvals.of(by).map(right -> new Intent(deed, right));
    }

    private Mono<List<Looked>> looked(List<VersionRef> refs, Intent intent) {
        return Flux.fromIterable(refs).concatMap(ref -> looked(ref, intent)).collectList();
    }

    private record Intent(EntryDeed deed, Approvals.Right right) {}

    private record Looked(VersionRef ref, CurationResult result) {}

    private Mono<Looked> looked(VersionRef ref, Intent intent) {
        return entries.find(ref.key())
                .map(entry -> new Looked(ref, step(entry, ref, intent)))
                .defaultIfEmpty(new Looked(ref, new Missing()));
    }

    private Mono<List<CurationOutcome>> tried(List<Looked> looked, Intent intent) {
        List<Entry> wouldBe = looked.stream()
                .flatMap(one -> one.result() instanceof Done done ? Stream.of(done.entry()) : Stream.empty())
                .toList();
        if (wouldBe.isEmpty()) {
            return Mono.just(looked.stream().map(Approving::outcome).toList());
        }
        return gate.of(wouldBe)
                .flatMap(report -> Flux.fromIterable(looked)
                        .concatMap(one -> one.result() instanceof Done
                                ? written(one.ref(), intent, report)
                                : Mono.just(outcome(one)))
                        .collectList());
    }

    private Mono<CurationOutcome> written(VersionRef ref, Intent intent, GateReport report) {
        Mono<CurationResult> result = report.blocks()
                ? Mono.just(new GateFell(report))
                : changes.change(ref, entry -> step(entry, ref, intent));
        return result.flatMap(came -> keep(ref, intent, came, report).thenReturn(new CurationOutcome(ref.key(), came)));
    }

    private Mono<Void> keep(VersionRef ref, Intent intent, CurationResult result, GateReport report) {
        return publications.keep(new Publication(
                ref.key(),
                ref.number(),
                intent.right().login(),
                result instanceof Done done ? inPlaceOf(done.entry(), ref) : null,
                clock.instant(),
                result instanceof Done,
                report));
    }

    private CurationResult step(Entry entry, VersionRef ref, Intent intent) {
        if (entry.newest().number() != ref.newest()) {
            return new ChangedMeanwhile(entry);
        }
        EntryVersion version = ref.in(entry);
        EntryStatus needed = intent.deed() == EntryDeed.RELEASED ? EntryStatus.ON_HOLD : EntryStatus.PENDING_REVIEW;
        if (version.status() != needed) {
            return new NotPossible(version.status());
        }
        return decided(entry, version, intent);
    }

    private CurationResult decided(Entry entry, EntryVersion version, Intent intent) {
        Approvals.Right right = intent.right();
        return switch (right.over(version.content().field(), version.author())) {
            case Approver.Right.None none -> new NotAllowed();
            case Approver.Right.GiversWork work -> new SameAuthor();
            case Approver.Right.Own own -> published(entry, version, intent, null);
            case Approver.Right.InPlaceOf place -> published(entry, version, intent, place.giver());
        };
    }

    private CurationResult published(Entry entry, EntryVersion version, Intent intent, @Nullable String inPlaceOf) {
        String login = intent.right().login();
        if (version.author().equals(login)) {
            return new SameAuthor();
        }
        Set<PublicationBlock> blocks = PublicationChecks.tellsOfACitizen(entry, version.content())
                ? Set.of(PublicationBlock.PERSONAL_NUMBER)
                : checks.of(version.content());
        return blocks.isEmpty()
                ? new Done(entry.after(
                        version.number(), new EntryStep(intent.deed(), clock.instant(), login, null, inPlaceOf)))
                : new Blocked(blocks);
    }

    private static CurationOutcome outcome(Looked looked) {
        return new CurationOutcome(looked.ref().key(), looked.result());
    }

    private static @Nullable String inPlaceOf(Entry entry, VersionRef ref) {
        return ref.in(entry).steps().getLast().inPlaceOf();
    }
}
