package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;

class ChoicesTest {

    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";
    private static final String MEANT = "thủ tục đăng ký kết hôn cần giấy tờ gì";

    private BotHarness bot;

    @BeforeEach
    void startsWithTwoEntriesThatMayBeMeant() {
        bot = new BotHarness().started();
        bot.finder.shelf.addAll(List.of(ShelfFinder.candidate("a", 0.55), ShelfFinder.candidate("b", 0.5)));
    }

    @Test
    void severalFit_areOffered_andTheChosenOneIsSent() {
        bot.hears(ASKED);
        bot.hears("2");

        assertThat(bot.phone.texts().get(0)).contains("1. Câu hỏi a").contains("2. Câu hỏi b");
        assertThat(bot.phone.texts().get(1)).startsWith("Đầy đủ b");
        assertThat(bot.turns()).extracting(Turn::outcome).containsExactly(Outcome.CHOICES, Outcome.ANSWER);
    }

    @Test
    void noneOfTheChoices_goesToAnOfficer_withTheFirstQuestion() {
        bot.finder.meanings.put(ASKED, Mono.just(MEANT));

        bot.hears(ASKED);
        bot.hears("0");

        assertThat(bot.openCase().question()).isEqualTo(ASKED);
    }

    @Test
    void choices_beginWithWhatWasUnderstood_whereItWasTypedOtherwise() {
        bot.finder.meanings.put(ASKED, Mono.just(MEANT));

        bot.hears("cho em hoi " + ASKED + " a");

        assertThat(bot.phone.texts())
                .singleElement()
                .asString()
                .startsWith("Tôi hiểu ông/bà hỏi: «" + MEANT + "».")
                .contains("1. Câu hỏi a");
    }

    @Test
    void choices_sayNothingOfIt_whereItSaysWhatWasTyped() {
        bot.hears(MEANT);

        assertThat(bot.phone.texts()).singleElement().asString().startsWith("Ông/bà muốn hỏi việc nào");
    }

    @Test
    void choices_areOffered_whenNobodyCanReadTheQuestion() {
        bot.finder.meanings.put(ASKED, Mono.error(new IllegalStateException("too slow")));

        bot.hears(ASKED);

        assertThat(bot.phone.texts()).singleElement().asString().startsWith("Ông/bà muốn hỏi việc nào");
    }

    @Test
    void longStory_isNotToldBack() {
        String story = (ASKED + " va ").repeat(6).strip();
        bot.finder.meanings.put(story, Mono.just(MEANT));

        bot.hears(story);

        assertThat(bot.phone.texts()).singleElement().asString().doesNotContain(MEANT);
    }

    @Test
    void answer_isSentWithoutIt() {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
        bot.finder.meanings.put(ASKED, Mono.just(MEANT));

        bot.hears(ASKED);

        assertThat(bot.phone.texts()).singleElement().asString().startsWith("Đầy đủ ket-hon");
    }
}
