package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.language.Gsm7Octets;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** Sending, against a message centre that others wrote. */
@NullUnmarked
class SmppGatewayTest {

    private final IndependentSmsc smsc = new IndependentSmsc();
    private SmppNode node;

    @AfterEach
    void close() {
        if (node != null) {
            node.close();
        }
        smsc.close();
    }

    private void bind(Map<String, String> settings) {
        node = SmppNode.bound(smsc.port(), settings);
    }

    @Test
    void bind_isOfATransceiver_withSecret() {
        bind(Map.of("systemType", "VMA"));

        assertThat(smsc.binds()).singleElement().satisfies(bind -> {
            assertThat(bind.getCommandId()).isEqualTo(SmppConstants.CMD_ID_BIND_TRANSCEIVER);
            assertThat(bind.getSystemId()).isEqualTo("hoiluat");
            assertThat(bind.getPassword()).isEqualTo("jpwd");
            assertThat(bind.getSystemType()).isEqualTo("VMA");
            assertThat(bind.getInterfaceVersion()).isEqualTo(SmppConstants.VERSION_3_4);
        });
    }

    @Test
    void silence_isAskedAbout() {
        bind(Map.of());

        await().until(() -> smsc.enquired() >= 2);
        assertThat(node.health().level()).isEqualTo(AccountHealth.Level.GOOD);
    }

    @Test
    void send_taken_isSentOnce() {
        bind(Map.of());
        smsc.answer(submit -> IndependentSmsc.taken(submit, "42E905F2"));

        assertThat(node.send("k-1", "Chao ong/ba [HD-1]")).isEqualTo(new DeliveryResult.Sent("42e905f2"));

        SubmitSm submit = smsc.submitted().getFirst();
        assertThat(smsc.submitted()).hasSize(1);
        assertThat(submit.getShortMessage()).isEqualTo(Gsm7Octets.encode("Chao ong/ba [HD-1]"));
        assertThat(submit.getDataCoding()).isZero();
        assertThat(submit.getEsmClass()).isZero();
        assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(submit.getSourceAddress().getAddress()).isEqualTo("SoTuPhap");
        assertThat(submit.getDestAddress().getAddress()).isEqualTo("84901234567");
        assertThat(submit.getDestAddress().getTon()).isEqualTo((byte) 1);
        assertThat(submit.getDestAddress().getNpi()).isEqualTo((byte) 1);
    }

    @Test
    void send_sameKeyAgain_isTheSameText() {
        bind(Map.of());
        DeliveryResult first = node.send("k-1", "Chao");

        assertThat(node.send("k-1", "Chao")).isEqualTo(first);
        assertThat(smsc.submitted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"brandname,5,0", "short-code,3,0", "number,1,1"})
    void source_isOfItsKind(String kind, byte ton, byte npi) {
        bind(Map.of("sourceKind", kind, "source", "8041"));

        node.send("k-1", "Chao");

        assertThat(smsc.submitted().getFirst().getSourceAddress().getTon()).isEqualTo(ton);
        assertThat(smsc.submitted().getFirst().getSourceAddress().getNpi()).isEqualTo(npi);
    }

