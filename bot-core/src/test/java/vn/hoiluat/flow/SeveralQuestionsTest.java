package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

class SeveralQuestionsTest {

    private static final String BOTH = "làm hộ chiếu ở đâu? mất căn cước làm lại ở đâu?";

    private BotHarness bot;

    @BeforeEach
    void startsWithTwoSureEntries() {
        bot = new BotHarness().started();
        bot.finder.byWords.put("hộ chiếu ở đâu? mất", List.of());
        bot.finder.byWords.put("hộ chiếu", List.of(ShelfFinder.candidate("ho-chieu", 0.9)));
        bot.finder.byWords.put("căn cước", List.of(ShelfFinder.candidate("can-cuoc", 0.9)));
    }

    @Test
    void twoQuestions_getTwoAnswersInOrder_eachAsEvidenceWithItsOwnLink() {
        bot.hears(BOTH);

        assertThat(bot.phone.texts()).hasSize(2);
        assertThat(bot.phone.texts().get(0)).contains("«làm hộ chiếu ở đâu?»").contains("Đầy đủ ho-chieu");
        assertThat(bot.phone.texts().get(1))
                .contains("«mất căn cước làm lại ở đâu?»")
                .contains("Đầy đủ can-cuoc");
        assertThat(bot.turns()).extracting(Turn::outcome).containsOnly(Outcome.ANSWER);
        assertThat(bot.turns())
                .extracting(turn -> String.valueOf(turn.entry()))
                .containsExactlyInAnyOrder("test:ho-chieu@1", "test:can-cuoc@1");
        assertThat(bot.turns()).extracting(Turn::token).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(bot.phone.received.get(0).buttons())
                .extracting(Button::title)
                .containsExactly("Hữu ích", "Chưa hữu ích");
        assertThat(bot.phone.received.get(1).buttons())
                .extracting(Button::title)
                .contains("Gặp cán bộ");
    }

    @Test
    void questionsThatFindTheSameEntry_getItOnce() {
        bot.finder.byWords.put("căn cước", List.of(ShelfFinder.candidate("ho-chieu", 0.9)));

        bot.hears(BOTH);

        assertThat(bot.phone.texts()).hasSize(1);
        assertThat(bot.phone.texts().getFirst()).startsWith("Đầy đủ ho-chieu");
        assertThat(bot.turns()).hasSize(1);
    }

    @Test
    void whatIsNotAnswered_goesToOneCase_behindWhatIs() {
        bot.finder.byWords.put("căn cước", List.of());

        bot.hears(BOTH + " vượt đèn đỏ phạt bao nhiêu?");

        assertThat(bot.phone.texts().getFirst()).contains("Đầy đủ ho-chieu");
        assertThat(bot.openCase().question()).isEqualTo("mất căn cước làm lại ở đâu?\nvượt đèn đỏ phạt bao nhiêu?");
        assertThat(bot.phone.texts().getLast()).contains(bot.openCase().code().toString());
        assertThat(bot.turns()).extracting(Turn::outcome).containsExactlyInAnyOrder(Outcome.ANSWER, Outcome.CASE);
    }

    @Test
    void oneThatIsUnsure_isOffered_behindTheAnswer_andTheChoiceIsSent() {
        bot.finder.byWords.put("căn cước", List.of(ShelfFinder.candidate("a", 0.55), ShelfFinder.candidate("b", 0.5)));
        bot.finder.shelf.addAll(List.of(ShelfFinder.candidate("a", 0.55), ShelfFinder.candidate("b", 0.5)));

        bot.hears(BOTH);
        bot.hears("2");

        assertThat(bot.phone.texts().get(0)).contains("Đầy đủ ho-chieu");
        assertThat(bot.phone.texts().get(1)).contains("1. Câu hỏi a");
        assertThat(bot.phone.texts().get(2)).startsWith("Đầy đủ b");
    }

    @Test
    void nothingAnswered_isTakenAsOneQuestion() {
        bot.finder.byWords.clear();
        bot.finder.shelf.addAll(List.of(ShelfFinder.candidate("a", 0.55), ShelfFinder.candidate("b", 0.5)));

        bot.hears(BOTH);

        assertThat(bot.finder.asked.getLast()).isEqualTo(BOTH);
        assertThat(bot.turns()).extracting(Turn::outcome).containsExactly(Outcome.CHOICES);
    }

