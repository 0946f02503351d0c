package vn.hoiluat.answered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.answered.GivenAnswer.Standing;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.KnowledgeConfiguration;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class RecordedAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate GIVEN_ON = LocalDate.of(2026, 11, 20);
    private static final Citation LAW = new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null);
    private static final EntryLink FORM = new EntryLink("Tờ khai", "https://dichvucong.gov.vn/to-khai.docx");

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Accounts accounts = new Accounts(store);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void byToken_givesTheVersionThatWasSent() {
        run(base -> {
            base.publish("Mang căn cước.", null);

            GivenAnswer answer = base.answer("t1");

            assertThat(answer.text()).isEqualTo("Mang căn cước.");
            assertThat(answer.question()).isEqualTo("Đăng ký kết hôn cần giấy tờ gì?");
            assertThat(answer.citations()).containsExactly("khoản 1 Điều 18 Luật Hộ tịch");
            assertThat(answer.forms()).containsExactly(FORM);
            assertThat(answer.asOf()).isEqualTo(GIVEN_ON);
            assertThat(answer.unit()).isEqualTo("Sở Tư pháp");
            assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        });
    }

    @Test
    void byToken_entryRewrittenSince_givesTheOldWords_andSaysSo() {
        run(base -> {
            base.publish("Mang căn cước.", null);
            base.publish("Không cần mang gì.", null);

            GivenAnswer answer = base.answer("t1");

            assertThat(answer.text()).isEqualTo("Mang căn cước.");
            assertThat(answer.standing()).isEqualTo(Standing.CHANGED);
        });
    }

    @Test
    void byToken_entryRetiredSince_saysSo() {
        run(base -> {
            base.publish("Mang căn cước.", null);
            base.entries().retire("starter:ket-hon", "reviewer").block();

            assertThat(base.answer("t1").standing()).isEqualTo(Standing.WITHDRAWN);
        });
    }

    @Test
    void byToken_entrysTimeIsOver_saysSo() {
        run(base -> {
            base.publish("Mang căn cước.", LocalDate.of(2026, 11, 22));

            assertThat(base.answer("t1").standing()).isEqualTo(Standing.LOST_GROUND);
        });
    }

    @Test
    void byToken_baseCannotBeAsked_givesTheAnswerAllTheSame() {
        run(base -> {
            base.publish("Mang căn cước.", null);
            AnswerFinder broken = new AnswerFinder() {
                @Override
                public Mono<List<Candidate>> find(Question question) {
                    return Mono.error(new IllegalStateException("out of order"));
                }

                @Override
                public Mono<Candidate> entry(String key, Question question) {
                    return Mono.error(new IllegalStateException("out of order"));
                }
            };

            GivenAnswer answer = new RecordedAnswers(
                            store, base.knowledge(), new LocalData(store, "", clock), broken, accounts, clock)
                    .byToken("t1")
                    .block();

            assertThat(answer.text()).isEqualTo("Mang căn cước.");
            assertThat(answer.standing()).isEqualTo(Standing.UNCHECKED);
        });
    }

    @Test
    void byToken_unknown_isNothing() {
        run(base -> assertThat(base.answer("t2")).isNull());
    }

    /** The base and what is asked of it. */
    private record Base(KnowledgeBase knowledge, Entries entries, GivenAnswers answers) {

        @Nullable
        GivenAnswer answer(String token) {
            return answers.byToken(token).block();
        }

        void publish(String text, @Nullable LocalDate until) {
            EntryContent content = new EntryContent(
                    "ho-tich",
                    "Đăng ký kết hôn cần giấy tờ gì?",
                    List.of(),
                    text,
                    text,
                    List.of(LAW),
                    List.of(),
                    new Validity(null, until),
                    null,
                    null,
                    List.of(),
                    List.of(FORM),
                    false);
            Proposal proposal = new Proposal(
                    "starter", "ket-hon", content, new Provenance("starter", null), EntryStatus.PENDING_REVIEW, null);
            entries.writeAll(List.of(proposal), true).block();
        }
    }

    private void run(Consumer<Base> test) {
        accounts.seed(new ChannelAccount(
                        "sms", Channel.SMS, "sms", "8x88", "Sở Tư pháp", AddressForm.ONG_BA, true, Map.of(), Map.of()))
                .block();
        store.documents(Turn.KIND).insert("turn-1", turn()).block();
        new ApplicationContextRunner()
                .withUserConfiguration(KnowledgeConfiguration.class, AnsweredConfiguration.class)
                .withBean(InMemoryDocumentStore.class, () -> store)
                .withBean(Accounts.class, () -> accounts)
                .withBean(Clock.class, () -> clock)
                .run(context -> test.accept(new Base(
                        context.getBean(KnowledgeBase.class),
                        context.getBean(Entries.class),
                        context.getBean(GivenAnswers.class))));
    }

    private static Turn turn() {
        return new Turn(
                "turn-1",
                "sms:84900000000",
                List.of("e1"),
                "dang ky ket hon",
                Outcome.ANSWER,
                "",
                new EntryRef("starter", "ket-hon", 1),
                List.of("khoản 1 Điều 18 Luật Hộ tịch"),
                GIVEN_ON,
                "t1",
                true,
                List.of(),
                null,
                Instant.parse("2026-11-20T02:00:00Z"));
    }
}
