package vn.hoiluat.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole chain found.
 *
 * @param first number of the oldest record kept; those before were dropped whole days at a time
 * @param last number of the newest one, {@code first - 1} if there is none
 * @param hash of the newest link: noted elsewhere, it shows later that the chain was not put back to an older state
 * @param problems the first of them, by place; none if the chain is sound
 */
public record AuditReport(long first, long last, String hash, List<AuditProblem> problems) {

    public AuditReport {
        problems = List.copyOf(problems);
    }

    /** True if nobody has meddled with the chain. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Where it goes wrong first, or null. */
    public @Nullable AuditProblem firstProblem() {
        return problems.isEmpty() ? null : problems.getFirst();
    }
}
