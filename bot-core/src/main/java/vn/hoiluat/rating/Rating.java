package vn.hoiluat.rating;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * What the citizen who got an answer thinks of it. The document's id is the answer's, so there is one an answer.
 *
 * @param at since when this is the opinion, by the platform's clock or, on a page, by ours
 * @param repeatedAt when it was said last
 */
public record Rating(RatedAnswer answer, Opinion opinion, Instant at, Instant repeatedAt) {

    /** Ratings of a conversation by time. */
    public static final String BY_CONVERSATION = "conversation";

    /** Ratings of one version of an entry, by opinion. */
    static final String BY_ENTRY = "entry";

    /** Ratings of a case's answers. */
    static final String BY_CASE = "case";

    /** Automatic answers that were not of use, newest first. */
    static final String NOT_USEFUL = "notUseful";

    /** How ratings are stored. */
    public static final Kind<Rating> KIND = new Kind<>(
            "rating",
            Rating.class,
            List.of(
                    new Index<>(BY_CONVERSATION, r -> List.of(r.answer.conversationId() + " " + Index.key(r.at))),
                    new Index<>(BY_ENTRY, Rating::entryKeys),
                    new Index<>(
                            BY_CASE, r -> Stream.ofNullable(r.answer.caseId()).toList()),
                    new Index<>(NOT_USEFUL, Rating::notUsefulKeys)));

    static String entryKey(EntryRef entry, Opinion opinion) {
        return entry + " " + opinion;
    }

    /** After the same person said something more; unchanged if that was said before. A reason stays until there is another. */
    Rating then(Opinion said, Instant when) {
        if (when.isBefore(repeatedAt)) {
            return this;
        }
        boolean nothingNew = said == opinion || (said == Opinion.NOT_USEFUL && opinion.isReason());
        if (nothingNew) {
            return when.equals(repeatedAt) ? this : new Rating(answer, opinion, at, when);
        }
        return new Rating(answer, said, when, when);
    }

    private static List<String> entryKeys(Rating rating) {
        EntryRef entry = rating.answer.entry();
        return entry == null ? List.of() : List.of(entryKey(entry, rating.opinion));
    }

    private static List<String> notUsefulKeys(Rating rating) {
        EntryRef entry = rating.answer.entry();
        return entry == null || rating.opinion == Opinion.USEFUL ? List.of() : List.of(Index.newestFirst(rating.at));
    }
}
