package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Ratings;

/** What citizens think of the answers they got, said on their phone. */
class RatingTest {

    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";
    private static final EntryRef ENTRY = new EntryRef("test", "ket-hon", 1);
    /** Messenger cuts titles behind this. */
    private static final int MESSENGER_TITLE = 20;

    private static final String USEFUL = "Hữu ích";
    private static final String NOT_USEFUL = "Chưa hữu ích";
    private static final String OFFICER = "Gặp cán bộ";

    private BotHarness bot;

    @BeforeEach
    void startsWithOneSureEntry() {
        bot = new BotHarness().started();
        bot.finder.shelf.add(ShelfFinder.candidate("ket-hon", 0.9));
    }

    @Test
    void answer_asksUnderItself_andThanksOnce() {
        bot.hears(ASKED);
        bot.taps(USEFUL);
        bot.taps(USEFUL);

        assertThat(titles(bot.phone.received.getFirst())).containsExactly(USEFUL, NOT_USEFUL, OFFICER);
        assertThat(bot.phone.texts()).hasSize(2).last().asString().startsWith("Cảm ơn");
        assertThat(tally()).containsEntry(Opinion.USEFUL, 1L).containsEntry(Opinion.NOT_USEFUL, 0L);
        assertThat(bot.turns()).extracting(Turn::outcome).contains(Outcome.ANSWER, Outcome.FIXED_TEXT);
    }

    @Test
    void notUseful_asksWhyOnce_withAPersonOneTapAway() {
        bot.hears(ASKED);
        bot.taps(NOT_USEFUL);
        bot.taps("Thiếu thông tin");

        assertThat(titles(bot.phone.received.get(1)))
                .containsExactly("Không đúng câu hỏi", "Khó hiểu", "Thiếu thông tin", "Đã cũ hoặc sai", OFFICER);
        assertThat(titles(bot.phone.received.get(1)))
                .allSatisfy(title -> assertThat(title).hasSizeLessThanOrEqualTo(MESSENGER_TITLE));
        assertThat(bot.phone.texts().getLast()).startsWith("Đã ghi nhận: Thiếu thông tin.");
        assertThat(titles(bot.phone.received.getLast())).containsExactly(OFFICER);
        assertThat(tally()).containsEntry(Opinion.INCOMPLETE, 1L).containsEntry(Opinion.NOT_USEFUL, 0L);
    }

    @Test
    void secondOpinion_takesThePlaceOfTheFirst() {
        bot.hears(ASKED);
        bot.taps(USEFUL);
        bot.taps(NOT_USEFUL);

        assertThat(tally()).containsEntry(Opinion.USEFUL, 0L).containsEntry(Opinion.NOT_USEFUL, 1L);
    }

    @Test
    void redeliveredTap_countsOnce_andIsAnsweredOnce() {
        bot.hears(ASKED);
        InboundEvent tap = bot.tap("t1", NOT_USEFUL, bot.clock.instant());

        bot.accept(tap);
        bot.burstEnds();
        IntakeResult second = bot.accept(tap);
        bot.burstEnds();

        assertThat(second).isEqualTo(IntakeResult.DUPLICATE);
        assertThat(bot.phone.received).hasSize(2);
        assertThat(tally()).containsEntry(Opinion.NOT_USEFUL, 1L);
    }

    @Test
    void tapThatArrivesLate_neverOverwritesALaterOne() {
        bot.hears(ASKED);
        InboundEvent early = bot.tap("early", NOT_USEFUL, bot.clock.instant());
        bot.pass(Duration.ofSeconds(20));
        bot.taps(USEFUL);

        bot.accept(early);
        bot.burstEnds();

        assertThat(tally()).containsEntry(Opinion.USEFUL, 1L).containsEntry(Opinion.NOT_USEFUL, 0L);
        assertThat(bot.phone.received).hasSize(2);
    }

    @Test
    void crashBeforeTheTapIsDecidedOn_losesNeitherRatingNorReply() {
        bot.hears(ASKED);
        bot.accept(bot.tap("t1", NOT_USEFUL, bot.clock.instant()));

        bot.restart();
        bot.burstEnds();

        assertThat(tally()).containsEntry(Opinion.NOT_USEFUL, 1L);
        assertThat(bot.phone.texts().getLast()).startsWith("Rất tiếc");
    }

    @Test
    void questionBesideATap_isAnswered_andTheTapIsJustWritten() {
        bot.hears(ASKED);
        bot.accept(bot.tap("t1", NOT_USEFUL, bot.clock.instant()));
        bot.hears("con bao nhieu tuoi thi duoc ket hon");

        assertThat(tally()).containsEntry(Opinion.NOT_USEFUL, 1L);
        assertThat(bot.phone.received).hasSize(2);
        assertThat(bot.phone.texts().getLast()).startsWith("Đầy đủ ket-hon");
        assertThat(bot.finder.asked.getLast()).isEqualTo("con bao nhieu tuoi thi duoc ket hon");
    }

