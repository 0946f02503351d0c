package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.delivery.DeliveryResult;

/** The same conversation with a second message centre that others wrote, in another language. */
@NullUnmarked
class SmppNodeCounterpartTest {

    private static NodeSmsc smsc;

    private SmppNode node;

    @BeforeAll
    static void start() {
        smsc = NodeSmsc.start();
    }

    @AfterAll
    static void stop() {
        if (smsc != null) {
            smsc.close();
        }
    }

    @BeforeEach
    void bind() {
        int before = smsc.events("bound").size();
        node = SmppNode.bound(smsc.port(), Map.of("ucs2", "true"));
        await().until(() -> smsc.events("bound").size() == before + 1);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void binding_isUnderstood() {
        JsonNode bound = smsc.events("bound").getLast();

        assertThat(bound.path("systemId").asString()).isEqualTo("hoiluat");
        assertThat(bound.path("password").asString()).isEqualTo("jpwd");
        assertThat(bound.path("version").asInt()).isEqualTo(0x34);
    }

    @Test
    void goodbye_isSaid() {
        node.close();

        await().until(() ->
                smsc.events("unbound").size() == smsc.events("bound").size());
    }

    @Test
    void gsm7_isReadAsItWasWritten() {
        String text = "Chao ong/ba [1] {2} ~ ^ | \\ @ _ gia 100$";

        JsonNode submitted = submitted(node.send("k-gsm7", text), 1).getFirst();

        assertThat(submitted.path("text").asString()).isEqualTo(text);
        assertThat(submitted.path("dataCoding").asInt()).isZero();
        assertThat(submitted.path("source").asString()).isEqualTo("5/0/SoTuPhap");
        assertThat(submitted.path("destination").asString()).isEqualTo("1/1/84901234567");
    }

    @Test
    void longUcs2_isReadAsItWasWritten() {
        String text = "Thủ tục đăng ký kết hôn cần giấy tờ gì? ".repeat(4);

        List<JsonNode> parts = submitted(node.send("k-long", text), 3);

        assertThat(parts.stream().map(part -> part.path("text").asString()).reduce("", String::concat))
                .isEqualTo(text);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.path("header").asString()).startsWith("0003"));
        assertThat(parts.stream().map(part -> part.path("header").asString().substring(6)))
                .containsExactly("0301", "0302", "0303");
    }

    @Test
    void throttled_isTakenLater() {
        smsc.order(Map.of("order", "throttle", "times", 1));

        await().untilAsserted(() -> assertThat(node.send("k-fast", "Chao")).isInstanceOf(DeliveryResult.Sent.class));
    }

    @Test
    void citizensTexts_areRead() {
        deliver(Map.of("order", "deliver", "text", "Thu tuc [ket hon]", "esmClass", 0, "dataCoding", 0));
        deliver(Map.of("order", "deliver", "text", "Thủ tục kết hôn 😀", "esmClass", 0, "dataCoding", 8));
        deliver(Map.of("order", "deliver", "text", "hôn", "esmClass", 64, "dataCoding", 8, "header", "0500032a0202"));
        deliver(Map.of("order", "deliver", "text", "Kết ", "esmClass", 64, "dataCoding", 8, "header", "0500032a0201"));

        assertThat(node.inbox().texts()).containsExactly("Thu tuc [ket hon]", "Thủ tục kết hôn 😀", "Kết hôn");
    }

    @Test
    void reports_swappedAndDecimal_meanTheirTexts() {
        String first = ((DeliveryResult.Sent) node.send("k-1", "mot")).providerMessageId();
        String second = ((DeliveryResult.Sent) node.send("k-2", "hai")).providerMessageId();

        report(second, "EXPIRED");
        report(first, "DELIVRD");

        assertThat(node.inbox().reports())
                .extracting(SmsReport::messageId, SmsReport::state)
                .containsExactly(tuple(second, SmsReport.State.FAILED), tuple(first, SmsReport.State.DELIVERED));
    }

    private void report(String id, String stat) {
        deliver(Map.of(
                "order",
                "deliver",
                "text",
                "id:" + Long.parseLong(id, 16) + " sub:001 dlvrd:001 submit date:2611230800 done date:2611230801"
                        + " stat:" + stat + " err:000 text:Chao",
                "esmClass",
                4,
                "dataCoding",
                0));
    }

    private void deliver(Map<String, ?> order) {
        int before = smsc.events("delivered").size();
        smsc.order(order);
        await().until(() -> smsc.events("delivered").size() > before);
        assertThat(smsc.events("delivered").getLast().path("status").asInt()).isZero();
    }

    /** What the centre got from the part on whose number was answered; its word may come later than its answer. */
    private static List<JsonNode> submitted(DeliveryResult result, int parts) {
        assertThat(result).isInstanceOf(DeliveryResult.Sent.class);
        String id = ((DeliveryResult.Sent) result).providerMessageId();
        return await().until(
                        () -> smsc.events("submitted").stream()
                                .dropWhile(part -> !part.path("id").asString().equals(id))
                                .toList(),
                        got -> got.size() == parts);
    }
}
