package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * One line of the ledger: what went to or came from a partner, and what came of it.
 *
 * @param id sorts the newest first
 * @param run the run it belongs to
 * @param externalId the record or question, null for lines about a whole run
 * @param entryKey our entry, null if there is none
 * @param reason for people, null if the result says it all
 * @param nextTry when it is tried again, null if it is not
 */
public record Exchange(
        String id,
        String peer,
        String run,
        Instant at,
        Direction direction,
        @Nullable String externalId,
        @Nullable String entryKey,
        Result result,
        @Nullable String reason,
        @Nullable Instant nextTry) {

    /** Index by {@link Result#name()}. */
    public static final String BY_RESULT = "result";

    /** Index by external id. */
    public static final String BY_RECORD = "record";

    /** Index by the entry's key. */
    public static final String BY_ENTRY = "entry";

    /** How lines are stored; the id is {@link #id}. */
    public static final Kind<Exchange> KIND = new Kind<>(
            "centralExchange",
            Exchange.class,
            List.of(
                    new Index<>(BY_RESULT, e -> List.of(e.result().name())),
                    new Index<>(
                            BY_RECORD, e -> Stream.ofNullable(e.externalId()).toList()),
                    new Index<>(BY_ENTRY, e -> Stream.ofNullable(e.entryKey()).toList())));

    /** Which way it went. */
    public enum Direction {
        IN,
        OUT
    }

    /** What came of it. */
    public enum Result {
        /** What came was published here. */
        PUBLISHED,
        /** What came waits here for a reviewer. */
        TO_REVIEW,
        /** What came waits until the draft that somebody is writing is done. */
        BEHIND_DRAFT,
        /** Ours was retired, because the partner withdrew its record. */
        RETIRED,
        /** Both sides say the same, or ours has all of theirs. */
        IN_STEP,
        /** Both sides changed the same: conflict inbox. */
        CONFLICT,
        /** A person's choice in the conflict inbox was carried out. */
        RESOLVED,
        /** A late message: something newer is known. */
        STALE,
        /** The partner has it. */
        ACCEPTED,
        /** The partner had it already. */
        ALREADY_THERE,
        /** The partner has yet to decide. */
        ON_ITS_WAY,
        /** The partner's record had moved on; nothing was changed there. */
        MOVED_ON,
        /** The partner will not have it. */
        REFUSED,
        /** Not sent: a code of ours has no counterpart in the mapping. */
        UNMAPPED,
        /** It is tried again. */
        RETRY,
        /** A question became a case here. */
        CASE_OPENED,
        /** A question was changed by the partner; its first words stay, its case says what it says now. */
        QUESTION_CHANGED,
        /** A question was taken back by the partner. */
        TAKEN_BACK,
        /** What came cannot be understood. */
        UNREADABLE
    }
}
