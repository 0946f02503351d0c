package vn.hoiluat.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * One decision, as evidence: what was asked, what was decided, on which entry and law.
 *
 * @param id derived from the first event, so that a repetition is recognised
 * @param eventIds the burst that was answered together
 * @param question the masked words that were searched, empty if none were
 * @param detail which fixed text, which reason for a case; for officers
 * @param entry the entry sent, if one was
 * @param citations its legal basis as shown
 * @param asOf the day the law was taken of
 * @param token opens the public page of the answer, null if none was given
 * @param ratable whether an answer may be rated, and a question without one be counted among the unanswered: only what was
 *     searched, and nothing sensitive
 * @param considered entries the search found, best first, each with its score
 */
public record Turn(
        String id,
        String conversationId,
        List<String> eventIds,
        String question,
        Outcome outcome,
        String detail,
        @Nullable EntryRef entry,
        List<String> citations,
        LocalDate asOf,
        @Nullable String token,
        boolean ratable,
        List<Considered> considered,
        @Nullable String caseId,
        Instant at) {

    /** A candidate and how it scored. */
    public record Considered(EntryRef entry, double score, double confidence) {}

    /** What the id of a turn begins with; the id of its first event follows. */
    public static final String PREFIX = "turn/";

    /** Turns of a conversation by time. */
    public static final String BY_CONVERSATION = "conversation";

    /** Turns by outcome and time. */
    public static final String BY_OUTCOME = "outcome";

    /** Turns with an answer, by the token of its page. */
    public static final String BY_TOKEN = "token";

    /** Turns with an answer, by {@link #entryKey entry and version}, newest first. */
    public static final String BY_ENTRY = "entry";

    /** How turns are stored. */
    public static final Kind<Turn> KIND = new Kind<>(
            "turn",
            Turn.class,
            2,
            List.of(
                    new Index<>(BY_CONVERSATION, t -> List.of(t.conversationId() + " " + Index.key(t.at()))),
                    new Index<>(BY_OUTCOME, t -> List.of(t.outcome() + " " + Index.key(t.at()))),
                    new Index<>(BY_TOKEN, t -> Stream.ofNullable(t.token()).toList()),
                    new Index<>(BY_ENTRY, Turn::entryKeys)),
            List.of(new Migration(1, OlderForms::turn)));

    private static List<String> entryKeys(Turn turn) {
        EntryRef entry = turn.entry();
        return entry == null ? List.of() : List.of(entryKey(entry) + Index.newestFirst(turn.at()));
    }

    /** What the keys of all answers of this version of an entry begin with. */
    public static String entryKey(EntryRef entry) {
        return entry + " ";
    }

    /** Whether it is an answer beside another of the same burst, which asked several things. */
    public boolean isBeside() {
        return !eventIds.isEmpty() && id.startsWith(eventIds.getFirst() + "/", PREFIX.length());
    }
}
