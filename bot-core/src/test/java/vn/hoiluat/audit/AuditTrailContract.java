package vn.hoiluat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** One chain that nobody can change unseen, whoever writes at the same time and whatever dies in between, on every engine. */
public abstract class AuditTrailContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int WRITERS = 4;
    private static final int RECORDS_OF_EACH = 100;

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private DocumentStore store;
    private Documents<AuditBlock> blocks;
    private Documents<AuditSeal> seals;
    private Documents<AuditHead> heads;

    /** An empty store of this engine, the same within one test. */
    protected abstract DocumentStore store();

    @BeforeEach
    void open() {
        store = store();
        blocks = store.documents(AuditBlock.KIND);
        seals = store.documents(AuditSeal.KIND);
        heads = store.documents(AuditHead.KIND);
    }

    @Test
    void manyWriters_makeOneChain_andLoseNothing() {
        List<AuditTrail> nodes = IntStream.range(0, WRITERS)
                .mapToObj(i -> new AuditTrail(store, clock))
                .toList();

        await(Flux.range(0, WRITERS * RECORDS_OF_EACH)
                .parallel(2 * WRITERS)
                .runOn(Schedulers.boundedElastic())
                .flatMap(i -> nodes.get(i % WRITERS).add(record("case-" + i)).thenReturn(i))
                .sequential());

        assertThat(verify()).satisfies(report -> {
            assertThat(report.problems()).isEmpty();
            assertThat(report.last()).isEqualTo(WRITERS * RECORDS_OF_EACH);
        });
        assertThat(subjects(AuditFilter.ALL)).hasSize(WRITERS * RECORDS_OF_EACH).doesNotHaveDuplicates();
    }

    @Test
    void crashBetweenLinkAndHead_leavesASoundChain_thatGoesOn() {
        add(new AuditTrail(store, clock), "first");
        await(new AuditChain(store, clock).append(List.of(record("second"), record("third"))));
        assertThat(verify().problems()).isEmpty();

        add(new AuditTrail(store, clock), "fourth");

        assertThat(verify().problems()).isEmpty();
        assertThat(subjects(AuditFilter.ALL)).containsExactly("fourth", "third", "second", "first");
    }

    @Test
    void cutOffEnd_isSeen_alsoAfterOthersWroteOn() {
        AuditTrail trail = new AuditTrail(store, clock);
        List.of("one", "two", "three").forEach(subject -> add(trail, subject));
        awaitHead();
        delete(AuditBlock.id(3));
        assertThat(verify().problems()).containsExactly(new AuditProblem(AuditProblem.Sort.CUT_OFF, 3, 3));

        add(new AuditTrail(store, clock), "four");

        assertThat(verify().problems()).containsExactly(new AuditProblem(AuditProblem.Sort.MISSING, 3, 3));
    }

    @Test
    void everyTampering_isSeen() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            clear();
            fill(random);
            assertThat(verify().problems()).as("seed %d, untouched", seed).isEmpty();

            String done = AuditTampering.any(random).on(random, store);

            assertThat(verify().problems()).as("seed %d, %s", seed, done).isNotEmpty();
        }
    }

    @Test
    void days_areClosed_andDroppedWhole_andTheRestStaysSound() {
        AuditTrail trail = new AuditTrail(store, clock);
        AuditRetention retention = new AuditRetention(store, trail, KEPT, clock);
        for (int day = 0; day < 40; day++) {
            add(trail, "day-" + day);
            add(trail, "more-" + day);
            clock.advance(Duration.ofDays(1));
        }

        await(retention.sweep());

        AuditReport report = verify();
        assertThat(report.problems()).isEmpty();
        assertThat(report.first()).isEqualTo(21);
        assertThat(subjects(AuditFilter.ALL)).contains("day-10", "day-39").doesNotContain("day-9", "more-9");
        assertThat(subjects(new AuditFilter("", AuditAction.AUDIT_DROPPED, "", "", null, null)))
                .hasSize(10)
                .contains("2026-11-23");
        await(retention.sweep());
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void crashWhileDropping_isTakenUpByTheNextSweep() {
        AuditTrail trail = new AuditTrail(store, clock);
        AuditRetention retention = new AuditRetention(store, trail, KEPT, clock);
        add(trail, "old");
        clock.advance(Duration.ofDays(1));
        add(trail, "new");
        await(retention.sweep());
        AuditHash hash = Objects.requireNonNull(AuditKey.of(store).block(PATIENCE));
        Versioned<AuditSeal> seal =
                Objects.requireNonNull(seals.find("2026-11-23").block(PATIENCE));
        await(seals.replace(
                seal.id(), seal.version(), hash.seal(1, "", seal.value().end(), true)));
        clock.advance(KEPT.plusDays(1));
        assertThat(verify().problems()).isEmpty();

        await(retention.sweep());

        assertThat(verify().problems()).isEmpty();
        assertThat(blocks.find(AuditBlock.id(1)).blockOptional(PATIENCE)).isEmpty();
    }

    @Test
    void citizen_erased_isForgotten_andTheChainStaysSound() {
        AuditTrail trail = new AuditTrail(store, clock);
        AuditedCitizens citizens = new AuditedCitizens(store, trail, new Random(5), clock);
        Address person = new Address(Channel.SMS, "sms-tq", "0912345678");
        String pseudonym = Objects.requireNonNull(citizens.pseudonym(person).block(PATIENCE));
        await(citizens.collect(person));

        await(citizens.erase(person));

        assertThat(await(new AuditLog(store).all(new AuditFilter("", null, "", pseudonym, null, null))))
                .extracting(found -> found.record().action())
                .containsExactly(AuditAction.OWN_DATA_ERASED, AuditAction.OWN_DATA_READ);
        assertThat(citizens.pseudonym(person).block(PATIENCE)).isNotEqualTo(pseudonym);
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void filter_narrowsByEachOfItsParts_pageByPage() {
        AuditTrail trail = new AuditTrail(store, clock);
        for (int i = 0; i < 50; i++) {
            AuditAction action = i % 2 == 0 ? AuditAction.CASE_READ : AuditAction.CASE_CLAIMED;
            await(trail.add(record(i % 5 == 0 ? "lan" : "nam", action, "case-" + i % 10)));
            clock.advance(Duration.ofHours(1));
        }
        Instant start = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(subjects(new AuditFilter("lan", null, "", "", null, null))).hasSize(10);
        assertThat(subjects(new AuditFilter("lan", AuditAction.CASE_READ, "", "", null, null)))
                .hasSize(5);
        assertThat(subjects(new AuditFilter("", null, "case-3", "", null, null)))
                .hasSize(5);
        assertThat(subjects(new AuditFilter(
                        "", null, "", "", start.plus(Duration.ofHours(10)), start.plus(Duration.ofHours(20)))))
                .hasSize(10)
                .startsWith("case-9")
                .endsWith("case-0");
        AuditLog log = new AuditLog(store);
        AuditLog.Found first =
                Objects.requireNonNull(log.page(AuditFilter.ALL, null, 30).block(PATIENCE));
        AuditLog.Found second = Objects.requireNonNull(
                log.page(AuditFilter.ALL, first.next(), 30).block(PATIENCE));
        assertThat(first.records()).hasSize(30);
        assertThat(second.records()).hasSize(20);
        assertThat(second.next()).isNull();
    }

    /** Links of one to three records over a few days, some of them closed. */
    private void fill(Random random) {
        AuditTrail trail = new AuditTrail(store, clock);
        AuditChain chain = new AuditChain(store, clock);
        for (int link = 0; link < 12; link++) {
            List<AuditRecord> together = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                together.add(record("case-" + random.nextInt(1_000_000)));
            }
            AuditTip tip = Objects.requireNonNull(chain.append(together).block(PATIENCE));
            await(chain.mark(tip));
            clock.advance(Duration.ofHours(random.nextInt(12)));
        }
        await(new AuditRetention(store, trail, Duration.ofDays(1_000), clock).sweep());
        awaitHead();
    }

    /** The head is written behind the calls' ends; what is cut off before it is written is not missed. */
    private void awaitHead() {
        long next = verify().last() + 1;
        Awaitility.await()
                .until(() -> heads.find(AuditHead.ID)
                        .blockOptional(PATIENCE)
                        .filter(head -> head.value().tip().next() == next)
                        .isPresent());
    }

    private void clear() {
        deleteAll(blocks);
        deleteAll(heads);
        deleteAll(seals);
    }

    private static <T> void deleteAll(Documents<T> documents) {
        await(documents
                .all(Range.all())
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> documents.delete(found.id(), found.version())));
    }

    private void delete(String id) {
        await(blocks.find(id).flatMap(found -> blocks.delete(id, found.version())));
    }

    private AuditReport verify() {
        return Objects.requireNonNull(new AuditVerifier(store).verify().block(PATIENCE));
    }

    private List<String> subjects(AuditFilter filter) {
        return await(new AuditLog(store).all(filter)).stream()
                .map(found -> found.record().subject())
                .toList();
    }

    private void add(AuditTrail trail, String subject) {
        await(trail.add(record(subject)));
    }

    private AuditRecord record(String subject) {
        return record("lan", AuditAction.CASE_READ, subject);
    }

    private AuditRecord record(String who, AuditAction action, String subject) {
        return new AuditRecord(
                clock.instant(),
                who,
                List.of("CAN_BO", "DUYET"),
                action,
                AuditRecord.Outcome.DONE,
                subject,
                "CD-12345678",
                "",
                "10.0.0.7",
                AuditRecord.Via.BROWSER);
    }

    private static void await(Mono<?> call) {
        call.block(PATIENCE);
    }

    private static <T> List<T> await(Flux<T> calls) {
        return Objects.requireNonNull(calls.collectList().block(PATIENCE));
    }
}
