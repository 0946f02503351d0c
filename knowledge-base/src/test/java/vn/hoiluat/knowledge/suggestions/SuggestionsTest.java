package vn.hoiluat.knowledge.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.FilledAnswers;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class SuggestionsTest {

    private static final String MARRY = "Đăng ký kết hôn cần giấy tờ gì?";
    private static final String DIVORCE = "Ly hôn thuận tình nộp đơn ở đâu?";
    private static final String BIRTH = "Khai sinh cho con cần giấy tờ gì?";
    private static final String SELL = "Đất chưa có sổ đỏ có bán được không?";
    private static final String RIGHT = "Quyền nuôi con sau ly hôn thuộc về ai?";

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final KnowledgeIndex index = KnowledgeIndex.inMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private final Entries entries = new Entries(store, clock);
    private final KnownDocuments documents = new KnownDocuments(new CitationText(new DocumentNames(), new Messages()));
    private final Set<String> missing = new HashSet<>();
    private final Suggestions suggestions = new Suggestions(
            index, entries, documents, new Missing(missing), new Syllables(), Schedulers.immediate(), clock);

    /** Local data of which some is missing. */
    private record Missing(Set<String> questions) implements LocalValues {

        @Override
        public FilledAnswers filled(EntryContent content, LocalDate day) {
            return NONE.filled(content, day);
        }

        @Override
        public Set<String> missing(EntryContent content, LocalDate day) {
            return questions.contains(content.question()) ? Set.of("lệ phí") : Set.of();
        }
    }

    @BeforeEach
    void fill() {
        publish("marry", MARRY, "Làm giấy kết hôn ở xã phải mang gì?");
        publish("divorce", DIVORCE);
        publish("birth", BIRTH);
        publish("sell", SELL);
        publish("right", RIGHT);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đă",
                "Đăng k",
                "dang ky",
                "đăng kí",
                "dang ký kết",
                "ket hon dang",
                "hôn kết gi",
                "đăng ký kết hôn ",
                "giấy tờ kết",
                "ĐĂNG KÝ",
                "đa\u0306ng",
                "kết hôn ở xã",
                "Đăng ký kết hôn cần giấy tờ gì?"
            })
    void of_findsTheQuestion_howeverItIsTyped(String typed) {
        assertThat(questions(typed)).first().isEqualTo(MARRY);
    }

    @ParameterizedTest
    @CsvSource({"quy, " + RIGHT, "quyề, " + RIGHT, "quyên nu, " + RIGHT, "ly, " + DIVORCE, "lý, " + DIVORCE})
    void of_wordIsNotFinished_isCompleted(String typed, String question) {
        assertThat(questions(typed)).first().isEqualTo(question);
    }

    @Test
    void of_finishedWord_isNotCompleted() {
        assertThat(questions("kha")).containsExactly(BIRTH);
        assertThat(questions("kha ")).isEmpty();
    }

    @Test
    void of_questionThatBeginsSo_goesFirst() {
        assertThat(questions("ly hon")).containsExactly(DIVORCE, RIGHT);
        assertThat(questions("hôn")).contains(DIVORCE, RIGHT, MARRY);
    }

    @Test
    void of_unfinishedWordBehindTheOneBefore_goesFirst() {
        publish("move", "Xóa đăng ký trú?", "Không còn ở nơi đăng ký thì sao?");
        publish("wed", "Thủ tục đăng ký kết hôn lần thứ hai tại xã cần những gì?");

        assertThat(questions("ký k"))
                .containsExactly(MARRY, "Thủ tục đăng ký kết hôn lần thứ hai tại xã cần những gì?", "Xóa đăng ký trú?");
    }

    @Test
    void of_marksThatWereTyped_count() {
        publish("friend", "Bạn cùng phòng trộm đồ thì báo ai?");

        assertThat(questions("bán")).containsExactly(SELL);
        assertThat(questions("bạn")).containsExactly("Bạn cùng phòng trộm đồ thì báo ai?");
        assertThat(questions("ban")).hasSize(2);
    }

    @Test
    void of_marksThatSlipped_areForgiven() {
        assertThat(questions("đâng ky kêt hơn")).containsExactly(MARRY);
    }

    @Test
    void of_greetingBefore_isPassedOver() {
        assertThat(questions("cho em hỏi ly hôn thuận t")).first().isEqualTo(DIVORCE);
    }

    @Test
    void of_oneWordOfFive_mayDiffer() {
        assertThat(questions("thủ tục đăng ký kết hôn cần giấy t")).isEmpty();
        assertThat(questions("xin đăng ký kết hôn cần giấy t")).containsExactly(MARRY);
        assertThat(questions("xin kết hôn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "l", "😀", "?", "xyzzy", "mua xe cũ"})
    void of_nothingKnown_suggestsNothing(String typed) {
        assertThat(questions(typed)).isEmpty();
    }

    @Test
    void of_withdrawnAMomentAgo_isNotSuggested() {
        entries.retire("test:divorce", "reviewer").block();

        assertThat(questions("ly hon")).containsExactly(RIGHT);
    }

    @Test
    void of_notInForceToday_isNotSuggested() {
        LocalDate today = Given.TODAY;
        publish("old", Given.content("Thuế đất cũ?", List.of(), "Cũ.", new Validity(null, today)));
        publish("new", Given.content("Thuế đất mới?", List.of(), "Mới.", new Validity(today, null)));
        publish("next", Given.content("Thuế đất sau?", List.of(), "Sau.", new Validity(today.plusDays(1), null)));

        assertThat(questions("thuế đất")).containsExactly("Thuế đất mới?");
    }

    @Test
    void of_lawThatEnded_isNotSuggested_howeverManyItTakesAlong() {
        documents.add(Given.civilStatusLaw());
        for (int i = 0; i < 20; i++) {
            publish("ended-" + i, "Thuế đất %d?".formatted(i));
        }
        publish("other", elsewhere("Hỏi về thuế của đất ở?"));
        assertThat(questions("thuế đất")).hasSize(5).doesNotContain("Hỏi về thuế của đất ở?");

        documents.add(Given.document("Luật", "60/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01", "2026-11-22"));

        assertThat(questions("thuế đất")).containsExactly("Hỏi về thuế của đất ở?");
    }

    @Test
    void of_missingLocalData_isNotSuggested() {
        missing.add(DIVORCE);

        assertThat(questions("ly hon")).containsExactly(RIGHT);
    }

    @Test
    void of_draft_isNotSuggested() {
        entries.write(Given.proposal("draft", Given.content("Thuế đất?", "Chưa duyệt.")))
                .block();

        assertThat(questions("thuế")).isEmpty();
    }

    @Test
    void of_sameQuestionTwice_isSuggestedOnce() {
        publish("divorce-2", DIVORCE);

        assertThat(questions("ly hôn thuận")).containsExactly(DIVORCE);
    }

    @Test
    void of_limit_isKept_andEqualOnesFallByKey() {
        for (String key : List.of("z", "b", "m", "a", "k")) {
            publish(key, "Nuôi con nuôi " + key + " thế nào?");
        }

        assertThat(suggestions.of("nuôi con nuôi", 3).block())
                .extracting(Suggestion::key)
                .containsExactly("test:a", "test:b", "test:k");
    }

    @Test
    void of_longestTyped_isTaken_longerIsRefused() {
        assertThat(questions("ly hon ".repeat(40).substring(0, 200))).isNotEmpty();
        assertThatThrownBy(() -> suggestions.of("x".repeat(201), 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A content on a law that the register does not have. */
    private static EntryContent elsewhere(String question) {
        EntryContent content = Given.content(question, "Khác.");
        return new EntryContent(
                content.field(),
                question,
                List.of(),
                content.shortAnswer(),
                content.fullAnswer(),
                List.of(new Citation("Luật", "31/2024/QH15", "Quốc hội", "133", null, null)),
                List.of(),
                content.validity(),
                null,
                content.checkedOn(),
                List.of(),
                false);
    }

    private List<String> questions(String typed) {
        return suggestions.of(typed, 5).blockOptional().orElseThrow().stream()
                .map(Suggestion::question)
                .toList();
    }

    private void publish(String id, String question, String... alternates) {
        publish(id, Given.content(question, List.of(alternates), "Xem quy định.", Validity.ALWAYS));
    }

    private void publish(String id, EntryContent content) {
        entries.writeAll(List.of(Given.proposal(id, content)), true).block();
        index.put(IndexedEntry.of("test:" + id, 1, content, List.of("Luật 60/2014/QH13 Hộ tịch")));
        index.refresh();
    }
}
