package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.alert.Alert;
import vn.hoiluat.alert.AlertKind;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertResult;
import vn.hoiluat.alert.AlertSettings;
import vn.hoiluat.alert.AlertTexts;
import vn.hoiluat.alert.AlertWay;
import vn.hoiluat.alert.ZaloAlerts;
import vn.hoiluat.conversation.Outcome;

/** Somebody who works here sends the code of their page to the account, and is told of cases there. */
class AccountLinkingTest {

    private final BotHarness harness = new BotHarness().started();
    private final AlertPeople people = new AlertPeople(harness.store, new Random(7), harness.clock);

    @ParameterizedTest
    @ValueSource(strings = {"LIENKET %s", "liên kết %s", "Lienket%s ", "LIENKET: %s."})
    void code_linksItsSender_howeverItIsTyped(String typed) {
        String code = BotHarness.now(people.newLinkCode("lan"));

        harness.hears(typed.formatted(code));

        assertThat(harness.phone.texts()).singleElement().asString().contains("Đã liên kết với tài khoản lan");
        assertThat(settings().zalo()).isEqualTo(BotHarness.CITIZEN);
    }

    @Test
    void code_worksOnce_andForTenMinutes() {
        String used = BotHarness.now(people.newLinkCode("lan"));
        harness.hears("LIENKET " + used);
        harness.hears("LIENKET " + used);
        String old = BotHarness.now(people.newLinkCode("nam"));
        harness.pass(Duration.ofMinutes(10));
        harness.hears("LIENKET " + old);

        assertThat(harness.phone.texts().subList(1, 3)).allMatch(text -> text.contains("không đúng hoặc đã hết hạn"));
    }

    @Test
    void linkedPerson_asksLikeAnybody() {
        harness.hears("LIENKET " + BotHarness.now(people.newLinkCode("lan")));

        harness.hears("gặp cán bộ");

        assertThat(harness.turns().getLast().outcome()).isEqualTo(Outcome.CASE);
    }

    @Test
    void code_inAConversationThatAnOfficerHas_isNoPartOfTheCase() {
        harness.hears("gặp cán bộ");
        harness.bot.desk().claim(harness.openCase().id(), "nam").block();

        harness.hears("LIENKET " + BotHarness.now(people.newLinkCode("lan")));

        assertThat(settings().zalo()).isNotNull();
        assertThat(harness.openCase().messages())
                .noneMatch(message -> message.text().contains("LIENKET"));
    }

    @Test
    void erasure_endsTheLink() {
        harness.hears("LIENKET " + BotHarness.now(people.newLinkCode("lan")));

        people.erase(BotHarness.CITIZEN).block();

        assertThat(settings().zalo()).isNull();
    }

    @Test
    void alert_isSaidOnce_andWhatCameOfItIsKnown() {
        harness.hears("LIENKET " + BotHarness.now(people.newLinkCode("lan")));

        assertThat(send("a1")).isInstanceOf(AlertResult.UnderWay.class);
        send("a1");
        harness.pass(Duration.ofSeconds(1));
        assertThat(send("a1")).isInstanceOf(AlertResult.Sent.class);
        harness.pass(Duration.ofSeconds(1));

        assertThat(harness.phone.texts())
                .filteredOn(text -> text.contains("Tin thử"))
                .hasSize(1);
    }

    @Test
    void alert_afterTheWindow_isRefused() {
        harness.hears("LIENKET " + BotHarness.now(people.newLinkCode("lan")));
        harness.pass(Duration.ofDays(8));

        send("a2");
        harness.pass(Duration.ofSeconds(1));

        assertThat(send("a2")).isInstanceOf(AlertResult.Refused.class);
    }

    private AlertResult send(String id) {
        AlertTexts texts = new AlertTexts(URI.create("https://hoiluat.example.gov.vn"));
        Alert alert = new Alert(
                "lan",
                AlertWay.ZALO,
                AlertKind.TRIAL,
                null,
                null,
                null,
                harness.clock.instant(),
                harness.clock.instant(),
                Alert.State.WAITING,
                0,
                "");
        return Objects.requireNonNull(
                new ZaloAlerts(harness.bot.conversations(), harness.bot.outbound(), texts, harness.clock)
                        .send(id, alert, settings())
                        .block());
    }

    private AlertSettings settings() {
        return BotHarness.now(people.of("lan"));
    }
}
