package vn.hoiluat.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;

/**
 * Which records somebody wants to see; what is empty or null does not narrow them.
 *
 * @param who login
 * @param subject case code or login
 * @param citizen pseudonym
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 */
public record AuditFilter(
        String who,
        @Nullable AuditAction action,
        String subject,
        String citizen,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter("", null, "", "", null, null);

    /** Records that were stored together are younger than the youngest of them by less than this. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    boolean takes(AuditRecord record) {
        return (who.isEmpty() || who.equals(record.who()))
                && (action == null || action == record.action())
                && (subject.isEmpty() || subject.equals(record.subject()))
                && (citizen.isEmpty() || citizen.equals(record.citizen()))
                && (from == null || !record.at().isBefore(from))
                && (to == null || record.at().isBefore(to));
    }

    /** The stretch of the narrowest index that holds all of them, newest first. */
    Range range() {
        if (!citizen.isEmpty()) {
            return range(AuditBlock.BY_CITIZEN, citizen + " ");
        }
        if (!subject.isEmpty()) {
            return range(AuditBlock.BY_SUBJECT, subject + " ");
        }
        if (!who.isEmpty()) {
            return range(AuditBlock.BY_WHO, who + " ");
        }
        return action == null ? range(AuditBlock.NEWEST, "") : range(AuditBlock.BY_ACTION, action.name() + " ");
    }

    private Range range(String index, String prefix) {
        String newest = to == null ? "" : Index.newestFirst(to.plus(TOGETHER));
        String oldest = Index.newestFirst(from == null ? Instant.EPOCH : from);
        return Range.between(index, prefix + newest, prefix + oldest + '~');
    }
}
