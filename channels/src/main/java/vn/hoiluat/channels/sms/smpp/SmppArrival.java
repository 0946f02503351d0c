package vn.hoiluat.channels.sms.smpp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import vn.hoiluat.account.Secret;

/**
 * One segment that a session brought.
 *
 * @param reference tells texts of one number apart
 * @param session the session's id
 * @param doubtedSince what another session brought since then may have been acknowledged in vain
 */
record SmppArrival(
        String accountId,
        String phone,
        String reference,
        int total,
        SmppIncoming.Piece piece,
        String session,
        Instant doubtedSince) {

    private static final int PRINT_OCTETS = 12;

    static SmppArrival of(String accountId, String phone, SmppPdu pdu, SmppSession session) {
        SmppPdu.Place place = pdu.place();
        byte[] letters = pdu.letters();
        String print = print(pdu.dataCoding(), letters);
        SmppIncoming.Piece piece = new SmppIncoming.Piece(
                place == null ? 1 : place.number(),
                pdu.dataCoding(),
                print,
                new Secret(Base64.getEncoder().encodeToString(letters)));
        return new SmppArrival(
                accountId,
                phone,
                place == null ? "1-" + print : place.reference() + "-" + place.total(),
                place == null ? 1 : place.total(),
                piece,
                session.id(),
                session.doubtedSince());
    }

    String documentId() {
        return accountId + ":" + phone + "/" + reference;
    }

    private static String print(int dataCoding, byte[] letters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) dataCoding);
            return HexFormat.of().formatHex(digest.digest(letters), 0, PRINT_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