    @Test
    void dangerBesideATap_comesFirst() {
        bot.hears(ASKED);
        bot.accept(bot.tap("t1", USEFUL, bot.clock.instant()));
        bot.hears(WordListTriage.DANGER);

        assertThat(bot.phone.texts().getLast()).startsWith("NẾU ĐANG NGUY HIỂM");
        assertThat(tally()).containsEntry(Opinion.USEFUL, 1L);
    }

    @Test
    void sensitiveQuestion_isAnsweredWithoutBeingAskedAbout_alsoByAChoice() {
        bot.hears(WordListTriage.SENSITIVE);
        bot.finder.shelf.clear();
        bot.finder.shelf.addAll(List.of(ShelfFinder.candidate("a", 0.55), ShelfFinder.candidate("b", 0.5)));
        bot.hears(WordListTriage.SENSITIVE);
        bot.hears("2");
        bot.hears("huu ich");

        assertThat(bot.phone.received).hasSize(4);
        assertThat(titles(bot.phone.received.get(0))).containsExactly(OFFICER);
        assertThat(bot.phone.texts().get(2)).startsWith("Đầy đủ b");
        assertThat(titles(bot.phone.received.get(2))).containsExactly(OFFICER);
        assertThat(bot.turns()).extracting(Turn::ratable).containsOnly(false);
        assertThat(bot.bot.personalData().of(BotHarness.CITIZEN).block())
                .noneMatch(item -> item.text().startsWith(USEFUL));
    }

    @Test
    void sensitiveChoice_declined_opensASensitiveCase() {
        bot.finder.shelf.clear();
        bot.finder.shelf.addAll(List.of(ShelfFinder.candidate("a", 0.55), ShelfFinder.candidate("b", 0.5)));
        bot.hears(WordListTriage.SENSITIVE);
        bot.hears("0");

        assertThat(bot.openCase().sensitive()).isTrue();
    }

