package vn.hoiluat.knowledge.central;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.hoiluat.knowledge.central.Exchange.Direction;
import vn.hoiluat.knowledge.central.Exchange.Result;
import vn.hoiluat.knowledge.central.Records.Found;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.Versioned;

/**
 * Brings one record in step: looks at both sides, decides, carries out, and writes down how it stands. What came is in the link
 * before anything is made of it, so that who still holds an older version sees that it is late. The entry is written before the
 * link says that both sides are in step, so that a run that dies in between finds its own change the next time and makes it no
 * second time.
 */
final class Settling {

    /** A change here may lead to a sending, whose refusal may bring news; more than this waits for the next run. */
    private static final int STEPS = 4;

    private static final int CONTENTION_RETRIES = 20;

    private final Records records;
    private final Sending sending;
    private final Clashes clashes;
    private final Messages messages;

    Settling(Records records, Sending sending, Messages messages) {
        this.records = records;
        this.sending = sending;
        this.clashes = new Clashes(records, messages);
        this.messages = messages;
    }

    /**
     * What was found, and what is to be done.
     *
     * @param link with what came
     * @param isNews whether something came just now
     */
    record View(Found found, CentralLink link, OurSide ours, Decision decision, boolean isNews) {}

    /**
     * What one step did.
     *
     * @param again whether there may be more to do
     */
    record Step(List<Exchange> lines, boolean again) {

        static final Step IDLE = new Step(List.of(), false);

        static Step done(Exchange line) {
            return new Step(List.of(line), true);
        }

        static Step waiting(Exchange line) {
            return new Step(List.of(line), false);
        }
    }

    /** Takes what came and settles it; the lines for the ledger. */
    Mono<List<Exchange>> take(CentralRecord incoming, Run run) {
        return receive(incoming).flatMap(found -> {
            if (incoming.version() < found.link().seen()) {
                return Mono.just(List.of(line(run, found.link(), Direction.IN, Result.STALE, null)));
            }
            boolean isNews = incoming.version() > found.link().seen();
            return steps(() -> records.find(incoming.externalId()), isNews, run);
        });
    }

    /** Settles a record; the lines for the ledger. */
    Mono<List<Exchange>> settle(String externalId, Run run) {
        return steps(() -> records.find(externalId), false, run);
    }

    /** Settles the record of an entry. */
    Mono<List<Exchange>> settle(Versioned<Entry> entry, Run run) {
        return records.of(entry)
                .map(found -> view(found, null, run.terms()).decision())
                .flatMap(decision -> decision instanceof Decision.Nothing
                        ? Mono.just(List.of())
                        : steps(() -> records.ofEntry(entry.id()), false, run));
    }

    /** What would be done. */
    View view(Found found, @Nullable CentralRecord incoming, Run.Terms terms) {
        return view(found, incoming, incoming != null, terms);
    }

    private View view(Found found, @Nullable CentralRecord incoming, boolean isNews, Run.Terms terms) {
        CentralLink link = incoming == null ? found.link() : found.link().received(incoming);
        OurSide ours = new OurSides(terms.mapping()).of(found.entry(), link);
        Decision decision = Reconciliation.decide(
                terms.rule(), link, ours, records.isOurs(link.externalId()), OurSides.arrived(found.entry(), link));
        return new View(found, link, ours, decision, isNews);
    }

    /** The record as it was found, with what came in its link if that is new. */
    private Mono<Found> receive(CentralRecord incoming) {
        return again(() -> records.find(incoming.externalId())
                .flatMap(found ->
                        records.saveLink(found, found.link().received(incoming)).thenReturn(found)));
    }

    private Mono<List<Exchange>> steps(Supplier<Mono<Found>> find, boolean isNews, Run run) {
        List<Exchange> lines = new ArrayList<>();
        boolean[] again = {true};
        return again(() -> find.get().flatMap(found -> carryOut(view(found, null, isNews, run.terms()), run)))
                .doOnNext(step -> {
                    lines.addAll(step.lines());
                    again[0] = step.again();
                })
                .repeat(STEPS - 1L, () -> again[0])
                .then(Mono.fromSupplier(() -> List.copyOf(lines)));
    }

    /** Looks and decides again when somebody else wrote in between. */
    private static <T> Mono<T> again(Supplier<Mono<T>> action) {
        return Mono.defer(action)
                .retryWhen(Retry.max(CONTENTION_RETRIES)
                        .filter(Records.MovedException.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()));
    }

