package vn.hoiluat.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;

@NullUnmarked
class MessengerComposerTest {

    private static final Button OFFICER = new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO");
    private static final Button LINK = new Button(Button.Type.OPEN_LINK, "Xem đầy đủ", "https://hoi.example/a/1");
    private static final Button POLICE = new Button(Button.Type.CALL, "Gọi 113", "113");
    private static final Button HOTLINE = new Button(Button.Type.CALL, "Gọi tổng đài", "0207 3822 111");

    private final MessengerComposer composer = new MessengerComposer(2000);

    @Test
    void compose_answers_areChoices() {
        MessengerOutgoing.Message message = compose("Chào.", OFFICER);

        assertThat(message.text()).isEqualTo("Chào.");
        assertThat(message.attachment()).isNull();
        assertThat(message.quickReplies())
                .containsExactly(new MessengerOutgoing.QuickReply("text", "Gặp cán bộ", "#HL_CANBO"));
        assertThat(message.metadata()).isEqualTo("t-1");
    }

    @Test
    void compose_link_isATemplateWithTheAnswersInIt() {
        MessengerOutgoing.Message message = compose("Chào.", OFFICER, LINK, HOTLINE);

        assertThat(message.text()).isNull();
        assertThat(message.quickReplies()).isNull();
        assertThat(message.attachment().payload().text()).isEqualTo("Chào.");
        assertThat(message.attachment().payload().buttons())
                .containsExactly(
                        new MessengerOutgoing.Button("postback", "Gặp cán bộ", null, "#HL_CANBO"),
                        new MessengerOutgoing.Button("web_url", "Xem đầy đủ", "https://hoi.example/a/1", null),
                        new MessengerOutgoing.Button("phone_number", "Gọi tổng đài", null, "+842073822111"));
    }

    @Test
    void compose_longTextWithLink_isWordsWithALine() {
        MessengerOutgoing.Message message = compose("x".repeat(641), OFFICER, LINK);

        assertThat(message.text()).isEqualTo("x".repeat(641) + "\nXem đầy đủ: https://hoi.example/a/1");
        assertThat(message.quickReplies()).hasSize(1);
    }

    @Test
    void compose_whatFitsNoTemplate_losesNoButton() {
        MessengerOutgoing.Message shortNumber = compose("Nguy hiểm.", OFFICER, POLICE);
        MessengerOutgoing.Message four = compose("Chọn.", OFFICER, OFFICER, OFFICER, LINK);

        assertThat(shortNumber.text()).isEqualTo("Nguy hiểm.\nGọi 113: 113");
        assertThat(shortNumber.quickReplies()).hasSize(1);
        assertThat(four.text()).endsWith("\nXem đầy đủ: https://hoi.example/a/1");
        assertThat(four.quickReplies()).hasSize(3);
    }

    @Test
    void compose_manyAndLongChoices_keepToTheLimits() {
        Button[] many = IntStream.range(0, 20)
                .mapToObj(i -> new Button(Button.Type.ANSWER, "Một tiêu đề dài hơn hai mươi chữ " + i, "#HL_" + i))
                .toArray(Button[]::new);

        MessengerOutgoing.Message message = compose("Chọn.", many);

        assertThat(message.quickReplies())
                .hasSize(13)
                .allSatisfy(choice ->
                        assertThat(choice.title()).hasSizeLessThanOrEqualTo(20).endsWith("…"));
    }

    @Test
    void compose_decomposedText_isNfc() {
        assertThat(compose("Chào ông").text()).isEqualTo("Chào ông");
    }

    @Test
    void compose_comment_hasLinesOnly() {
        Part part = part("Chào.", OFFICER, LINK);
        MessengerOutgoing out = composer.compose(
                part, MessengerFixtures.commenter(), new MessengerRight.PrivateReply(new Departure.InTime(part)));

        assertThat(out.recipient()).isEqualTo(new MessengerOutgoing.Recipient(null, MessengerFixtures.COMMENT_ID));
        assertThat(out.message().text()).isEqualTo("Chào.\n1. Gặp cán bộ\nXem đầy đủ: https://hoi.example/a/1");
        assertThat(out.message().isPlain()).isTrue();
        assertThat(out.tag()).isNull();
    }

    private MessengerOutgoing.Message compose(String text, Button... buttons) {
        Part part = part(text, buttons);
        return composer.compose(
                        part, MessengerFixtures.citizen(), new MessengerRight.Response(new Departure.InTime(part)))
                .message();
    }

    private static Part part(String text, Button... buttons) {
        return Part.queued("t-1", "t", Sender.BOT, text, List.of(buttons), Instant.EPOCH);
    }
}
