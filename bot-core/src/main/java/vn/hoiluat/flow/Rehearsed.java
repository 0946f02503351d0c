package vn.hoiluat.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.Understanding;

/**
 * What the bot would do with a message.
 *
 * @param understood null if the message needs no search
 * @param decided the questions that were decided on, in order; empty if none were
 */
public record Rehearsed(Triaged triaged, @Nullable Understanding understood, List<Decided> decided) {

    public Rehearsed {
        decided = List.copyOf(decided);
    }

    /** The message's route: that of its first question if it has any. */
    public Route route() {
        return decided.isEmpty()
                ? Route.of(triaged)
                : Route.of(decided.getFirst().decision());
    }
}