    private Mono<Step> carryOut(View view, Run run) {
        Mono<Step> step = switch (view.decision()) {
            case Decision.Nothing nothing -> Mono.just(Step.IDLE);
            case Decision.Agree agree -> agree(view, run);
            case Decision.Arrive arrive -> arrive(view, arrive, run);
            case Decision.Retire retire -> retire(view, retire, run);
            case Decision.Clash clash -> clashes.carryOut(view, clash, run);
            case Decision.Send send -> sending.send(view, send, run);
            case Decision.SendWithdrawal withdrawal -> sending.withdraw(view, withdrawal, run);
        };
        boolean isOver = view.found().link().inConflict() && !(view.decision() instanceof Decision.Clash);
        return isOver
                ? step.flatMap(
                        done -> records.dropConflict(view.link().externalId()).thenReturn(done))
                : step;
    }

    private Mono<Step> agree(View view, Run run) {
        CentralRecord theirs = news(view);
        boolean isSame = view.ours().state() == OurSide.State.EDITED
                && view.ours().said().equals(theirs.content());
        int version = isSame ? view.ours().entryVersion() : formerVersion(view, theirs);
        return inStep(view, theirs, version)
                .thenReturn(Step.done(line(run, view.link(), Direction.IN, Result.IN_STEP, null)));
    }

    /** The version that said what they still say; none where they say something else now. */
    private static int formerVersion(View view, CentralRecord theirs) {
        Agreed base = view.link().base();
        return base != null && base.content().equals(theirs.content()) ? base.entryVersion() : 0;
    }

    private Mono<Step> arrive(View view, Decision.Arrive what, Run run) {
        var changed = changes(run).arrive(view.found().entry(), view.found().key(), view.link(), what);
        return records.saveEntry(view.found(), changed.entry())
                .then(Mono.defer(() -> arrived(view, what, changed, run)));
    }

    private Mono<Step> arrived(View view, Decision.Arrive what, EntryChanges.Changed changed, Run run) {
        CentralRecord theirs = news(view);
        if (changed.isPublished() && what.content().equals(theirs.content())) {
            return inStep(view, theirs, changed.version())
                    .thenReturn(Step.done(line(run, view.link(), Direction.IN, Result.PUBLISHED, null)));
        }
        boolean isBehind = changed.version() == 0;
        CentralLink link = isBehind
                ? view.link()
                : view.link().arrived(new CentralLink.Arrival(theirs.version(), changed.version()));
        boolean isNew = isBehind ? view.isNews() : !link.equals(view.found().link());
        Exchange line = line(run, link, Direction.IN, isBehind ? Result.BEHIND_DRAFT : Result.TO_REVIEW, null);
        return records.saveLink(view.found(), link).thenReturn(isNew ? Step.waiting(line) : Step.IDLE);
    }

    private Mono<Step> retire(View view, Decision.Retire what, Run run) {
        Entry entry = view.found().entry();
        var changed = entry == null ? null : changes(run).retire(entry, what.keep());
        boolean isWritten = changed != null && changed.entry() != entry;
        return records.saveEntry(view.found(), changed == null ? null : changed.entry())
                .then(Mono.defer(
                        () -> records.saveLink(view.found(), view.link().agreed(tombstone(view)))))
                .thenReturn(Step.done(
                        line(run, view.link(), Direction.IN, isWritten ? Result.RETIRED : Result.IN_STEP, null)));
    }

    /** What is merged over should the record come back: what ours had of theirs, not what theirs became without us. */
    private static Agreed tombstone(View view) {
        CentralRecord theirs = news(view);
        Agreed base = view.link().base();
        CentralContent ours = view.ours().content();
        CentralContent common = base != null ? base.content() : ours != null ? ours : theirs.content();
        return new Agreed(theirs.version(), common, true, base == null ? 0 : base.entryVersion());
    }

    private Mono<Void> inStep(View view, CentralRecord theirs, int entryVersion) {
        return records.saveLink(
                view.found(),
                view.link().agreed(new Agreed(theirs.version(), theirs.content(), theirs.withdrawn(), entryVersion)));
    }

    private EntryChanges changes(Run run) {
        return new EntryChanges(run.terms().mapping(), messages, run.now());
    }

    /** What came; decisions about it are made only where there is something. */
    static CentralRecord news(View view) {
        CentralRecord theirs = view.link().theirs();
        if (theirs == null) {
            throw new IllegalStateException(view.decision() + " without anything that came");
        }
        return theirs;
    }

    static Exchange line(Run run, CentralLink link, Direction direction, Result result, @Nullable String reason) {
        return run.line(direction, link.externalId(), link.entryKey(), result, reason, null);
    }
}
