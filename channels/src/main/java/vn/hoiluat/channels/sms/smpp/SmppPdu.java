package vn.hoiluat.channels.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/** What a deliver_sm holds: sender, kind, letters, and where they stand in a longer text. Immutable. */
final class SmppPdu {

    private static final int HEADER_INDICATOR = 0x40;
    private static final int JOINED_8_BIT = 0x00;
    private static final int JOINED_16_BIT = 0x08;

    /** The bits of esm_class that say what a message is: 0 for a text, 0x04 and 0x20 for reports. */
    private static final int TYPE = 0x3C;

    private static final int RECEIPT = 0x04;
    private static final int NOTIFICATION = 0x20;

    private final DeliverSm pdu;
    private final byte[] letters;
    private final @Nullable Place place;

    private SmppPdu(DeliverSm pdu, byte[] letters, @Nullable Place place) {
        this.pdu = pdu;
        this.letters = letters;
        this.place = place;
    }

    /**
     * Where a segment stands.
     *
     * @param reference tells texts of one sender apart, with the kind of reference it is
     * @param number from 1
     */
    record Place(String reference, int total, int number) {}

    static SmppPdu of(DeliverSm pdu) {
        byte[] octets = octets(pdu);
        if ((pdu.getEsmClass() & HEADER_INDICATOR) == 0) {
            return new SmppPdu(pdu, octets, valid(sarPlace(pdu)));
        }
        int end = octets.length == 0 ? 0 : 1 + (octets[0] & 0xFF);
        if (end == 0 || end > octets.length) {
            return new SmppPdu(pdu, octets, null);
        }
        return new SmppPdu(pdu, Arrays.copyOfRange(octets, end, octets.length), valid(headerPlace(octets, end)));
    }

    boolean isReport() {
        int type = pdu.getEsmClass() & TYPE;
        return type == RECEIPT || type == NOTIFICATION;
    }

    boolean isText() {
        return (pdu.getEsmClass() & TYPE) == 0;
    }

    String from() {
        return pdu.getSourceAddr() == null ? "" : pdu.getSourceAddr();
    }

    int dataCoding() {
        return pdu.getDataCoding() & 0xFF;
    }

    /** Without any header. */
    byte[] letters() {
        return letters.clone();
    }

    /** Null if it is a text of its own. */
    @Nullable
    Place place() {
        return place;
    }

    /** The letters one octet each, for what is written in ASCII. */
    String latin1() {
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** The optional parameter that names the message a report is about, empty if there is none. */
    String receiptedId() {
        return optional(OptionalParameter.Tag.RECEIPTED_MESSAGE_ID)
                .map(parameter -> ((OptionalParameter.OctetString) parameter)
                        .getValueAsString()
                        .strip())
                .orElse("");
    }

    /** The optional parameter message_state, 0 if there is none. */
    int messageState() {
        return optional(OptionalParameter.Tag.MESSAGE_STATE)
                .map(parameter -> ((OptionalParameter.Byte) parameter).getValue() & 0xFF)
                .orElse(0);
    }

    private Optional<OptionalParameter> optional(OptionalParameter.Tag tag) {
        return Optional.ofNullable(pdu.getOptionalParameter(tag));
    }

    private static byte[] octets(DeliverSm pdu) {
        byte[] message = pdu.getShortMessage();
        if (message != null && message.length > 0) {
            return message;
        }
        OptionalParameter payload = pdu.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
        return payload == null ? new byte[0] : ((OptionalParameter.OctetString) payload).getValue();
    }

    private static @Nullable Place headerPlace(byte[] octets, int end) {
        int at = 1;
        while (at + 1 < end) {
            int kind = octets[at] & 0xFF;
            int length = octets[at + 1] & 0xFF;
            int value = at + 2;
            if (value + length > end) {
                return null;
            }
            if (kind == JOINED_8_BIT && length == 3) {
                return new Place("h8-" + (octets[value] & 0xFF), octets[value + 1] & 0xFF, octets[value + 2] & 0xFF);
            }
            if (kind == JOINED_16_BIT && length == 4) {
                int reference = (octets[value] & 0xFF) << 8 | octets[value + 1] & 0xFF;
                return new Place("h16-" + reference, octets[value + 2] & 0xFF, octets[value + 3] & 0xFF);
            }
            at = value + length;
        }
        return null;
    }

    private static @Nullable Place sarPlace(DeliverSm pdu) {
        OptionalParameter reference = pdu.getOptionalParameter(OptionalParameter.Tag.SAR_MSG_REF_NUM);
        OptionalParameter total = pdu.getOptionalParameter(OptionalParameter.Tag.SAR_TOTAL_SEGMENTS);
        OptionalParameter number = pdu.getOptionalParameter(OptionalParameter.Tag.SAR_SEGMENT_SEQNUM);
        if (reference == null || total == null || number == null) {
            return null;
        }
        return new Place(
                "sar-" + (((OptionalParameter.Short) reference).getValue() & 0xFFFF),
                ((OptionalParameter.Byte) total).getValue() & 0xFF,
                ((OptionalParameter.Byte) number).getValue() & 0xFF);
    }

    /** A place that makes no sense, or a text of one segment, is none. */
    private static @Nullable Place valid(@Nullable Place place) {
        return place != null && place.total() > 1 && place.number() >= 1 && place.number() <= place.total()
                ? place
                : null;
    }
}
