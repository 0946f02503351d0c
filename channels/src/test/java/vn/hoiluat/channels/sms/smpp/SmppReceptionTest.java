package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.tlv.Tlv;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.channels.sms.ReceivedSms;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.language.Gsm7Octets;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Receiving, from a message centre that others wrote. */
@NullUnmarked
class SmppReceptionTest {

    private static final String PHONE = "84901234567";
    private static final byte TEXT = 0;
    private static final byte WITH_HEADER = 0x40;

    private final IndependentSmsc smsc = new IndependentSmsc();
    private SmppNode node;

    @BeforeEach
    void bind() {
        node = SmppNode.bound(smsc.port(), Map.of("keyword", "PL"));
    }

    @AfterEach
    void close() {
        node.close();
        smsc.close();
    }

    @Test
    void text_ofEveryAlphabet_isRead() {
        assertThat(smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("Ket hon @ [xa]")))
                .isZero();
        assertThat(smsc.bring(PHONE, TEXT, (byte) 8, ucs2("Thủ tục kết hôn 😀")))
                .isZero();
        assertThat(smsc.bring(PHONE, TEXT, (byte) 3, "Café".getBytes(StandardCharsets.ISO_8859_1)))
                .isZero();

        assertThat(node.inbox().texts()).containsExactly("Ket hon @ [xa]", "Thủ tục kết hôn 😀", "Café");
        assertThat(node.inbox().received())
                .extracting(ReceivedSms::accountId, ReceivedSms::phone)
                .containsOnly(tuple(SmppNode.ACCOUNT, PHONE));
    }

    @Test
    void number_isWrittenInOneWay_andOthersAreNotAnswered() {
        smsc.bring("+84901234567", TEXT, (byte) 0, Gsm7Octets.encode("mot"));
        smsc.bring("0901234567", TEXT, (byte) 0, Gsm7Octets.encode("hai"));

        assertThat(smsc.bring("VIETTEL", TEXT, (byte) 0, Gsm7Octets.encode("QC")))
                .isZero();
        assertThat(smsc.bring("199", TEXT, (byte) 0, Gsm7Octets.encode("QC"))).isZero();

        assertThat(node.inbox().received()).extracting(ReceivedSms::phone).containsExactly(PHONE, PHONE);
    }

    @Test
    void keyword_isTakenOff_whole() {
        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("pl ket hon"));
        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("plan"));

        assertThat(node.inbox().texts()).containsExactly("ket hon", "plan");
    }

    @Test
    void segments_outOfOrderAndTwice_makeOneText() {
        String text = "Thủ tục đăng ký kết hôn cần những giấy tờ gì? ".repeat(3).strip();
        List<String> parts = List.of(text.substring(0, 60), text.substring(60, 120), text.substring(120));

        for (int number : new int[] {3, 1, 3, 1, 2, 2}) {
            assertThat(smsc.bring(PHONE, WITH_HEADER, (byte) 8, part(9, 3, number, ucs2(parts.get(number - 1)))))
                    .isZero();
        }

        assertThat(node.inbox().texts()).containsExactly(text);
    }

    @Test
    void segments_withWideReference_andLettersCutBetweenThem_areJoined() {
        byte[] octets = Gsm7Octets.encode("gia [100] dong");
        int cut = 5;

        for (int number : new int[] {2, 1}) {
            byte[] half = number == 1 ? slice(octets, 0, cut) : slice(octets, cut, octets.length);
            ByteArrayOutputStream pdu = new ByteArrayOutputStream();
            pdu.writeBytes(new byte[] {6, 8, 4, 0x12, 0x34, 2, (byte) number});
            pdu.writeBytes(half);
            smsc.bring(PHONE, WITH_HEADER, (byte) 0, pdu.toByteArray());
        }

        assertThat(node.inbox().texts()).containsExactly("gia [100] dong");
    }

    @Test
    void segments_byOptionalParameters_areJoined() {
        for (int number : new int[] {2, 1}) {
            smsc.bring(
                    PHONE,
                    TEXT,
                    (byte) 0,
                    Gsm7Octets.encode(number == 1 ? "ket " : "hon"),
                    new Tlv(SmppConstants.TAG_SAR_MSG_REF_NUM, new byte[] {0, 7}),
                    new Tlv(SmppConstants.TAG_SAR_TOTAL_SEGMENTS, new byte[] {2}),
                    new Tlv(SmppConstants.TAG_SAR_SEGMENT_SEQNUM, new byte[] {(byte) number}));
        }

        assertThat(node.inbox().texts()).containsExactly("ket hon");
    }

    @Test
    void payload_inAnOptionalParameter_isRead() {
        smsc.bring(
                PHONE, TEXT, (byte) 8, new byte[0], new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, ucs2("Hỏi về đất đai")));

        assertThat(node.inbox().texts()).containsExactly("Hỏi về đất đai");
    }

    @Test
    void twoSenders_withOneReference_areNotMixed() {
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 1, Gsm7Octets.encode("a")));
        smsc.bring("84907654321", WITH_HEADER, (byte) 0, part(5, 2, 2, Gsm7Octets.encode("d")));
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 2, Gsm7Octets.encode("b")));
        smsc.bring("84907654321", WITH_HEADER, (byte) 0, part(5, 2, 1, Gsm7Octets.encode("c")));

        assertThat(node.inbox().texts()).containsExactly("ab", "cd");
    }

    @Test
    void referenceUsedAgain_beginsAnotherText_andTheOlderIsHandedOnWithItsGap() {
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 1, Gsm7Octets.encode("cu ")));
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 1, Gsm7Octets.encode("moi ")));
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 2, Gsm7Octets.encode("hon")));

        assertThat(node.inbox().texts()).containsExactly("cu  …", "moi hon");
    }

    @Test
    void lettersOfTexts_areGoneOnceHandedOn() {
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 1, Gsm7Octets.encode("ket ")));
        assertThat(stored()).allSatisfy(text -> assertThat(text.isDone()).isFalse());

        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 2, Gsm7Octets.encode("hon")));

        assertThat(stored()).singleElement().satisfies(text -> {
            assertThat(text.isDone()).isTrue();
            assertThat(text.pieces())
                    .allSatisfy(piece -> assertThat(piece.letters().isEmpty()).isTrue());
        });
    }

    @Test
    void storeDown_isNotAcknowledged_andBroughtAgainIsOneText() {
        node.store().breakDown();
        assertThat(smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("ket hon")))
                .isEqualTo(SmppConstants.STATUS_MSGQFUL);
        node.store().repair();

        assertThat(smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("ket hon")))
                .isZero();

        assertThat(node.inbox().texts()).containsExactly("ket hon");
    }

    @Test
    void handOverFailed_isNotAcknowledged_andBroughtAgainIsOneText() {
        node.inbox().fail(1);
        assertThat(smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("ket hon")))
                .isEqualTo(SmppConstants.STATUS_MSGQFUL);

        assertThat(smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("ket hon")))
                .isZero();

        assertThat(node.inbox().texts()).containsExactly("ket hon");
    }

    @Test
    void sameWords_inOneSession_areTwoTexts() {
        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("1"));
        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("1"));

        assertThat(node.inbox().texts()).containsExactly("1", "1");
    }

    @Test
    void sameWords_afterTheSessionWasCut_areTheSameText_once() {
        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("1"));
        smsc.cut();
        await().until(() -> smsc.sessions() == 1);

        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("1"));
        assertThat(node.inbox().texts()).containsExactly("1");

        smsc.bring(PHONE, TEXT, (byte) 0, Gsm7Octets.encode("1"));
        assertThat(node.inbox().texts()).containsExactly("1", "1");
    }

    @Test
    void report_decimal_meansHexadecimalAnswer() {
        smsc.answer(submit -> IndependentSmsc.taken(submit, "42e905f2"));
        assertThat(node.send("k-1", "Chao")).isEqualTo(new DeliveryResult.Sent("42e905f2"));

        assertThat(smsc.bringReport("1122567666", "DELIVRD")).isZero();

        assertThat(node.inbox().reports())
                .containsExactly(
                        new SmsReport(SmppNode.ACCOUNT, "42e905f2", SmsReport.State.DELIVERED, "DELIVRD 000", null));
    }

    @Test
    void reports_swapped_meanTheirOwnTexts() {
        smsc.answer(submit ->
                IndependentSmsc.taken(submit, "0000A" + smsc.submitted().size()));
        node.send("k-1", "mot");
        node.send("k-2", "hai");

        smsc.bringReport("162", "UNDELIV");
        smsc.bringReport("161", "DELIVRD");

        assertThat(node.inbox().reports())
                .extracting(SmsReport::messageId, SmsReport::state)
                .containsExactly(tuple("0000a2", SmsReport.State.FAILED), tuple("0000a1", SmsReport.State.DELIVERED));
    }

    @Test
    void report_beforeTheAnswer_isKeptForIt() {
        smsc.answer(submit -> null);
        assertThat(smsc.bringReport("1122567666", "DELIVRD")).isZero();
        assertThat(node.inbox().reports()).isEmpty();

        smsc.answer(submit -> IndependentSmsc.taken(submit, "42E905F2"));
        node.send("k-1", "Chao");

        assertThat(node.inbox().reports())
                .extracting(SmsReport::messageId, SmsReport::state)
                .containsExactly(tuple("42e905f2", SmsReport.State.DELIVERED));
        assertThat(node.store()
                        .documents(SmppReport.KIND)
                        .all(Range.all())
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void reports_ofALongText_areOneOutcome() {
        smsc.answer(
                submit -> IndependentSmsc.taken(submit, "a" + smsc.submitted().size()));
        assertThat(node.send("k-1", "x".repeat(400))).isEqualTo(new DeliveryResult.Sent("a1"));

        smsc.bringReport("a2", "DELIVRD");
        smsc.bringReport("a3", "DELIVRD");
        smsc.bringReport("a1", "DELIVRD");

        assertThat(node.inbox().reports())
                .extracting(SmsReport::messageId, SmsReport::state)
                .containsExactly(
                        tuple("a1", SmsReport.State.UNDER_WAY),
                        tuple("a1", SmsReport.State.UNDER_WAY),
                        tuple("a1", SmsReport.State.DELIVERED));
    }

    @Test
    void olderNews_changesNothing() {
        smsc.answer(submit -> IndependentSmsc.taken(submit, "a1"));
        node.send("k-1", "Chao");

        smsc.bringReport("a1", "DELIVRD");
        smsc.bringReport("a1", "ENROUTE");

        assertThat(node.inbox().reports()).extracting(SmsReport::state).containsOnly(SmsReport.State.DELIVERED);
    }

    @Test
    void report_inOptionalParameters_isRead() {
        smsc.answer(submit -> IndependentSmsc.taken(submit, "a1"));
        node.send("k-1", "Chao");

        smsc.bring(
                PHONE,
                SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT,
                (byte) 0,
                new byte[0],
                new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, new byte[] {'A', '1', 0}),
                new Tlv(SmppConstants.TAG_MSG_STATE, new byte[] {5}));

        assertThat(node.inbox().reports())
                .containsExactly(new SmsReport(SmppNode.ACCOUNT, "a1", SmsReport.State.FAILED, "UNDELIV", null));
    }

    @Test
    void report_notStored_isNotAcknowledged() {
        smsc.answer(submit -> IndependentSmsc.taken(submit, "a1"));
        node.send("k-1", "Chao");
        node.inbox().fail(1);

        assertThat(smsc.bringReport("a1", "DELIVRD")).isEqualTo(SmppConstants.STATUS_MSGQFUL);
        assertThat(smsc.bringReport("a1", "DELIVRD")).isZero();

        assertThat(node.inbox().reports()).extracting(SmsReport::state).containsExactly(SmsReport.State.DELIVERED);
    }

    @Test
    void reportOfNonsense_isAcknowledged_forItWouldOnlyComeAgain() {
        assertThat(smsc.bring(
                        PHONE, SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT, (byte) 0, Gsm7Octets.encode("ok")))
                .isZero();
    }

    @Test
    void brokenHeader_isReadAsLetters() {
        assertThat(smsc.bring(PHONE, WITH_HEADER, (byte) 3, new byte[] {90, 'a'}))
                .isZero();

        assertThat(node.inbox().texts()).containsExactly("Za");
    }

    @Test
    void erasure_takesWhatWaits() {
        smsc.bring(PHONE, WITH_HEADER, (byte) 0, part(5, 2, 1, Gsm7Octets.encode("ket ")));
        SmppPersonalData data = new SmppPersonalData(node.store());
        Address person = new Address(Channel.SMS, SmppNode.ACCOUNT, PHONE);

        assertThat(data.collect(person).collectList().block())
                .singleElement()
                .satisfies(item -> assertThat(item.text()).startsWith("ket"));
        assertThat(data.erase(person).block()).isOne();
        assertThat(stored()).isEmpty();
    }

    @Test
    void manySegments_atOnce_areJoinedOnce() {
        List<byte[]> parts = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> part(77, 20, number, Gsm7Octets.encode("<" + number + ">")))
                .toList();

        parts.parallelStream().forEach(part -> smsc.bring(PHONE, WITH_HEADER, (byte) 0, part));

        assertThat(node.inbox().texts())
                .containsExactly(IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> "<" + number + ">")
                        .reduce("", String::concat));
    }

    private List<SmppIncoming> stored() {
        return node.store()
                .documents(SmppIncoming.KIND)
                .all(Range.all())
                .map(Versioned::value)
                .collectList()
                .block();
    }

    private static byte[] part(int reference, int total, int number, byte[] letters) {
        ByteArrayOutputStream pdu = new ByteArrayOutputStream();
        pdu.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number});
        pdu.writeBytes(letters);
        return pdu.toByteArray();
    }

    private static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static byte[] slice(byte[] octets, int from, int to) {
        return Arrays.copyOfRange(octets, from, to);
    }
}
