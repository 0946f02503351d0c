package vn.hoiluat.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseSettings;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** Whatever a citizen writes, no alert has a word of it. */
class AlertTextsTest {

    private static final MovableClock CLOCK = AlertsOffice.mondayMorning();
    private static final Instant NOW = CLOCK.instant();

    @ParameterizedTest
    @MethodSource("questions")
    void alert_holdsNoWordOfTheCitizen(String question) {
        for (boolean sensitive : new boolean[] {false, true}) {
            Case c = caseOf(question, sensitive);
            for (AlertKind kind : AlertKind.values()) {
                String text = AlertsOffice.TEXTS.text(alert(kind, c));

                assertThat(text).doesNotContain("0912345678", "u-secret");
                assertThat(Arrays.stream(question.split(" "))).noneMatch(text::contains);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DIGEST", "WEEKLY_QUESTIONS", "GOLDEN_FALLEN", "TRIAL", "ACCOUNT_TROUBLE"})
    void alertOfASensitiveCase_saysNeitherFieldNorChannel(AlertKind kind) {
        String open = AlertsOffice.TEXTS.text(alert(kind, caseOf("x1", false)));
        String sensitive = AlertsOffice.TEXTS.text(alert(kind, caseOf("x1", true)));

        assertThat(open).contains("Hôn nhân", "Kênh: Zalo", "/lam-viec/HD-");
        assertThat(sensitive).doesNotContain("Hôn nhân", "Kênh").contains("Hạn trả lời", "/lam-viec/HD-");
    }

    @Test
    void weeklyQuestions_standInOrder_withHowOftenTheyWereAsked() {
        String text = AlertsOffice.TEXTS.text(
                alert(AlertKind.WEEKLY_QUESTIONS, caseOf("x1", false)),
                List.of(new WeeklyQuestions.Asked("phép bay flycam", 3), new WeeklyQuestions.Asked("đốt vàng mã", 1)));

        assertThat(text).contains("1. phép bay flycam (3 lượt)", "2. đốt vàng mã (1 lượt)");
    }

    /** Made-up words, so that none is by chance one of ours. */
    static Stream<String> questions() {
        Random random = new Random(20261123);
        return Stream.generate(() -> Stream.generate(() -> "q" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36))
                        .limit(1 + random.nextInt(30))
                        .reduce("0912345678", (words, word) -> words + " " + word))
                .limit(50);
    }

    private static Alert alert(AlertKind kind, Case c) {
        boolean of = kind != AlertKind.DIGEST && kind != AlertKind.TRIAL && kind != AlertKind.ACCOUNT_TROUBLE;
        Alert.Numbers numbers = kind == AlertKind.DIGEST ? new Alert.Numbers(1, 2, 3, 4) : null;
        return new Alert(
                "lan",
                AlertWay.EMAIL,
                kind,
                of ? Alert.About.of(c) : null,
                numbers,
                kind == AlertKind.ACCOUNT_TROUBLE ? "OA Sở Tư pháp" : null,
                NOW,
                NOW,
                Alert.State.WAITING,
                0,
                "");
    }

    private static Case caseOf(String question, boolean sensitive) {
        Address citizen = new Address(Channel.ZALO, "zalo-a", "u-secret");
        InboundEvent event = new InboundEvent("e1", InboundKind.TEXT, citizen, question, null, null, null, NOW, NOW);
        return new CaseRegister(
                        new InMemoryDocumentStore(),
                        CaseRouter.toOnlyUnit(),
                        UnitCalendars.common(WorkingCalendar.shipped()),
                        new CaseSettings(2),
                        new Random(3),
                        CLOCK)
                .open(new HandOver(
                        citizen,
                        question,
                        "Hôn nhân",
                        List.of(event),
                        HandOverReason.NOTHING_FOUND,
                        sensitive,
                        List.of()))
                .blockOptional()
                .orElseThrow();
    }
}
