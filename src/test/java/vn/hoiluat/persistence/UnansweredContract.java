package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.unanswered.AskedQuestion;
import vn.hoiluat.knowledge.unanswered.ClusterState;
import vn.hoiluat.knowledge.unanswered.InboxFilter;
import vn.hoiluat.knowledge.unanswered.QuestionCluster;
import vn.hoiluat.knowledge.unanswered.UnansweredData;
import vn.hoiluat.knowledge.unanswered.UnansweredInbox;
import vn.hoiluat.knowledge.unanswered.UnansweredQuestions;
import vn.hoiluat.knowledge.unanswered.Week;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;

/** What every store must give the recording of unanswered questions. */
@NullUnmarked
abstract class UnansweredContract {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address HOA = new Address(Channel.ZALO, "oa1", "hoa", null);
    private static final Address BINH = new Address(Channel.ZALO, "oa1", "binh", null);

    private final MovableClock clock = new MovableClock(MONDAY);

    protected abstract DocumentStore store();

    @Test
    void likeQuestions_makeOneCluster_countedByWeek() {
        take(turn(HOA, "1", "thủ tục nhận nuôi chó nghiệp vụ ở đâu", Outcome.CASE, MONDAY.minus(Duration.ofDays(8))));
        take(turn(BINH, "2", "thu tuc nhan nuoi cho nghiep vu o dau?", Outcome.CASE, MONDAY));
        take(turn(BINH, "3", "mức phạt đốt vàng mã", Outcome.CASE, MONDAY));

        List<QuestionCluster> clusters = open();

        assertThat(clusters).hasSize(2);
        QuestionCluster most = clusters.getFirst();
        assertThat(most.count()).isEqualTo(2);
        assertThat(most.trend(Week.of(MONDAY), 3)).containsExactly(1, 0, 1);
        assertThat(most.samples()).hasSize(1);
        assertThat(most.lastAsked()).isEqualTo(MONDAY);
    }

    @Test
    void redelivery_inAnyOrder_countsOnce() {
        Random random = new Random(4711);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            turns.add(turn(HOA, "r" + i, QUESTIONS.get(i % QUESTIONS.size()), Outcome.CASE, MONDAY.plusSeconds(i)));
        }
        turns.forEach(this::take);
        List<QuestionCluster> once = open();

        List<Turn> again = new ArrayList<>(turns);
        Collections.shuffle(again, random);
        again.forEach(this::take);
        recording().scan().block();

