package vn.hoiluat.audit;

import java.time.LocalDate;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * A whole day of the chain, closed: no link can come into it any more. Seals stay when the links of their days are dropped,
 * so that what is left is still seen to follow on them. The document's id is the day.
 *
 * @param first number of the day's first record
 * @param previous hash of the link before the day, empty at the beginning
 * @param end behind the day's last record
 * @param dropped true once its links were kept long enough
 * @param proof over all of it, with the chain's key
 */
record AuditSeal(long first, String previous, AuditTip end, boolean dropped, String proof) {

    /** How seals are stored. */
    static final Kind<AuditSeal> KIND = new Kind<>("auditSeal", AuditSeal.class, List.of());

    String id() {
        return id(end.day());
    }

    static String id(LocalDate day) {
        return day.toString();
    }

    List<String> parts() {
        return List.of(
                "seal",
                Long.toString(first),
                previous,
                Long.toString(end.next()),
                end.day().toString(),
                end.hash(),
                Boolean.toString(dropped));
    }
}
