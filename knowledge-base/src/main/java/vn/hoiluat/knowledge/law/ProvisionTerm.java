package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A provision with days of its own: several provisions of one document may begin later than the rest, or end earlier.
 *
 * @param from the first day it is law, null if it begins with its document
 * @param until the first day it no longer is, null if it ends with its document
 */
public record ProvisionTerm(
        ProvisionPath provision,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public ProvisionTerm {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("provision in force from " + from + " to " + until);
        }
    }
}
