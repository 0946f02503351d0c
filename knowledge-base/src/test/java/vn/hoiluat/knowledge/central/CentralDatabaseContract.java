package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;

/** What the sync expects of every adapter. Each test has a partner of its own, in which nothing is. */
@NullUnmarked
public abstract class CentralDatabaseContract {

    protected static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    /** The adapter, the same one through a test. */
    protected abstract CentralDatabase database();

    /** The partner has these records from now on, or these versions of them. */
    protected abstract void partnerHas(List<CentralRecord> records);

    /** The partner assigns these questions. */
    protected abstract void partnerAsks(List<AssignedQuestion> questions);

    /** Whether the partner's word comes at once, and not with a later pull. */
    protected abstract boolean answersAtOnce();

    @Test
    void peer_canNameDocuments() {
        assertThat(database().peer()).matches("[a-z0-9][a-z0-9-]*");
    }

    @Test
    void pull_ofNothing_isEmpty() {
        assertThat(pullAll(CentralCursor.START)).isEmpty();
    }

    @Test
    void pull_givesEveryRecord_asThePartnerHasIt() {
        List<CentralRecord> records =
                IntStream.range(0, 250).mapToObj(i -> record("r-" + i, i + 1)).toList();
        partnerHas(records);

        assertThat(pullAll(CentralCursor.START)).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void pull_ofThePageBeforeTheLast_givesItAgain() {
        partnerHas(
                IntStream.range(0, 150).mapToObj(i -> record("r-" + i, i + 1)).toList());
        Batch<CentralRecord> first = page(CentralCursor.START);

        Batch<CentralRecord> second = page(first.next());
        Batch<CentralRecord> again = page(first.next());

        assertThat(first.items()).hasSize(CentralDatabase.LARGEST_PAGE);
        assertThat(again.items()).isEqualTo(second.items());
    }

    @Test
    void pull_afterEverything_givesOnlyWhatIsNew() {
        partnerHas(List.of(record("a", 1), record("b", 2)));
        CentralCursor behind = behindAll(CentralCursor.START);
        CentralRecord tombstone = new CentralRecord("a", 3, record("a", 1).content(), true, NOW);
        partnerHas(List.of(tombstone));

        assertThat(pullAll(behind)).containsExactly(tombstone);
    }

    @Test
    void acknowledge_changesNothingThatIsLeft() {
        partnerHas(
                IntStream.range(0, 150).mapToObj(i -> record("r-" + i, i + 1)).toList());
        Batch<CentralRecord> first = page(CentralCursor.START);
        Batch<CentralRecord> second = page(first.next());

        database().acknowledge(first.next()).block();
        database().acknowledge(first.next()).block();

        assertThat(page(first.next()).items()).isEqualTo(second.items());
    }

    @Test
    void contribute_twice_isTakenOnce() {
        Contribution contribution =
                new Contribution("stp-mau.local.1", 0, record("x", 1).content());

        ContributionResult first = database().contribute(contribution).block();
        ContributionResult second = database().contribute(contribution).block();

        if (answersAtOnce()) {
            assertThat(first).isEqualTo(new ContributionResult.Accepted(1));
            assertThat(second).isEqualTo(new ContributionResult.AlreadyThere(1));
        } else {
            assertThat(first).isInstanceOf(ContributionResult.OnItsWay.class).isEqualTo(second);
        }
    }

    @Test
    void contribute_onARecordThatMovedOn_changesNothing() {
        partnerHas(List.of(record("a", 2)));
        Contribution late = new Contribution("a", 1, record("late", 1).content());

        ContributionResult result = database().contribute(late).block();

        if (answersAtOnce()) {
            assertThat(result).isInstanceOf(ContributionResult.Conflict.class);
        }
        assertThat(pullAll(CentralCursor.START)).containsExactly(record("a", 2));
    }

    @Test
    void withdraw_twice_isDoneOnce() {
        partnerHas(List.of(record("a", 1)));
        Withdrawal withdrawal = new Withdrawal("a", 1, "Không còn dùng");

        ContributionResult first = database().withdraw(withdrawal).block();
        ContributionResult second = database().withdraw(withdrawal).block();

        if (answersAtOnce()) {
            assertThat(first).isInstanceOf(ContributionResult.Accepted.class);
            assertThat(second).isInstanceOf(ContributionResult.AlreadyThere.class);
        } else {
            assertThat(first).isInstanceOf(ContributionResult.OnItsWay.class).isEqualTo(second);
        }
    }

    @Test
    void questions_comeWithAllThatThePartnerTells() {
        AssignedQuestion full = new AssignedQuestion(
                "q-1",
                "Khai sinh",
                "Đăng ký khai sinh ở đâu?",
                List.of("01"),
                List.of("31"),
                new AssignedQuestion.Asker("Nguyễn Văn A", "0912345678", "a@example.vn"),
                NOW,
                NOW.atZone(ZoneOffset.UTC).toLocalDate(),
                false);
        AssignedQuestion bare =
                new AssignedQuestion("q-2", null, "Ly hôn?", List.of(), List.of(), null, NOW, null, false);
        partnerAsks(List.of(full, bare));

        assertThat(received(database().questions(CentralCursor.START, 100).block())
                        .items())
                .containsExactlyInAnyOrder(full, bare);
    }

    @Test
    void classifyAndAnswer_twice_areTakenOnce() {
        AssignedQuestion question =
                new AssignedQuestion("q-1", null, "Ly hôn?", List.of(), List.of(), null, NOW, null, false);
        partnerAsks(List.of(question));
        Classification classification = new Classification("q-1", List.of("01"), NOW);
        QuestionAnswer answer = new QuestionAnswer("q-1", "Nộp đơn tại tòa án.", List.of(), List.of("01"), NOW);

        for (int i = 0; i < 2; i++) {
            assertThat(database().classify(classification).block()).isInstanceOfAny(taken(i > 0));
            assertThat(database().answer(answer).block()).isInstanceOfAny(taken(i > 0));
        }
    }

    @Test
    void taxonomies_areGiven() {
        assertThat(database().taxonomies().block()).isInstanceOf(Fetched.Received.class);
    }

    private Class<?>[] taken(boolean isRepeated) {
        return !answersAtOnce()
                ? new Class<?>[] {ContributionResult.OnItsWay.class}
                : isRepeated
                        ? new Class<?>[] {ContributionResult.AlreadyThere.class}
                        : new Class<?>[] {ContributionResult.Accepted.class};
    }

    /** A record with text in every part. */
    protected static CentralRecord record(String id, long version) {
        CentralContent content = new CentralContent(
                "Câu hỏi " + id + " bản " + version + "?",
                List.of("Cách hỏi khác " + id),
                "Trả lời ngắn.",
                "Trả lời đầy đủ.\nCăn cứ: khoản 1 Điều 18 Luật Hộ tịch.",
                List.of(new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null)),
                List.of("01"),
                List.of("31"),
                new Validity(LocalDate.of(2016, 1, 1), null));
        return new CentralRecord(id, version, content, false, NOW);
    }

    private List<CentralRecord> pullAll(CentralCursor from) {
        List<CentralRecord> all = new ArrayList<>();
        CentralCursor cursor = from;
        for (Batch<CentralRecord> batch = page(cursor); ; batch = page(cursor)) {
            all.addAll(batch.items());
            if (!batch.more()) {
                return all.stream().distinct().toList();
            }
            cursor = batch.next();
        }
    }

    /** Reads everything and acknowledges it, as a run does. */
    private CentralCursor behindAll(CentralCursor from) {
        CentralCursor cursor = from;
        for (Batch<CentralRecord> batch = page(cursor); ; batch = page(cursor)) {
            cursor = batch.next();
            database().acknowledge(cursor).block();
            if (!batch.more()) {
                return cursor;
            }
        }
    }

    private Batch<CentralRecord> page(CentralCursor from) {
        return received(database().pull(from, CentralDatabase.LARGEST_PAGE).block());
    }

    private static <T> T received(Fetched<T> fetched) {
        assertThat(Objects.requireNonNull(fetched)).isInstanceOf(Fetched.Received.class);
        return ((Fetched.Received<T>) fetched).value();
    }
}