    @Test
    void officersAnswer_isRated_staysAnswered_andIsReopenedByWhoWantsAPerson() {
        Case answered = answeredByAnOfficer();
        bot.taps(NOT_USEFUL);
        bot.taps("Khó hiểu");
        Case rated = found(answered);
        bot.taps(OFFICER);

        assertThat(rated.status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(rated.messages()).hasSize(1);
        assertThat(new Ratings(bot.store).ofCase(answered.id()).collectList().block())
                .singleElement()
                .satisfies(rating -> assertThat(rating.opinion()).isEqualTo(Opinion.HARD_TO_UNDERSTAND))
                .satisfies(rating -> assertThat(rating.answer().question()).isEqualTo(ASKED));
        assertThat(found(answered).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(bot.phone.texts().getLast())
                .contains("được mở lại", answered.code().toString());
    }

    @Test
    void tapWhileAnOfficerSpeaks_isWritten_withoutAWord_andIsNoMessageOfTheCase() {
        bot.hears(ASKED);
        bot.finder.shelf.clear();
        bot.hears("viec khac");
        Case opened = bot.openCase();
        bot.bot.desk().claim(opened.id(), "lan").block();
        int before = bot.phone.received.size();

        bot.taps(NOT_USEFUL);

        assertThat(bot.bot
                        .conversations()
                        .find(BotHarness.CITIZEN.conversationId())
                        .block())
                .satisfies(c -> assertThat(c.value().owner(bot.clock.instant())).isEqualTo(Owner.OFFICER));
        assertThat(bot.phone.received).hasSize(before);
        assertThat(found(opened).messages()).hasSize(1);
        assertThat(tally()).containsEntry(Opinion.NOT_USEFUL, 1L);
    }

    @Test
    void handOver_andSensitiveLetters_askForNothing() {
        bot.finder.shelf.clear();
        bot.hears(WordListTriage.SENSITIVE);
        Case opened = bot.openCase();
        bot.bot.desk().claim(opened.id(), "lan").block();
        bot.bot.desk().answer(opened.id(), "lan", "Trả lời kín.", "Điều 19").block();
        bot.pass(Duration.ofSeconds(1));

        assertThat(bot.phone.received)
                .hasSize(2)
                .flatExtracting(RatingTest::titles)
                .doesNotContain(USEFUL);
    }

    @Test
    void answerOfSomebodyElse_isNotRated() {
        bot.hears(ASKED);
        InboundEvent tap = bot.tap("t1", NOT_USEFUL, bot.clock.instant());

        bot.accept(new InboundEvent(
                "t2",
                InboundKind.BUTTON,
                new Address(Channel.ZALO, "zalo-a", "u2"),
                "",
                tap.payload(),
                null,
                "t2",
                tap.sentAt(),
                tap.receivedAt()));
        bot.burstEnds();

        assertThat(tally().values()).containsOnly(0L);
        assertThat(bot.phone.received).hasSize(1);
    }

    @Test
    void erasure_takesRatingsAlong_andLaterTapsFindNothing() {
        bot.hears(ASKED);
        bot.taps(NOT_USEFUL);
        InboundEvent tap = bot.tap("late", "Khó hiểu", bot.clock.instant().plusSeconds(60));

        assertThat(bot.bot.personalData().of(BotHarness.CITIZEN).block())
                .anySatisfy(item -> assertThat(item.text()).isEqualTo(NOT_USEFUL + " – " + ASKED));
        bot.bot.personalData().erase(BotHarness.CITIZEN).block();
        bot.accept(tap);
        bot.burstEnds();

        assertThat(tally().values()).containsOnly(0L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"ZALO", "MESSENGER", "WEB"})
    void buttons_areUnderAnswers_whereTheChannelHasButtons(Channel channel) {
        Address person = personOn(channel);

        sayOn(person, "q1", ASKED, null);
        Button useful = phone(channel).received.getFirst().buttons().stream()
                .filter(button -> button.title().equals(USEFUL))
                .findFirst()
                .orElseThrow();
        sayOn(person, "t1", useful.title(), useful.value());

        assertThat(tally()).containsEntry(Opinion.USEFUL, 1L);
        assertThat(phone(channel).texts().getLast()).startsWith("Cảm ơn");
    }

    @Test
    void smsAnswer_invitesInTheSegmentsItTakesAnyway_andAWordInReplyCounts() {
        Address person = personOn(Channel.SMS);

        sayOn(person, "q1", ASKED, null);
        sayOn(person, "q2", "huu ich", null);

        assertThat(bot.sms.texts()).hasSize(2);
        assertThat(bot.sms.texts().getFirst()).contains("Huu ich soan HUUICH");
        assertThat(bot.sms.texts().get(1)).contains("may tra loi tu dong");
        assertThat(tally()).containsEntry(Opinion.USEFUL, 1L);
    }

    @Test
    void visitorOfZalo_whoseButtonsAreLines_isNotAskedButMaySayIt() {
        Address visitor = new Address(Channel.ZALO, "zalo-a", "visitor:v1", "thread-1");

        sayOn(visitor, "q1", ASKED, null);
        sayOn(visitor, "q2", "huu ich", null);

        assertThat(titles(bot.phone.received.getFirst())).containsExactly(OFFICER);
        assertThat(tally()).containsEntry(Opinion.USEFUL, 1L);
    }

    private Case answeredByAnOfficer() {
        bot.finder.shelf.clear();
        bot.hears(ASKED);
        Case opened = bot.openCase();
        bot.bot.desk().claim(opened.id(), "lan").block();
        bot.bot
                .desk()
                .answer(opened.id(), "lan", "Nộp tại xã.", "Điều 18 Luật Hộ tịch")
                .block();
        bot.pass(Duration.ofSeconds(1));
        assertThat(titles(bot.phone.received.getLast())).containsExactly(USEFUL, NOT_USEFUL);
        return opened;
    }

    private Case found(Case c) {
        return BotHarness.now(bot.bot.cases().find(c.id()));
    }

    private Map<Opinion, Long> tally() {
        return BotHarness.now(new Ratings(bot.store).tally(ENTRY));
    }

    private Address personOn(Channel channel) {
        String account = channel == Channel.ZALO ? "zalo-a" : "on-" + channel;
        bot.bot
                .accounts()
                .seed(new ChannelAccount(
                        account,
                        channel,
                        "app",
                        "id",
                        "Sở Tư pháp",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of("short-name", "STP")))
                .block();
        return new Address(channel, account, "p1");
    }

    private void sayOn(Address person, String id, String text, @Nullable String payload) {
        bot.accept(new InboundEvent(
                id,
                payload == null ? InboundKind.TEXT : InboundKind.BUTTON,
                person,
                text,
                payload,
                null,
                id,
                bot.clock.instant(),
                bot.clock.instant()));
        bot.burstEnds();
    }

    private PhoneSender phone(Channel channel) {
        return switch (channel) {
            case ZALO, OFFICE, CENTRAL -> bot.phone;
            case MESSENGER -> bot.messenger;
            case SMS -> bot.sms;
            case WEB -> bot.web;
        };
    }

    private static List<String> titles(Part part) {
        return part.buttons().stream().map(Button::title).toList();
    }
}
