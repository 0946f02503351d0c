package vn.hoiluat.knowledge.central;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.SyncProgress.Phase;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/**
 * Keeps the base in step with one partner, both ways. A run pulls what changed there, then looks at every entry here and offers
 * what changed. One run goes at a time over all nodes; one that dies is taken up by the next, from the last page. Calls fail with
 * the store's exceptions and never block.
 */
public final class CentralSync {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The source of entries that began at a partner. */
    private static final String SOURCE = "central";

    /** Records settled at a time; the store takes them one after the other anyway. */
    private static final int AT_A_TIME = 8;

    private static final int LEDGER_GROUP = 200;

    private final CentralDatabase partner;
    private final CentralMappings mappings;
    private final ExchangeLedger ledger;
    private final Documents<Entry> entries;
    private final Documents<Conflict> conflicts;
    private final Turns turns;
    private final Records records;
    private final Settling settling;
    private final Receipts receipts;
    private final @Nullable Questions questions;
    private final SyncSettings settings;
    private final Clock clock;

    /** Of records only: questions stay with the partner. */
    public CentralSync(
            CentralDatabase partner, DocumentStore store, Messages messages, SyncSettings settings, Clock clock) {
        this(partner, store, null, messages, settings, clock);
    }

    /** @param cases where questions of the partner become cases; null if they are not received */
    public CentralSync(
            CentralDatabase partner,
            DocumentStore store,
            @Nullable QuestionCases cases,
            Messages messages,
            SyncSettings settings,
            Clock clock) {
        this.partner = partner;
        this.mappings = new CentralMappings(store);
        this.ledger = new ExchangeLedger(store);
        this.entries = store.documents(Entry.KIND);
        this.conflicts = store.documents(Conflict.KIND);
        this.turns = new Turns(store, partner.peer(), settings.lease(), clock);
        this.records = new Records(store, new ExternalIds(settings.unit(), SOURCE), partner.peer());
        this.settling = new Settling(records, new Sending(partner, records, messages), messages);
        this.questions = cases == null
                ? null
                : new Questions(partner, new Assignments(store, clock), cases, ledger, turns, messages);
        this.receipts = new Receipts(partner, records, questions, ledger);
        this.settings = settings;
        this.clock = clock;
    }

    /** How far the sync is. */
    public Mono<PeerState> state() {
        return turns.state();
    }

    /**
     * Runs once, if nobody else does.
     *
     * @param always even if the partner asked to be left alone for a while: a person wants it
     */
    public Mono<RunResult> run(boolean always, SyncProgress progress) {
        return Mono.defer(() -> {
            String name = newName();
            return turns.take(name, always).flatMap(state -> {
                if (state.isHeldBy(name)) {
                    return terms().flatMap(terms -> go(new Run(name, partner.peer(), clock, terms), state, progress));
                }
                return Mono.just(notNow(state));
            });
        });
    }

    /** What a run would do now; nothing is written here or there. */
    public Flux<PlannedStep> plan() {
        return new Plan(partner, records, settling, entries).steps(turns.state(), terms());
    }

    /**
     * Settles one record at once; whether a choice from the conflict inbox was carried out by that, and not something else
     * became of the record.
     */
    Mono<Boolean> settle(String externalId) {
        return terms().flatMap(terms -> {
            Run run = new Run(newName(), partner.peer(), clock, terms);
            return settling.settle(externalId, run)
                    .flatMap(lines -> ledger.write(lines)
                            .thenReturn(lines.stream().anyMatch(line -> line.result() == Exchange.Result.RESOLVED)));
        });
    }

    /** Whether both sides still say what the conflict says, and still clash. */
    Mono<Boolean> stands(Conflict conflict) {
        return terms().flatMap(
                        terms -> records.find(conflict.externalId()).map(found -> settling.view(found, null, terms)))
                .map(view -> view.decision() instanceof Decision.Clash
                        && conflict.isOurs(
                                view.ours().entryVersion(), view.ours().state() == OurSide.State.WITHDRAWN)
                        && view.link().seen() == conflict.theirs().version());
    }

    /** What keeps a content from being published here; nothing if it is null. */
    Mono<Set<PublicationBlock>> blocks(@Nullable CentralContent content) {
        return content == null
                ? Mono.just(Set.of())
                : terms().map(terms -> terms.mapping().toOurs(content, null).publicationBlocks());
    }

    Conflict.Resolution resolution(Map<Field, Conflict.Choice> choices, String by) {
        return new Conflict.Resolution(choices, by, clock.instant());
    }

    private static String newName() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Mono<Run.Terms> terms() {
        return mappings.of(partner.peer())
                .map(codes -> new Run.Terms(
                        settings.rule(), new ContentMapping(codes, LocalDate.ofInstant(clock.instant(), VIETNAM))));
    }