    @Test
    void talkOfOtherThings_isDeclinedOnce_besideTheAnswer() {
        bot.hears("làm hộ chiếu ở đâu? " + WordListTriage.WEATHER);

        assertThat(bot.phone.texts()).hasSize(1);
        assertThat(bot.phone.texts().getFirst()).contains("Đầy đủ ho-chieu").contains("không phải việc pháp luật");
    }

    @Test
    void searchThatFailsForOne_leavesTheOtherAnswered_andOpensACase() {
        bot.finder.faults.put("căn cước", Mono.error(new IllegalStateException("broken")));

        bot.hears(BOTH);

        assertThat(bot.phone.texts().getFirst()).contains("Đầy đủ ho-chieu");
        assertThat(bot.openCase().question()).isEqualTo("mất căn cước làm lại ở đâu?");
    }

    @Test
    void followUp_isSearchedWithTheQuestionBefore_whileItCounts() {
        bot.hears("làm hộ chiếu ở đâu");
        bot.hears("bao nhiêu tiền");
        bot.pass(Duration.ofHours(1));
        bot.hears("bao lâu thì có");

        assertThat(bot.finder.asked).containsExactly("làm hộ chiếu ở đâu", "hộ chiếu bao nhiêu tiền", "bao lâu thì có");
    }

    @Test
    void wordsWithoutAMatter_areAskedBackOnce_thenAnOfficerHasThemAll() {
        bot.hears("thế còn con thì sao?");
        bot.hears("ly hôn rồi");

        assertThat(bot.phone.texts().get(0)).contains("hỏi về việc gì");
        assertThat(bot.turns()).extracting(Turn::outcome).containsExactlyInAnyOrder(Outcome.ASK_BACK, Outcome.CASE);
        assertThat(bot.openCase().question()).contains("thế còn con thì sao?").contains("ly hôn rồi");
    }

    @Test
    void oldDistrict_isNamedWithItsProvince_andTheCommuneIsAskedOnce() {
        bot.hears("huyện Quang Bình giờ nộp hồ sơ hộ tịch ở đâu");
        bot.finder.shelf.add(ShelfFinder.candidate("noi-nop", 0.9));
        bot.hears("xã Tân Trịnh");

        assertThat(bot.phone.texts().get(0))
                .contains("Huyện Quang Bình nay thuộc Tuyên Quang")
                .contains("xã, phường nào");
        assertThat(bot.phone.texts().get(1))
                .contains("Huyện Quang Bình nay thuộc Tuyên Quang")
                .contains("Đầy đủ noi-nop");
        assertThat(bot.finder.asked.getLast()).endsWith("ở đâu xã Tân Trịnh");
    }

    @Test
    void anotherQuestionInsteadOfTheCommune_losesNeither() {
        bot.hears("huyện Quang Bình giờ nộp hồ sơ hộ tịch ở đâu");
        bot.hears("làm hộ chiếu ở đâu");

        assertThat(bot.phone.texts()).anyMatch(text -> text.contains("Đầy đủ ho-chieu"));
        assertThat(bot.openCase().question()).contains("Quang Bình");
    }

    @Test
    void crashBetweenTheCaseAndTheDecision_losesNoAnswer() {
        bot.finder.byWords.put("căn cước", List.of());
        bot.says(BOTH);
        InboundEvent first = bot.event("e1", InboundKind.TEXT, BOTH, BotHarness.START);
        HandOver handOver = new HandOver(
                BotHarness.CITIZEN,
                "mất căn cước làm lại ở đâu?",
                List.of(first),
                HandOverReason.NOTHING_FOUND,
                false,
                List.of());
        BotHarness.now(bot.bot.cases().open(handOver));

        bot.restart();
        bot.burstEnds();

        assertThat(bot.phone.texts().getFirst()).contains("Đầy đủ ho-chieu");
        assertThat(bot.phone.texts().getLast()).contains(bot.openCase().code().toString());
    }
}
