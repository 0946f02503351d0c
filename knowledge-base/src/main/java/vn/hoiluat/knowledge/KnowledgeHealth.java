package vn.hoiluat.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the base stands.
 *
 * @param ready whether searches may be relied on
 * @param phase what the index is doing: STOPPED, BUILDING, FOLLOWING, WAITING
 * @param entries how many published entries are found by searching
 * @param inStepAt when the index last was in step with the store, null if never since the start
 * @param problem why it is not being kept in step, null if it is
 */
public record KnowledgeHealth(
        boolean ready,
        String phase,
        int entries,
        @Nullable Instant inStepAt,
        @Nullable String problem) {}
