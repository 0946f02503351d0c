package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoiluat.account.Secret;

class SignedEventTest {

    /** The vector of channels.md 1.4, computed by the class of Zalo's own jar. */
    @Test
    void event_isSignedAsZaloSigns() {
        ZaloAccount account = new ZaloAccount(
                "oa", "zalo", "1234567890123456789", "388613280878808645", new Secret("test-oa-secret-key"));
        String body = "{\"app_id\":\"1234567890123456789\",\"sender\":{\"id\":\"246845883529197922\"},"
                + "\"user_id_by_app\":\"552177279717587730\",\"recipient\":{\"id\":\"388613280878808645\"},"
                + "\"event_name\":\"user_send_text\",\"message\":{\"text\":\"Thủ tục đăng ký kết hôn?\","
                + "\"msg_id\":\"96d3cdf3af150460909\"},\"timestamp\":\"1735689600000\"}";

        String mac = SignedEvent.mac(account, body.getBytes(StandardCharsets.UTF_8), "1735689600000");

        assertThat(mac).isEqualTo("4f649fcace4dca6e724d4e5edc8e38e299d214cdd110c91501acecb5c246d91f");
    }

    @Test
    void event_isTheSame_wheneverItIsPosted() {
        ZaloAccount account = new ZaloAccount("oa", "zalo", "1", "2", new Secret("s"));
        CitizenMessage message = new CitizenMessage(1, "9001", "m1", "Xin hỏi", Instant.ofEpochMilli(1735689600000L));

        assertThat(SignedEvent.textTo(account, message).body())
                .isEqualTo(SignedEvent.textTo(account, message).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"app_id\":\"1\",\"sender\":{\"id\":\"9001\"},\"user_id_by_app\":\"9001\","
                        + "\"recipient\":{\"id\":\"2\"},\"event_name\":\"user_send_text\","
                        + "\"message\":{\"text\":\"Xin hỏi\",\"msg_id\":\"m1\"},\"timestamp\":\"1735689600000\"}");
    }
}
