package vn.hoiluat.channels.sms.smpp;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A citizen's text as its segments come in; the document's id is the account, the number and the text's reference. A segment
 * is acknowledged once it is in here. When the text was handed on its letters go, and their prints stay for a day to
 * recognise what is brought again.
 *
 * @param phone 84 and the subscriber's number
 * @param messageId what the text is known by further on
 * @param session the session that last brought something of it
 * @param isDone whether it was handed on
 * @param firstAt when its first segment came
 * @param at when its last segment came, or when it was handed on
 */
record SmppIncoming(
        String accountId,
        String phone,
        String messageId,
        String session,
        int total,
        List<Piece> pieces,
        boolean isDone,
        Instant firstAt,
        Instant at) {

    /** Texts that were not handed on yet, by age. */
    static final String WAITING = "waiting";

    /** Texts that were handed on, by age. */
    static final String DONE = "done";

    /** Texts of a person. */
    static final String BY_PERSON = "person";

    static final Kind<SmppIncoming> KIND = new Kind<>(
            "smppIncoming",
            SmppIncoming.class,
            List.of(
                    new Index<>(WAITING, text -> text.isDone() ? List.of() : List.of(Index.key(text.at()))),
                    new Index<>(DONE, text -> text.isDone() ? List.of(Index.key(text.at())) : List.of()),
                    new Index<>(BY_PERSON, text -> List.of(text.accountId() + ":" + text.phone()))));

    /** Stands where a segment never came. */
    private static final String GAP = " \u2026 ";

    SmppIncoming {
        pieces = List.copyOf(pieces);
    }

    /**
     * One segment.
     *
     * @param print a digest of its letters
     * @param letters the octets in base64, empty once the text was handed on; a secret, so that stores encrypt it
     */
    record Piece(int number, int dataCoding, String print, Secret letters) {}

    /** A text of which this is the first that came. */
    static SmppIncoming begin(SmppArrival arrival, String messageId, Instant now) {
        return new SmppIncoming(
                arrival.accountId(),
                arrival.phone(),
                messageId,
                arrival.session(),
                arrival.total(),
                List.of(arrival.piece()),
                false,
                now,
                now);
    }

    boolean isComplete() {
        return pieces.size() == total;
    }

    /** True if this very segment is here already. */
    boolean has(Piece piece) {
        return pieces.stream()
                .anyMatch(known ->
                        known.number() == piece.number() && known.print().equals(piece.print()));
    }

    /** True if another segment stands in the place of this one: the sender uses the reference again. */
    boolean clashesWith(Piece piece) {
        return pieces.stream()
                .anyMatch(known ->
                        known.number() == piece.number() && !known.print().equals(piece.print()));
    }

    SmppIncoming with(Piece piece, String fromSession, Instant now) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        more.sort(Comparator.comparingInt(Piece::number));
        return new SmppIncoming(accountId, phone, messageId, fromSession, total, more, isDone, firstAt, now);
    }

    SmppIncoming repeatedBy(String fromSession) {
        return fromSession.equals(session)
                ? this
                : new SmppIncoming(accountId, phone, messageId, fromSession, total, pieces, isDone, firstAt, at);
    }

    /** Handed on; without the letters. */
    SmppIncoming done(Instant now) {
        List<Piece> prints = pieces.stream()
                .map(piece -> new Piece(piece.number(), piece.dataCoding(), piece.print(), new Secret("")))
                .toList();
        return new SmppIncoming(accountId, phone, messageId, session, total, prints, true, firstAt, now);
    }

    /** The words of all segments that came, in order. Letters that two segments share are joined before they are read. */
    String text(boolean latin1) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int expected = 1;
        int coding = pieces.isEmpty() ? 0 : pieces.getFirst().dataCoding();
        for (Piece piece : pieces) {
            if (piece.number() != expected || piece.dataCoding() != coding) {
                text.append(SmppLetters.decode(coding, run.toByteArray(), latin1));
                run.reset();
                text.append(piece.number() == expected ? "" : GAP);
            }
            run.writeBytes(Base64.getDecoder().decode(piece.letters().value()));
            coding = piece.dataCoding();
            expected = piece.number() + 1;
        }
        text.append(SmppLetters.decode(coding, run.toByteArray(), latin1));
        return text.append(expected <= total ? GAP : "").toString().strip();
    }
}
