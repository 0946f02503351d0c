package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Versioned;

class CentralSyncTest {

    private final MovableClock clock = new MovableClock("2026-11-23T01:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ModelCentral model = new ModelCentral();
    private final Line line = new Line("central", model, new Random(1));
    private final CentralSync sync = sync(CentralRule.CENTRAL_WINS);

    CentralSyncTest() {
        line.mend();
    }

    @Test
    void record_isPublished_andIsInTheLedger() {
        model.edit("c-1", CentralDatabaseContract.record("c-1", 1).content(), false);

        sync.run(false, SyncProgress.NONE).block();

        assertThat(entry("central:c-1").published()).isPresent();
        assertThat(results()).containsExactly(Exchange.Result.PUBLISHED);
    }

    @Test
    void recordTwiceInAPage_isSettledOnce_asItIsNow() {
        CentralContent old = CentralDatabaseContract.record("c-1", 1).content();
        model.edit("c-1", old, false);
        model.edit("c-1", CentralDatabaseContract.record("c-2", 1).content(), false);

        sync.run(false, SyncProgress.NONE).block();

        assertThat(entry("central:c-1").versions())
                .singleElement()
                .satisfies(version -> assertThat(Officers.central(version)).isNotEqualTo(old));
        assertThat(results()).containsExactly(Exchange.Result.PUBLISHED);
    }

    @Test
    void withdrawal_retiresOurs_withANote() {
        model.edit("c-1", CentralDatabaseContract.record("c-1", 1).content(), false);
        sync.run(false, SyncProgress.NONE).block();
        model.edit("c-1", CentralDatabaseContract.record("c-1", 1).content(), true);

        sync.run(false, SyncProgress.NONE).block();

        assertThat(entry("central:c-1").published()).isEmpty();
        assertThat(entry("central:c-1").newest().steps().getLast().note())
                .isEqualTo(new Messages().text("central.withdrawn"));
    }

    @Test
    void retiredHere_isWithdrawnThere_andTheLedgerTellsItFromARecord() {
        var officers = new Officers(store, new Random(1), new Lineage(), CentralRule.REVIEW, clock);
        officers.create();
        sync.run(false, SyncProgress.NONE).block();
        officers.withdraw();

        sync.run(false, SyncProgress.NONE).block();

        assertThat(new ExchangeLedger(store)
                        .page(Exchange.Result.ACCEPTED, null, 10)
                        .blockOptional()
                        .orElseThrow()
                        .items())
                .extracting(line -> line.value().reason())
                .containsExactlyInAnyOrder(new Messages().text("central.withdrawnHere"), null);
    }

    @Test
    void secondRunner_isToldWhoIsAtIt_untilTheLeaseEnds() {
        new Turns(store, "central", SyncSettings.USUAL_LEASE, clock)
                .take("dead", true)
                .block();

        assertThat(sync.run(true, SyncProgress.NONE).block()).isInstanceOf(RunResult.Busy.class);
        clock.advance(SyncSettings.USUAL_LEASE);
        assertThat(sync.run(true, SyncProgress.NONE).block()).isInstanceOf(RunResult.Ran.class);
    }

    @Test
    void plan_saysWhatARunWouldDo_andWritesNothing() {
        model.edit("c-1", CentralDatabaseContract.record("c-1", 1).content(), false);

        List<PlannedStep> plan = sync.plan().collectList().block();

        assertThat(plan).singleElement().satisfies(step -> {
            assertThat(step.entryKey()).isEqualTo("central:c-1");
            assertThat(step.decision()).isInstanceOf(Decision.Arrive.class);
        });
        assertThat(store.documents(Entry.KIND).find("central:c-1").blockOptional())
                .isEmpty();
        assertThat(sync.state().block()).isEqualTo(PeerState.NEW);
    }

    @Test
    void partnerThatAsksToWait_isLeftAlone_untilAPersonWantsIt() {
        CentralDatabase busy = new Busy();
        CentralSync other = new CentralSync(
                busy, store, new Messages(), new SyncSettings("stp", CentralRule.REVIEW, Duration.ofMinutes(1)), clock);

        other.run(false, SyncProgress.NONE).block();

        assertThat(other.run(false, SyncProgress.NONE).block())
                .isEqualTo(new RunResult.TooEarly(clock.instant().plus(Duration.ofHours(1))));
        assertThat(other.run(true, SyncProgress.NONE).block()).isInstanceOf(RunResult.Ran.class);
        assertThat(Objects.requireNonNull(other.state().block()).failures()).isEqualTo(2);
    }

    @Test
    void choice_aboutARecordThatMoved_isNotCarriedOut_andSaysSo() {
        var officers = new Officers(store, new Random(1), new Lineage(), CentralRule.REVIEW, clock);
        CentralSync review = sync(CentralRule.REVIEW);
        var inbox = new ConflictInbox(store, review);
        officers.create();
        review.run(false, SyncProgress.NONE).block();
        officers.withdraw();
        CentralRecord given = Objects.requireNonNull(model.records().get("stp-mau.local.m-1"));
        model.edit(
                given.externalId(),
                Field.FULL_ANSWER.take(
                        given.content(),
                        CentralDatabaseContract.record("c-1", 1).content()),
                false);
        review.run(false, SyncProgress.NONE).block();
        Conflict conflict = inbox.page(null, 10)
                .blockOptional()
                .orElseThrow()
                .items()
                .getFirst()
                .value();
        publishAgain("local:m-1");

        assertThat(inbox.resolve(conflict, Map.of(Field.WITHDRAWN, Conflict.Choice.OURS), "binh")
                        .block())
                .isInstanceOf(ConflictInbox.Resolved.Changed.class);
        assertThat(entry("local:m-1").published()).isPresent();
    }

    @Test
    void run_thatWakesBehindAnotherOne_changesNothing() {
        model.edit("c-1", CentralDatabaseContract.record("c-1", 1).content(), false);
        Life slow = new Life();
        slow.sleepAfter(3);
        var silent = new CentralSync(
                line.in(slow),
                new CrashingStore(store, slow),
                new Messages(),
                new SyncSettings("stp-mau", CentralRule.CENTRAL_WINS, SyncSettings.USUAL_LEASE),
                clock);
        var running = silent.run(false, SyncProgress.NONE).toFuture();
        slow.asleep().join();
        clock.advance(SyncSettings.USUAL_LEASE);
        model.edit("c-1", CentralDatabaseContract.record("c-2", 1).content(), false);
        sync.run(false, SyncProgress.NONE).block();
        Entry before = entry("central:c-1");

        slow.wake();

        assertThat(running)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(Turns.TurnLostException.class);
        assertThat(entry("central:c-1")).isEqualTo(before);
    }

    @Test
    void submittedEditOfASharedRecord_isWaitedFor_thoughItKeepsWhereItCameFrom() {
        CentralContent first = CentralDatabaseContract.record("c-1", 1).content();
        model.edit("c-1", first, false);
        sync.run(false, SyncProgress.NONE).block();
        store.documents(Entry.KIND)
                .modify(
                        "central:c-1",
                        entry -> entry.propose(
                                new Proposal(
                                        entry.source(),
                                        entry.externalId(),
                                        entry.newest().content(),
                                        entry.newest().provenance(),
                                        EntryStatus.PENDING_REVIEW,
                                        null,
                                        "an"),
                                clock.instant()))
                .block();
        model.edit("c-1", CentralDatabaseContract.record("c-2", 1).content(), false);

        sync(CentralRule.REVIEW).run(false, SyncProgress.NONE).block();

        assertThat(entry("central:c-1").open())
                .hasValueSatisfying(open -> assertThat(open.author()).isEqualTo("an"));
        assertThat(results()).contains(Exchange.Result.BEHIND_DRAFT);
    }

    @Test
    void plan_withoutAWordOfThePartner_failsWithItsReason() {
        var other = new CentralSync(
                new Busy(),
                store,
                new Messages(),
                new SyncSettings("stp", CentralRule.REVIEW, Duration.ofMinutes(1)),
                clock);

        assertThatThrownBy(() -> other.plan().collectList().block())
                .isInstanceOf(PlanCutShortException.class)
                .hasMessage("429");
    }

    private void publishAgain(String key) {
        store.documents(Entry.KIND)
                .modify(key, entry -> {
                    Entry proposed = entry.propose(
                            new Proposal(
                                    entry.source(),
                                    entry.externalId(),
                                    entry.newest().content(),
                                    new Provenance("officer", null),
                                    EntryStatus.PENDING_REVIEW,
                                    null,
                                    "an"),
                            clock.instant());
                    return proposed.after(
                            proposed.newest().number(),
                            new EntryStep(EntryDeed.PUBLISHED, clock.instant(), "binh", null));
                })
                .block();
    }

    private CentralSync sync(CentralRule rule) {
        return new CentralSync(
                line, store, new Messages(), new SyncSettings("stp-mau", rule, SyncSettings.USUAL_LEASE), clock);
    }

    private Entry entry(String key) {
        return store.documents(Entry.KIND)
                .find(key)
                .map(Versioned::value)
                .blockOptional()
                .orElseThrow();
    }

    private Set<Exchange.Result> results() {
        return Set.copyOf(new ExchangeLedger(store)
                .page(null, null, 100).blockOptional().orElseThrow().items().stream()
                        .map(line -> line.value().result())
                        .toList());
    }

    /** A partner that wants an hour of peace. */
    private static final class Busy implements CentralDatabase {

        @Override
        public String peer() {
            return "busy";
        }

        @Override
        public Mono<ContributionResult> contribute(Contribution contribution) {
            return later();
        }

        @Override
        public Mono<ContributionResult> withdraw(Withdrawal withdrawal) {
            return later();
        }

        @Override
        public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
            return Mono.just(new Fetched.RetryLater<>(Duration.ofHours(1), "429"));
        }

        @Override
        public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
            return Mono.just(new Fetched.RetryLater<>(Duration.ofHours(1), "429"));
        }

        @Override
        public Mono<ContributionResult> classify(Classification classification) {
            return later();
        }

        @Override
        public Mono<ContributionResult> answer(QuestionAnswer answer) {
            return later();
        }

        @Override
        public Mono<Fetched<List<Taxonomy>>> taxonomies() {
            return Mono.just(new Fetched.RetryLater<>(Duration.ofHours(1), "429"));
        }

        private static Mono<ContributionResult> later() {
            return Mono.just(new ContributionResult.RetryLater(Duration.ofHours(1), "429"));
        }
    }
}
