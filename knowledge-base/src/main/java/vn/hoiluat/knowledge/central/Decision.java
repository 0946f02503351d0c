package vn.hoiluat.knowledge.central;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with one record. */
public sealed interface Decision {

    /** Both sides say the same, or one waits for people. */
    record Nothing() implements Decision {}

    /** What came holds nothing that ours does not: theirs is the base from now on. */
    record Agree() implements Decision {}

    /**
     * Theirs, or both brought together, becomes a version of our entry.
     *
     * @param publish whether it goes to citizens at once, if nothing blocks it
     * @param keep whether what we have published stays as an open draft
     */
    record Arrive(CentralContent content, boolean publish, boolean keep) implements Decision {}

    /**
     * The partner withdrew its record, ours is retired.
     *
     * @param keep whether what we have published stays as an open draft
     */
    record Retire(boolean keep) implements Decision {}

    /** Ours is offered to the partner. */
    record Send(CentralContent content, long baseVersion) implements Decision {}

    /** The partner is asked to withdraw. */
    record SendWithdrawal(long baseVersion) implements Decision {}

    /**
     * Both sides changed the same: a person must choose.
     *
     * @param merged what is not in question, with our words where it is; null if one side withdrew
     */
    record Clash(List<Field> fields, @Nullable CentralContent merged) implements Decision {

        public Clash {
            fields = List.copyOf(fields);
        }
    }
}
