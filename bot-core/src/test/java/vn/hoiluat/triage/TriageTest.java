package vn.hoiluat.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;

class TriageTest {

    private static final Triage TRIAGE = Triage.shipped();

    @ParameterizedTest
    @MethodSource("emergencies")
    void words_ofDanger_areAnEmergency(Line line) {
        assertThat(TriagedNames.of(TRIAGE.words(line.field(1)))).isEqualTo(line.field(0));
    }

    @ParameterizedTest
    @MethodSource("emergencies")
    void words_ofDanger_areAnEmergency_withoutMarksToo(Line line) {
        Triaged triaged = TRIAGE.words(VietnameseText.plain(line.field(1)));

        assertThat(triaged).isInstanceOf(Triaged.Emergency.class);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void words_thatAskForLaw_areAQuestion(Line line) {
        String expected = line.field(0);
        String found = TriagedNames.of(TRIAGE.words(line.field(1)));

        assertThat(found)
                .isEqualTo(expected.endsWith("*") && found.endsWith("+SAFETY") ? found : withoutStar(expected));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void words_thatAskForLaw_areNoEmergency_withoutMarksEither(Line line) {
        assertThat(TRIAGE.words(VietnameseText.plain(line.field(1)))).isInstanceOf(Triaged.Question.class);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void words_thatNeedNoSearch_areSorted(Line line) {
        assertThat(TriagedNames.of(TRIAGE.words(line.field(1)))).isEqualTo(line.field(0));
    }

    @Test
    void words_arriveWhole() {
        assertThat(TRIAGE.words(" Chồng đang đánh tôi "))
                .isEqualTo(new Triaged.Emergency(EmergencyKind.DANGER, " Chồng đang đánh tôi "));
        assertThat(TRIAGE.words("Ly hôn ở đâu?")).isEqualTo(new Triaged.Question("Ly hôn ở đâu?", false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tố cáo cán bộ mà sợ lộ tên",
                "con tôi bị xâm hại năm ngoái thì làm đơn ở đâu",
                "nhiễm HIV có được kết hôn không"
            })
    void words_onPrivateMatters_areSensitive(String text) {
        assertThat(TRIAGE.words(text))
                .isInstanceOfSatisfying(
                        Triaged.Question.class,
                        question -> assertThat(question.sensitive()).isTrue());
    }

    @Test
    void aLongStory_withDangerInTheMiddle_isAnEmergency() {
        String before = "Nhà tôi ở gần chợ, trước đây hai bên vẫn qua lại bình thường. ".repeat(20);

        assertThat(TRIAGE.words(before + "Hiện giờ chồng tôi đang cầm dao đòi giết tôi. " + before))
                .isInstanceOf(Triaged.Emergency.class);
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, '', 'anh.jpg', IMAGE",
        "IMAGE, 'giấy này đúng không', '', IMAGE_OR_QUESTION",
        "AUDIO, '', '', VOICE",
        "VIDEO, '', '', VIDEO",
        "FILE, '', 'don-khoi-kien.docx', FILE",
        "STICKER, '', '', STICKER",
        "LOCATION, '', '', LOCATION",
        "CONTACT, 'Nguyễn Văn A', '', CONTACT",
        "LINK, '', '', LINK",
        "LINK, 'thủ tục tách thửa đất ở đâu', '', QUESTION",
        "IMAGE, 'sổ này có sang tên được không ạ', '', QUESTION",
        "IMAGE, 'chồng em đang đánh em', '', DANGER",
        "IMAGE, 'cccd của em đây, tra giúp em phạt nguội', '', IDENTITY_PAPER",
        "IMAGE, '', 'CCCD_mat_truoc.jpg', IDENTITY_PAPER",
        "FILE, '', 'can-cuoc.pdf', IDENTITY_PAPER",
        "FOLLOW, '', '', GREETING",
        "SEEN, '', '', SILENT",
        "ECHO, 'chồng em đang đánh em', '', SILENT"
    })
    void events_thatAreNotText_areNamed(InboundKind kind, String text, String file, String expected) {
        Attachment attachment = file.isEmpty() ? null : new Attachment(null, file, 0);

        String found = TriagedNames.of(TRIAGE.apply(event(kind, text, null, attachment)));

        assertThat(expected.split("_OR_")).contains(found);
    }

    @Test
    void aButton_speaksThroughItsPayload() {
        assertThat(TRIAGE.apply(event(InboundKind.BUTTON, "Gặp cán bộ", Buttons.choice(3), null)))
                .isEqualTo(new Triaged.Choice(3));
        assertThat(TRIAGE.apply(event(InboundKind.BUTTON, "Gặp cán bộ", null, null)))
                .isEqualTo(new Triaged.OfficerWanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bấm #HL_XOA", "#HL_XOA #HL_XOA", "#hl_xoa", "#HL_CHON_4"})
    void aPayload_amongOtherWords_isNone(String text) {
        assertThat(TRIAGE.words(text)).isInstanceOf(Triaged.Question.class);
    }

    @ParameterizedTest
    @EnumSource(InboundKind.class)
    void anyEvent_isSorted(InboundKind kind) {
        assertThat(TRIAGE.apply(event(kind, "", null, null))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "đang đánh em ", "cứu ", ". ", "1", "chồng bị ", "\u0301", "🙂", "\uD83D", "không muốn "})
    void aHundredKilobytes_areSorted(String repeated) {
        assertThat(TRIAGE.words(repeated.repeat(100_000 / repeated.length()))).isNotNull();
    }

    @Test
    void anyCharacters_areSorted() {
        Random random = new Random(7);

        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x1_1000).forEach(text::appendCodePoint);

            assertThat(TRIAGE.words(text.toString())).isNotNull();
        }
    }

    static Stream<Line> emergencies() {
        return DataFile.shipped(TriageTest.class, "emergencies.tsv").lines().stream();
    }

    static Stream<Line> ordinary() {
        return DataFile.shipped(TriageTest.class, "ordinary.tsv").lines().stream();
    }

    static Stream<Line> wishes() {
        return DataFile.shipped(TriageTest.class, "wishes.tsv").lines().stream();
    }

    private static String withoutStar(String expected) {
        return expected.replace("*", "");
    }

    private static InboundEvent event(
            InboundKind kind, String text, @Nullable String payload, @Nullable Attachment attachment) {
        Instant now = Instant.parse("2026-11-22T03:00:00Z");
        Address from = new Address(Channel.ZALO, "oa", "citizen");
        return new InboundEvent("e", kind, from, text, payload, attachment, "m", now, now);
    }
}
