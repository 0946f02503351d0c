package vn.hoiluat.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

@NullUnmarked
class WebSenderTest {

    private final WebChannel web = new WebChannel();

    @Test
    void send_keepsTextAndButtons() {
        Button choice = new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO");

        DeliveryResult result = web.reply(WebChannel.LAN, "part-1", "Ông/bà muốn hỏi việc nào?", choice);

        assertThat(result).isEqualTo(new DeliveryResult.Sent("part-1"));
        assertThat(kept()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Ông/bà muốn hỏi việc nào?");
            assertThat(message.buttons()).containsExactly(choice);
            assertThat(message.sender()).isEqualTo(Sender.BOT);
        });
    }

    @Test
    void send_again_isKeptOnce_andStaysAsItWas() {
        web.reply(WebChannel.LAN, "part-1", "một");
        web.clock.advance(Duration.ofHours(1));

        DeliveryResult again = web.reply(WebChannel.LAN, "part-1", "một");

        assertThat(again).isEqualTo(new DeliveryResult.Sent("part-1"));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void send_clockOfAnotherNodeBehind_stillComesAfterWhatThereIs() {
        web.reply(WebChannel.LAN, "part-1", "một");
        web.clock.advance(Duration.ofSeconds(-30));

        web.reply(WebChannel.LAN, "part-2", "hai");

        assertThat(kept()).extracting(WebMessage::id).containsExactly("part-1", "part-2");
    }

    @Test
    void send_storeDown_isTriedLater() {
        web.store.breakDown();

        assertThat(web.reply(WebChannel.LAN, "part-1", "một")).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void send_accountOff_isRefused() {
        Part part = Part.queued("part-1", "turn", Sender.BOT, "một", List.of(), web.clock.instant());
        Address to = new Address(Channel.WEB, WebChannel.OFF, "someone");

        DeliveryResult result = web.sender.send(new Departure.InTime(part), to).block();

        assertThat(result)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NEEDS_ADMINISTRATOR));
    }

    @Test
    void erase_leavesOthersAlone() {
        web.reply(WebChannel.LAN, "part-1", "một");
        web.reply(WebChannel.MINH, "part-2", "hai");

        Long erased = web.transcript.erase(WebChannel.address(WebChannel.LAN)).block();

        assertThat(erased).isEqualTo(1);
        assertThat(kept()).isEmpty();
        assertThat(web.transcript
                        .newest(WebChannel.address(WebChannel.MINH).conversationId(), null, 10)
                        .block())
                .hasSize(1);
    }

    private List<WebMessage> kept() {
        return web.transcript
                .newest(WebChannel.address(WebChannel.LAN).conversationId(), null, 10)
                .blockOptional()
                .orElse(List.of());
    }
}
