package vn.hoiluat.channels.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * That these words came from this number in this minute, by which a text is known again that a gateway brings under another
 * id. The document's id is a digest of the three.
 *
 * @param firstId the id they first came under
 */
record SeenText(String firstId, Instant at) {

    /** By age. */
    static final String BY_AGE = "age";

    static final Kind<SeenText> KIND =
            new Kind<>("smsSeen", SeenText.class, List.of(new Index<>(BY_AGE, s -> List.of(Index.key(s.at())))));

    /** A choice such as {@code 1} may well be sent twice in a minute and mean two things. */
    private static final int SHORTEST_TOLD_APART = 3;

    static String id(ReceivedSms sms, Instant sentAt) {
        String minute = sentAt.truncatedTo(ChronoUnit.MINUTES).toString();
        return digest(sms.accountId() + "\n" + sms.phone() + "\n" + minute + "\n" + sms.text());
    }

    /** False for texts so short that the same again is no sign of a repetition. */
    static boolean tells(ReceivedSms sms) {
        return sms.id().isBlank() || sms.text().strip().length() >= SHORTEST_TOLD_APART;
    }

    /** Half of a SHA-256, in hex: 32 characters. */
    static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
