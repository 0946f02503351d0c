package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.understanding.Understanding;

class RehearsalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final ShelfFinder finder = new ShelfFinder();
    private final Rehearsal rehearsal = new Rehearsal(
            Triage.shipped()::words,
            QuestionReader.shipped(),
            new Deciding(
                    finder, new AnswerPolicy(new AnsweringSettings(0.6, 0.08, 0.3, 3, false)), Duration.ofSeconds(5)));

    @ParameterizedTest
    @CsvSource({
        "alo, GREETING",
        "cảm ơn, THANKS",
        "STOP, OPT_OUT",
        "xoa het du lieu cua toi di, DATA_REQUEST",
        "cho tôi gặp cán bộ, OFFICER_WANTED",
        "Thời tiết mai sao bot?, OFF_TOPIC",
        "Chồng tôi đang cầm dao ngoài cửa, EMERGENCY",
        "👍, NOT_TEXT",
        "2, CHOICE",
        "'', SILENT",
        "???, UNCLEAR"
    })
    void message_thatNeedsNoSearch_searchesNothing(String message, Route route) {
        Rehearsed rehearsed = rehearse(message);

        assertThat(rehearsed.route()).isEqualTo(route);
        assertThat(rehearsed.decided()).isEmpty();
        assertThat(finder.asked).isEmpty();
    }

    @Test
    void question_isDecidedOn_asInTheFlow() {
        finder.shelf.add(ShelfFinder.candidate("ho-chieu", 0.9));

        Rehearsed rehearsed = rehearse("làm hộ chiếu ở đâu?");

        assertThat(rehearsed.route()).isEqualTo(Route.ANSWER);
        assertThat(rehearsed.understood()).isInstanceOf(Understanding.Clear.class);
        assertThat(rehearsed.decided())
                .singleElement()
                .satisfies(one -> assertThat(one.found()).hasSize(1));
    }

    @Test
    void personalNumbers_areMaskedBeforeTheSearch() {
        rehearse("so CCCD cua toi la 038090012345, tra giup toi co bi phat nguoi khong");

        assertThat(finder.asked).isNotEmpty().noneMatch(words -> words.contains("038090012345"));
    }

    @Test
    void severalQuestions_areDecidedInOrder() {
        finder.byWords.put("hộ chiếu ở đâu? mất", List.of());
        finder.byWords.put("hộ chiếu", List.of(ShelfFinder.candidate("ho-chieu", 0.9)));

        Rehearsed rehearsed = rehearse("làm hộ chiếu ở đâu? mất căn cước làm lại ở đâu?");

        assertThat(rehearsed.decided())
                .extracting(one -> Route.of(one.decision()))
                .containsExactly(Route.ANSWER, Route.HAND_OVER);
    }

    @Test
    void severalQuestions_ofWhichNoneIsAnswered_areOne() {
        Rehearsed rehearsed = rehearse("làm hộ chiếu ở đâu? mất căn cước làm lại ở đâu?");

        assertThat(rehearsed.decided()).hasSize(1);
        assertThat(rehearsed.route()).isEqualTo(Route.HAND_OVER);
    }

    @Test
    void searchThatFails_handsOver() {
        finder.fault = Mono.error(new IllegalStateException("broken"));

        Rehearsed rehearsed = rehearse("làm hộ chiếu ở đâu?");

        assertThat(rehearsed.decided())
                .singleElement()
                .satisfies(one -> assertThat(one.decision())
                        .isEqualTo(new Decision.HandOver(HandOverReason.SEARCH_FAILED, List.of())));
    }

    @Test
    void questionAmongOtherTalk_isDecidedOn() {
        finder.byWords.put("hộ chiếu", List.of(ShelfFinder.candidate("ho-chieu", 0.9)));

        Rehearsed rehearsed = rehearse("Thời tiết mai sao bot? Làm hộ chiếu ở đâu?");

        assertThat(rehearsed.route()).isEqualTo(Route.ANSWER);
        assertThat(rehearsed.decided()).hasSize(1);
    }

    private Rehearsed rehearse(String message) {
        return rehearsal.of(message, DAY).blockOptional().orElseThrow();
    }
}
