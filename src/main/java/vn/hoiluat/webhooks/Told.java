package vn.hoiluat.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * What was told last of an entry or a case; the document's id says of which. A change of this document is what happened: it
 * holds the notice until every delivery of it is stored, so that nothing is lost or told twice by another node.
 *
 * @param mark what it looked like then, {@value #NOTHING} if nothing of it was open
 * @param sequence counts what was told
 * @param pending what is not handed on yet, null if all is
 */
record Told(String mark, long sequence, @Nullable Notice pending) {

    static final String NOTHING = "";

    /** Those with a notice that waits. */
    static final String PENDING = "pending";

    static final Kind<Told> KIND = new Kind<>(
            "webhookTold",
            Told.class,
            List.of(new Index<>(PENDING, told -> told.pending() == null ? List.of() : List.of("1"))));

    static final Told NEVER = new Told(NOTHING, 0, null);

    Told now(String newMark, @Nullable Notice notice) {
        return new Told(newMark, notice == null ? sequence : sequence + 1, notice);
    }

    Told handedOn() {
        return new Told(mark, sequence, null);
    }
}
