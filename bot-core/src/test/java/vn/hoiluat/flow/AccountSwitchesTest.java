package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Notice;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Outcome;

class AccountSwitchesTest {

    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";
    private static final String STORM = "Ngày 25/11 bộ phận một cửa nghỉ vì bão.";

    private BotHarness bot;

    @BeforeEach
    void startsWithOneSureEntry() {
        bot = new BotHarness().started();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
    }

    @Test
    void question_whileAnsweringIsOff_goesToAnOfficer_andThePersonIsToldWhy() {
        change(account -> account.answering(false));

        bot.hears(ASKED);

        assertThat(bot.openCase().reason()).isEqualTo(HandOverReason.SWITCHED_OFF);
        assertThat(bot.phone.texts().getFirst())
                .startsWith("Trợ lý tự động đang tạm dừng")
                .contains(bot.openCase().code().toString())
                .doesNotContain("Đầy đủ ket-hon");
    }

    @Test
    void question_afterAnsweringIsOnAgain_isAnswered() {
        change(account -> account.answering(false));
        change(account -> account.answering(true));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst()).startsWith("Đầy đủ ket-hon");
    }

    @Test
    void danger_whileAnsweringIsOff_isAnsweredAsEver() {
        change(account -> account.answering(false));

        bot.hears("no dang cam dao dap cua");

        assertThat(bot.turns().getFirst().outcome()).isEqualTo(Outcome.EMERGENCY);
        assertThat(bot.phone.texts().getFirst()).contains("113");
    }

    @Test
    void choice_madeAfterAnsweringWentOff_goesToAnOfficer() {
        bot.finder.shelf.clear();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.5));
        bot.finder.shelf.add(ShelfFinder.candidate("ly-hon", 0.45));
        bot.hears(ASKED);
        change(account -> account.answering(false));

        bot.hears("1");

        assertThat(bot.openCase().question()).isEqualTo(ASKED);
        assertThat(bot.phone.texts()).noneMatch(text -> text.contains("Đầy đủ"));
    }

    @Test
    void notice_standsAboveTheFirstReplyOnly() {
        change(account -> account.with(new Notice(STORM, bot.clock.instant(), null).settings()));

        bot.hears(ASKED);
        bot.hears("con can gi nua khong");

        assertThat(bot.phone.texts().get(0)).startsWith("📢 Thông báo: " + STORM + "\n\nĐầy đủ ket-hon");
        assertThat(bot.phone.texts().get(1)).doesNotContain(STORM);
    }

    @Test
    void notice_putUpAnew_isToldAgain() {
        change(account -> account.with(new Notice(STORM, bot.clock.instant(), null).settings()));
        bot.hears(ASKED);
        bot.pass(Duration.ofHours(1));
        change(account -> account.with(new Notice("Đã mở lại.", bot.clock.instant(), null).settings()));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getLast()).startsWith("📢 Thông báo: Đã mở lại.");
    }

    @Test
    void notice_whoseTimeIsOver_isNotTold() {
        Notice hour = new Notice(STORM, bot.clock.instant(), bot.clock.instant().plus(Duration.ofHours(1)));
        change(account -> account.with(hour.settings()));
        bot.pass(Duration.ofHours(2));

        bot.hears(ASKED);

        assertThat(bot.phone.texts().getFirst()).startsWith("Đầy đủ ket-hon");
    }

    @Test
    void notice_waitsUntilDangerIsOver() {
        change(account -> account.with(new Notice(STORM, bot.clock.instant(), null).settings()));

        bot.hears("no dang cam dao dap cua");

        assertThat(bot.phone.texts().getFirst()).doesNotContain(STORM);
    }

    @Test
    void greeting_beginsWithTheUnitsOwnSentence() {
        change(account -> account.with(Map.of(ChannelAccount.GREETING, "Chúc bà con một ngày tốt lành!")));

        bot.hears("xin chao");

        assertThat(bot.phone.texts().getFirst()).startsWith("Chúc bà con một ngày tốt lành!\n\nKính chào ông/bà!");
    }

    private void change(UnaryOperator<ChannelAccount> change) {
        ChannelAccount now = BotHarness.now(bot.bot.accounts().account("zalo-a"));
        bot.bot.accounts().overwrite(change.apply(now)).block();
    }
}
