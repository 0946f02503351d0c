package vn.hoiluat.webhooks;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param name what its notices are called by outside: a case's own id is made of what a platform calls the citizen's message
 * @param person id of the conversation whose case it is, null for an entry
 */
record Told(
        String mark,
        long sequence,
        @Nullable Notice pending,
        String name,
        @Nullable String person) {

    static final String NOTHING = "";

    /** Those with a notice that waits. */
    static final String PENDING = "pending";

    /** Those of a person's cases. */
    static final String BY_PERSON = "person";

    static final Kind<Told> KIND = new Kind<>(
            "webhookTold",
            Told.class,
            List.of(
                    new Index<>(PENDING, told -> told.pending() == null ? List.of() : List.of("1")),
                    new Index<>(
                            BY_PERSON, told -> Stream.ofNullable(told.person()).toList())));

    /** Of an entry, called by what it is. */
    static Told never(String subject) {
        return new Told(NOTHING, 0, null, subject, null);
    }

    /** Of a case, called by nothing that leads to it. */
    static Told ofCase(String person) {
        return new Told(NOTHING, 0, null, "case/" + UUID.randomUUID(), person);
    }

    /** What the notice of this number is called: by it receivers know a repetition. */
    String event(long number) {
        return name + "#" + number;
    }

    /** Whether this was told when marks were of the version alone: nothing has happened since that is known of. */
    boolean isFormerMarkOf(String newMark) {
        return !mark.isEmpty() && newMark.startsWith(mark + ":");
    }

    Told now(String newMark, @Nullable Notice notice) {
        return new Told(newMark, notice == null ? sequence : sequence + 1, notice, name, person);
    }

    Told handedOn() {
        return new Told(mark, sequence, null, name, person);
    }
}