    private RunResult notNow(PeerState state) {
        PeerState.Turn turn = state.turn();
        if (turn != null && turn.until().isAfter(clock.instant())) {
            return new RunResult.Busy(turn.until());
        }
        return new RunResult.TooEarly(state.notBefore() == null ? clock.instant() : state.notBefore());
    }

    private Mono<RunResult> go(Run run, PeerState state, SyncProgress progress) {
        return conflictsFirst(run)
                .then(Mono.defer(() -> partner.acknowledge(state.records())))
                .then(Mono.defer(() -> receipts.read(run)))
                .then(Mono.defer(() -> pull(run, state.records(), progress)))
                .then(Mono.defer(() -> look(run, progress)))
                .then(Mono.defer(
                        () -> questions == null ? Mono.empty() : questions.exchange(run, state.questions(), progress)))
                .then(Mono.defer(() -> turns.end(run.summary(), run.partnersWait())))
                .flatMap(ended -> ledger.write(run.stops(ended.notBefore())))
                .then(Mono.fromSupplier(() -> new RunResult.Ran(run.summary())));
    }

    /** Choices that were made and perhaps not carried out, and conflicts that went away. */
    private Mono<Void> conflictsFirst(Run run) {
        return conflicts
                .all(Range.all())
                .concatMap(conflict -> settling.settle(conflict.value().externalId(), run)
                        .flatMap(ledger::write)
                        .then(dropIfOver(conflict.value().externalId())))
                .then();
    }

    private Mono<Void> dropIfOver(String externalId) {
        return records.find(externalId)
                .filter(found -> !found.link().inConflict())
                .flatMap(found -> records.dropConflict(externalId));
    }

    private Mono<Void> pull(Run run, CentralCursor from, SyncProgress progress) {
        var cursor = new CentralCursor[] {from};
        var more = new AtomicBoolean(true);
        var done = new AtomicInteger();
        return Mono.defer(() -> partner.pull(cursor[0], CentralDatabase.LARGEST_PAGE))
                .flatMap(fetched -> switch (fetched) {
                    case Fetched.Received<Batch<CentralRecord>> received -> {
                        Batch<CentralRecord> batch = received.value();
                        more.set(batch.more() && !batch.next().equals(cursor[0]));
                        cursor[0] = batch.next();
                        yield take(batch, run)
                                .doOnSuccess(v -> progress.reached(
                                        Phase.PULLING,
                                        done.addAndGet(batch.items().size())));
                    }
                    case Fetched.CursorLost<Batch<CentralRecord>> lost -> {
                        more.set(!cursor[0].equals(CentralCursor.START));
                        cursor[0] = CentralCursor.START;
                        yield Mono.<Void>empty();
                    }
                    case Fetched.RetryLater<Batch<CentralRecord>> later -> stopped(more, run, later);
                    case Fetched.Refused<Batch<CentralRecord>> refused -> stopped(more, run, refused);
                })
                .repeat(more::get)
                .then();
    }

    private static Mono<Void> stopped(AtomicBoolean more, Run run, Fetched<?> answer) {
        more.set(false);
        run.stopped(answer);
        return Mono.empty();
    }

    /**
     * The place is noted behind the records: a run that dies before takes the page again. Of a record only the newest
     * version in the page is settled: of two at a time, each would see what the other has half written, and the older
     * could win.
     */
    private Mono<Void> take(Batch<CentralRecord> batch, Run run) {
        return Flux.fromIterable(batch.items())
                .collect(TreeMap<String, CentralRecord>::new, CentralRecord::putNewer)
                .flatMapIterable(Map::values)
                .flatMap(item -> settling.take(item, run), AT_A_TIME)
                .flatMapIterable(lines -> lines)
                .collectList()
                .flatMap(ledger::write)
                .then(Mono.defer(() -> ledger.write(run.unread(batch))))
                .then(Mono.defer(() -> turns.keep(run.name(), state -> state.withRecords(batch.next()))))
                .then(Mono.defer(() -> partner.acknowledge(batch.next())));
    }

    private Mono<Void> look(Run run, SyncProgress progress) {
        var done = new AtomicInteger();
        return entries.all(Range.all())
                .flatMap(entry -> settling.settle(entry, run), AT_A_TIME)
                .buffer(LEDGER_GROUP)
                .concatMap(group -> {
                    List<Exchange> lines = new ArrayList<>();
                    group.forEach(lines::addAll);
                    progress.reached(Phase.SENDING, done.addAndGet(group.size()));
                    return ledger.write(lines).then(turns.keep(run.name(), state -> state));
                })
                .then();
    }
}