        assertThat(open()).isEqualTo(once);
        assertThat(once.stream().mapToInt(QuestionCluster::count).sum()).isEqualTo(60);
    }

    @Test
    void questionStored_beforeItWasCounted_isCountedWhenItComesAgain() {
        Turn turn = turn(HOA, "crash", "thủ tục nhận nuôi chó nghiệp vụ", Outcome.CASE, MONDAY);
        take(turn);
        QuestionCluster counted = open().getFirst();
        store().documents(QuestionCluster.KIND)
                .delete(counted.id(), version(counted.id()))
                .block();

        take(turn);

        assertThat(open()).containsExactly(counted);
    }

    @Test
    void manyAtOnce_fromTwoNodes_areAllCounted() {
        UnansweredQuestions one = recording();
        UnansweredQuestions other = recording();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Turn turn = turn(HOA, "n" + i, QUESTIONS.getFirst(), Outcome.CASE, MONDAY.plusSeconds(i));
            store().documents(Turn.KIND).insert(turn.id(), turn).block();
            turns.add(turn);
        }

        Flux.merge(
                        Flux.fromIterable(turns).concatMap(one::take).subscribeOn(Schedulers.parallel()),
                        Flux.fromIterable(turns).concatMap(other::take).subscribeOn(Schedulers.parallel()))
                .blockLast();

        assertThat(open().stream().mapToInt(QuestionCluster::count).sum()).isEqualTo(40);
    }

    @Test
    void choiceMade_isNoUnansweredQuestion() {
        take(turn(HOA, "c1", "đăng ký kết hôn", Outcome.CHOICES, MONDAY));
        assertThat(open()).hasSize(1);

        take(turn(HOA, "c2", "đăng ký kết hôn", Outcome.ANSWER, MONDAY.plusSeconds(60)));

        assertThat(open()).isEmpty();
        assertThat(store().documents(AskedQuestion.KIND)
                        .count(vn.hoiluat.storage.Range.all(), 10)
                        .block())
                .isZero();
    }

    @Test
    void questionTheBotAskedBackAbout_countsAsTheOneThatFollowed() {
        take(turn(HOA, "b1", "mức phạt", Outcome.ASK_BACK, MONDAY));
        take(turn(HOA, "b2", "mức phạt đốt vàng mã", Outcome.CASE, MONDAY.plusSeconds(60)));

        assertThat(open()).extracting(QuestionCluster::title).containsExactly("mức phạt đốt vàng mã");
    }

    @Test
    void sensitiveQuestions_andFurtherWordsInACase_areNotKept() {
        Turn sensitive = turn(HOA, "s1", "chồng đánh tôi thì làm sao", Outcome.CASE, MONDAY, false);
        Turn further = turn(HOA, "s2", "tôi ở xã Bình An", Outcome.CASE_CONTINUED, MONDAY);

        take(sensitive);
        take(further);

        assertThat(open()).isEmpty();
    }

    @Test
    void namesAndNumbers_areMasked() {
        take(turn(HOA, "m1", "Tôi là Nguyễn Văn Tám, số 0912345678, hỏi về nuôi chó", Outcome.CASE, MONDAY));

        assertThat(open().getFirst().title())
                .doesNotContain("Tám", "0912345678")
                .contains("nuôi chó");
    }

    @Test
    void erasing_takesThePersonsWordsAndFigures() {
        take(turn(HOA, "e1", "thủ tục nhận nuôi chó nghiệp vụ ở đâu", Outcome.CASE, MONDAY));
        take(turn(BINH, "e2", "tôi muốn nhận nuôi chó nghiệp vụ thì thủ tục ở đâu", Outcome.CASE, MONDAY));
        take(turn(HOA, "e3", "mức phạt đốt vàng mã", Outcome.CASE, MONDAY));
        UnansweredData data = new UnansweredData(store());
        assertThat(data.collect(HOA).collectList().block()).hasSize(2);

        assertThat(data.erase(HOA).block()).isEqualTo(2);

        assertThat(open()).singleElement().satisfies(left -> {
            assertThat(left.count()).isEqualTo(1);
            assertThat(left.samples())
                    .extracting(QuestionCluster.Sample::words)
                    .containsExactly("tôi muốn nhận nuôi chó nghiệp vụ thì thủ tục ở đâu");
        });
        assertThat(data.collect(HOA).collectList().block()).isEmpty();
    }

    @Test
    void questionsOlderThanKept_areForgotten() {
        take(turn(HOA, "o1", "thủ tục nhận nuôi chó nghiệp vụ", Outcome.CASE, MONDAY.minus(Duration.ofDays(300))));
        take(turn(HOA, "o2", "mức phạt đốt vàng mã", Outcome.CASE, MONDAY));
        clock.advance(Duration.ofDays(100));

        recording().forgetOld().block();

        assertThat(open()).extracting(QuestionCluster::title).containsExactly("mức phạt đốt vàng mã");
    }

    @Test
    void rejectedCluster_keepsItsReason_andOpensAgain() {
        take(turn(HOA, "j1", "mức phạt đốt vàng mã", Outcome.CASE, MONDAY));
        UnansweredInbox inbox = new UnansweredInbox(store(), clock);
        String id = open().getFirst().id();

        assertThat(inbox.reject(id, "Ngoài phạm vi", "lan").block()).isTrue();
        assertThat(inbox.reject(id, "Lần nữa", "minh").block()).isFalse();
        take(turn(BINH, "j2", "đốt vàng mã mức phạt", Outcome.CASE, MONDAY.plusSeconds(60)));

        QuestionCluster rejected = inbox.find(id).block();
        assertThat(open()).isEmpty();
        assertThat(rejected.settled().reason()).isEqualTo("Ngoài phạm vi");
        assertThat(rejected.isAskedSince()).isTrue();
        assertThat(rejected.count()).isEqualTo(2);
        assertThat(inbox.counts().block()).containsEntry(ClusterState.REJECTED, 1L);
        assertThat(inbox.reopen(id, "lan").block()).isTrue();
        assertThat(open()).hasSize(1);
    }

    private static final List<String> QUESTIONS = List.of(
            "thủ tục nhận nuôi chó nghiệp vụ",
            "mức phạt đốt vàng mã",
            "xin giấy phép bay flycam",
            "đăng ký bản quyền bài hát thế nào",
            "thu hồi đất làm đường có được đền bù cây trồng");

    private UnansweredQuestions recording() {
        return new UnansweredQuestions(store(), Duration.ofDays(365), clock);
    }

    private @Nullable UnansweredQuestions recording;

    private void take(Turn turn) {
        if (recording == null) {
            recording = recording();
        }
        store().documents(Turn.KIND).insert(turn.id(), turn).block();
        recording.take(turn).block();
    }

    private List<QuestionCluster> open() {
        return new UnansweredInbox(store(), clock)
                .most(new InboxFilter(ClusterState.OPEN, "", 0), 100)
                .block();
    }

    private long version(String id) {
        return store().documents(QuestionCluster.KIND).find(id).block().version();
    }

    private static Turn turn(Address from, String id, String words, Outcome outcome, Instant at) {
        return turn(from, id, words, outcome, at, true);
    }

    private static Turn turn(Address from, String id, String words, Outcome outcome, Instant at, boolean ratable) {
        boolean answer = outcome == Outcome.ANSWER;
        return new Turn(
                Turn.PREFIX + id,
                from.conversationId(),
                List.of(id),
                words,
                outcome,
                "",
                answer ? new EntryRef("starter", "ket-hon", 1) : null,
                List.of(),
                LocalDate.of(2026, 11, 23),
                answer ? "token-" + id : null,
                ratable,
                List.of(),
                null,
                at);
    }
}
