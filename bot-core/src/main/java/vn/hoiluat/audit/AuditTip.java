package vn.hoiluat.audit;

import java.time.LocalDate;

/**
 * A place between two links of the chain.
 *
 * @param next number of the record that comes behind it
 * @param day of the link before
 * @param hash of the link before, empty at the beginning
 */
record AuditTip(long next, LocalDate day, String hash) {

    /** Before the first record. */
    static final AuditTip BEGINNING = new AuditTip(1, LocalDate.EPOCH, "");
}
