package vn.hoiluat.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

@NullUnmarked
class ZaloComposerTest {

    private static final Address CITIZEN = new Address(Channel.ZALO, "stp", ZaloFixtures.USER_ID);
    private static final Address VISITOR = new Address(Channel.ZALO, "stp", "anon-7717", "c-1");

    @Test
    void compose_everyTypeOfButton_hasThePlatformsForm() {
        ZaloOutgoing message = ZaloComposer.compose(
                part(
                        "Chọn một mục",
                        new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO"),
                        new Button(Button.Type.OPEN_LINK, "Xem hồ sơ", "https://hoiluat.example/tra-cuu/1"),
                        new Button(Button.Type.CALL, "Gọi", "0207 382 2826")),
                CITIZEN);

        assertThat(message.message().attachment().payload().buttons())
                .containsExactly(
                        new ZaloOutgoing.Button("Gặp cán bộ", "oa.query.hide", "#HL_CANBO"),
                        new ZaloOutgoing.Button(
                                "Xem hồ sơ", "oa.open.url", new ZaloOutgoing.Link("https://hoiluat.example/tra-cuu/1")),
                        new ZaloOutgoing.Button("Gọi", "oa.open.phone", new ZaloOutgoing.Call("842073822826")));
        assertThat(message.message().text()).isEqualTo("Chọn một mục");
    }

    @ParameterizedTest
    @CsvSource({"113, 'Gọi công an: 113'", "19006192, 'Gọi công an: 19006192'"})
    void compose_shortNumber_isALine(String number, String line) {
        ZaloOutgoing message =
                ZaloComposer.compose(part("Khẩn cấp", new Button(Button.Type.CALL, "Gọi công an", number)), CITIZEN);

        assertThat(message.message().attachment()).isNull();
        assertThat(message.message().text()).isEqualTo("Khẩn cấp\n" + line);
    }

    @Test
    void compose_shortNumberThatTheTextNames_isNotRepeated() {
        ZaloOutgoing message = ZaloComposer.compose(
                part("Gọi ngay 113.", new Button(Button.Type.CALL, "Gọi công an", "113")), CITIZEN);

        assertThat(message.message().text()).isEqualTo("Gọi ngay 113.");
    }

    @Test
    void compose_moreThanFiveButtons_theRestAreLines() {
        Button[] seven = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Button(Button.Type.ANSWER, "Mục " + i, "#HL_CHON_" + i))
                .toArray(Button[]::new);

        ZaloOutgoing message = ZaloComposer.compose(part("Chọn", seven), CITIZEN);

        assertThat(message.message().attachment().payload().buttons()).hasSize(5);
        assertThat(message.message().text()).isEqualTo("Chọn\n1. Mục 6\n2. Mục 7");
    }

    @Test
    void compose_visitor_getsLinesAndNoButtons() {
        ZaloOutgoing message =
                ZaloComposer.compose(part("Chọn", new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO")), VISITOR);

        assertThat(message.recipient()).isEqualTo(new ZaloOutgoing.Recipient(null, "7717", "c-1"));
        assertThat(message.message()).isEqualTo(new ZaloOutgoing.Message("Chọn\n1. Gặp cán bộ", null));
    }

    @Test
    void compose_linesThatDoNotFit_areLeftOut() {
        String text = "x".repeat(1995);

        ZaloOutgoing message =
                ZaloComposer.compose(part(text, new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO")), VISITOR);

        assertThat(message.message().text()).isEqualTo(text);
    }

    @Test
    void compose_decomposedLetters_becomeComposed() {
        String decomposed = Normalizer.normalize("Thủ tục", Normalizer.Form.NFD);

        assertThat(ZaloComposer.compose(part(decomposed), CITIZEN).message().text())
                .isEqualTo("Thủ tục");
    }

    @Test
    void compose_longTitle_isCutAtAWholeCharacter() {
        String title = "a".repeat(98) + "\uD83D\uDE00".repeat(5);

        String written = ZaloComposer.compose(part("Chọn", new Button(Button.Type.ANSWER, title, "#HL_X")), CITIZEN)
                .message()
                .attachment()
                .payload()
                .buttons()
                .getFirst()
                .title();

        assertThat(written).isEqualTo("a".repeat(98) + "…").hasSizeLessThanOrEqualTo(100);
    }

    private static Part part(String text, Button... buttons) {
        return Part.queued("t-1", "t", Sender.BOT, text, List.of(buttons), Instant.EPOCH);
    }
}
