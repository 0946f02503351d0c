package vn.hoiluat.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks hashes of the chain: HMAC-SHA-256 over texts, each with its length before it. */
final class AuditHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    AuditHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The link with these records that follows on a place. */
    AuditBlock block(AuditTip tip, LocalDate today, List<AuditRecord> records) {
        LocalDate day = today.isBefore(tip.day()) ? tip.day() : today;
        AuditBlock open = new AuditBlock(tip.next(), day, tip.hash(), records, "");
        return new AuditBlock(open.first(), day, open.previous(), records, of(open.parts()));
    }

    AuditHead head(AuditTip tip) {
        return new AuditHead(tip, of(AuditHead.parts(tip)));
    }

    AuditSeal seal(long first, String previous, AuditTip end, boolean dropped) {
        AuditSeal open = new AuditSeal(first, previous, end, dropped, "");
        return new AuditSeal(first, previous, end, dropped, of(open.parts()));
    }

    boolean fits(AuditBlock block) {
        return of(block.parts()).equals(block.hash());
    }

    boolean fits(AuditHead head) {
        return of(AuditHead.parts(head.tip())).equals(head.proof());
    }

    boolean fits(AuditSeal seal) {
        return of(seal.parts()).equals(seal.proof());
    }

    private String of(List<String> parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