    @Test
    void send_longUcs2_isJoinedInOrder() {
        bind(Map.of("ucs2", "true"));
        String text = "Thủ tục đăng ký kết hôn? ".repeat(5);

        assertThat(node.send("k-1", text)).isEqualTo(new DeliveryResult.Sent("m-1"));

        List<SubmitSm> parts = smsc.submitted();
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.getDataCoding()).isEqualTo((byte) 8);
            assertThat(part.getEsmClass()).isEqualTo((byte) 0x40);
            assertThat(part.getShortMessage()).hasSizeLessThanOrEqualTo(140);
        });
        assertThat(Arrays.copyOf(parts.get(0).getShortMessage(), 3)).containsExactly(5, 0, 3);
        assertThat(parts.get(0).getShortMessage()[3]).isEqualTo(parts.get(1).getShortMessage()[3]);
        assertThat(words(parts.get(0)) + words(parts.get(1))).isEqualTo(text);
    }

    @Test
    void send_ucs2WithoutLeave_isRefused() {
        bind(Map.of());

        assertRefused(node.send("k-1", "Thủ tục"), RefusalReason.BAD_REQUEST);
        assertThat(smsc.submitted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"88", "20", "8"})
    void send_tooFast_isTriedLater_thenTaken(int status) {
        bind(Map.of());
        smsc.answer(submit -> IndependentSmsc.turned(submit, status));

        assertThat(node.send("k-1", "Chao"))
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).isPositive());

        smsc.answer(submit -> IndependentSmsc.taken(submit, "m-1"));
        await().untilAsserted(() -> assertThat(node.send("k-1", "Chao")).isEqualTo(new DeliveryResult.Sent("m-1")));
        assertThat(smsc.submitted()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "11, PERSON_UNREACHABLE",
        "10, NEEDS_ADMINISTRATOR",
        "69, BAD_REQUEST",
        "1, BAD_REQUEST",
        "1026, NEEDS_ADMINISTRATOR"
    })
    void send_turned_isRefusedForItsReason(int status, RefusalReason reason) {
        bind(Map.of());
        smsc.answer(submit -> IndependentSmsc.turned(submit, status));

        assertRefused(node.send("k-1", "Chao"), reason);
        assertThat(smsc.submitted()).hasSize(1);
    }

    @Test
    void send_notUnderstood_isRefused() {
        bind(Map.of());
        smsc.answer(submit -> {
            GenericNack nack = new GenericNack();
            nack.setSequenceNumber(submit.getSequenceNumber());
            nack.setCommandStatus(SmppConstants.STATUS_INVCMDID);
            return nack;
        });

        assertRefused(node.send("k-1", "Chao"), RefusalReason.BAD_REQUEST);
    }

    @Test
    void send_noAnswer_isUncertain_andNeverRepeated() {
        bind(Map.of());
        smsc.answer(submit -> null);

        assertThat(node.send("k-1", "Chao")).isInstanceOf(DeliveryResult.Uncertain.class);
        smsc.answer(submit -> IndependentSmsc.taken(submit, "m-1"));

        assertThat(node.send("k-1", "Chao")).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(smsc.submitted()).hasSize(1);
    }

    @Test
    void send_connectionCut_isUncertain_andNeverRepeated() {
        bind(Map.of());
        smsc.answer(submit -> {
            smsc.cut();
            return null;
        });

        assertThat(node.send("k-1", "Chao")).isInstanceOf(DeliveryResult.Uncertain.class);
        smsc.answer(submit -> IndependentSmsc.taken(submit, "m-1"));
        await().until(() -> smsc.sessions() == 1);
        node.awaitBound();

        assertThat(node.send("k-1", "Chao")).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(smsc.submitted()).hasSize(1);
    }

    @Test
    void longText_firstSegmentRefused_isRefused() {
        bind(Map.of());
        smsc.answer(submit -> IndependentSmsc.turned(submit, SmppConstants.STATUS_INVDSTADR));

        assertRefused(node.send("k-1", "a".repeat(400)), RefusalReason.PERSON_UNREACHABLE);
        assertThat(smsc.submitted()).hasSize(1);
    }

    @Test
    void longText_laterSegmentLost_isUncertain() {
        bind(Map.of());
        smsc.answer(submit -> smsc.submitted().size() == 2 ? null : IndependentSmsc.taken(submit, "m-1"));

        assertThat(node.send("k-1", "a".repeat(400))).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(smsc.submitted()).hasSize(2);
    }

    @Test
    void longText_throttledInTheMiddle_goesOnWhereItStopped() {
        bind(Map.of());
        smsc.answer(submit -> smsc.submitted().size() == 2
                ? IndependentSmsc.turned(submit, SmppConstants.STATUS_THROTTLED)
                : IndependentSmsc.taken(submit, "m-" + smsc.submitted().size()));

        assertThat(node.send("k-1", "a".repeat(400))).isInstanceOf(DeliveryResult.RetryLater.class);
        await().untilAsserted(
                        () -> assertThat(node.send("k-1", "a".repeat(400))).isEqualTo(new DeliveryResult.Sent("m-1")));

        assertThat(smsc.submitted().stream().map(part -> part.getShortMessage()[5]))
                .containsExactly((byte) 1, (byte) 2, (byte) 2, (byte) 3);
        assertThat(smsc.submitted().stream()
                        .map(part -> part.getShortMessage()[3])
                        .distinct())
                .hasSize(1);
    }

    @Test
    void send_storeDown_isTriedLater_andNothingLeaves() {
        bind(Map.of());
        var account = SmppNode.account(smsc.port(), Map.of());
        node.store().breakDown();

        DeliveryResult result = node.send(account, "k-1", "Chao");

        node.store().repair();
        assertThat(result).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(smsc.submitted()).isEmpty();
    }

    @Test
    void smscGone_isTriedLater_andBackAgain_isBoundAgain() {
        bind(Map.of());

        smsc.vanish();
        await().until(() -> node.health().level() == AccountHealth.Level.DOWN);
        assertThat(node.send("k-1", "Chao")).isInstanceOf(DeliveryResult.RetryLater.class);

        smsc.open();
        node.awaitBound();
        assertThat(node.send("k-1", "Chao")).isInstanceOf(DeliveryResult.Sent.class);
        assertThat(smsc.submitted()).hasSize(1);
    }

    @Test
    void wrongPassword_isSaid() {
        smsc.bindStatus(SmppConstants.STATUS_INVPASWD);
        node = new SmppNode(
                new InMemoryDocumentStore(), new RecordingInbox(), SmppNode.properties(), Clock.systemUTC());
        node.register(SmppNode.account(smsc.port(), Map.of()));

        node.start();

        await().untilAsserted(
                        () -> assertThat(node.health().detail()).contains("0e").doesNotContain("jpwd"));
        await().until(() -> smsc.binds().size() >= 2);
        smsc.bindStatus(SmppConstants.STATUS_OK);
        node.awaitBound();
    }

    @Test
    void wrongSetting_isSaid_andRefused() {
        node = new SmppNode(
                new InMemoryDocumentStore(), new RecordingInbox(), SmppNode.properties(), Clock.systemUTC());
        node.register(SmppNode.account(smsc.port(), Map.of("window", "many")));
        node.start();

        assertThat(node.health()).extracting(AccountHealth::detail).asString().contains("window is 'many'");
        assertRefused(node.send("k-1", "Chao"), RefusalReason.NEEDS_ADMINISTRATOR);
    }

    @Test
    void accountOff_isUnbound_andItsHealthIsNotAsked() {
        bind(Map.of());

        node.close();

        assertThat(smsc.unbound()).isOne();
        assertThat(node.health().level()).isEqualTo(AccountHealth.Level.DOWN);
        node = null;
    }

    @Test
    void twoNodes_haveOneBind_andTheSecondTakesOver() {
        bind(Map.of());
        SmppNode second = new SmppNode(node.store(), new RecordingInbox(), shortLease(), Clock.systemUTC());
        second.start();

        await().untilAsserted(() -> assertThat(second.send("k-1", "Chao"))
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(3))));
        assertThat(smsc.binds()).hasSize(1);
        node.close();
        node = second;

        await().untilAsserted(() -> assertThat(second.send("k-1", "Chao")).isInstanceOf(DeliveryResult.Sent.class));
        assertThat(smsc.binds()).hasSize(2);
        assertThat(smsc.submitted()).hasSize(1);
    }

    private static SmppProperties shortLease() {
        SmppProperties usual = SmppNode.properties();
        return new SmppProperties(
                usual.connectTimeout(),
                usual.responseTimeout(),
                usual.enquireLink(),
                Duration.ofSeconds(2),
                usual.firstBackoff(),
                usual.longestBackoff(),
                usual.joinWait(),
                usual.storeTimeout());
    }

    private static String words(SubmitSm part) {
        byte[] octets = part.getShortMessage();
        return new String(octets, 6, octets.length - 6, StandardCharsets.UTF_16BE);
    }

    private static void assertRefused(DeliveryResult result, RefusalReason reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
