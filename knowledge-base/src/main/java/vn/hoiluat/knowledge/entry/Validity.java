package vn.hoiluat.knowledge.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an answer is right, in Asia/Ho_Chi_Minh.
 *
 * @param from the first day, null if it always was
 * @param until the first day it no longer is, null if no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Without beginning or end. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("valid from " + from + " until " + until + ", expected from < until");
        }
    }

    /** Whether the answer is right on the day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
