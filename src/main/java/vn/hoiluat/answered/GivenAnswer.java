package vn.hoiluat.answered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryLink;

/**
 * An answer as it was given; nothing of it tells who asked, or in what words.
 *
 * @param question the entry's own
 * @param text the full answer of the version that was sent, word for word
 * @param citations its legal basis as it was shown
 * @param forms forms and leaflets of the version that was sent
 * @param asOf the day the law was taken of
 * @param givenAt when it was sent
 * @param checkedOn the day the text was last checked against the law, null if never
 * @param unit who answered, as citizens read it; empty if the account is gone
 * @param sample whether it is sample data and must say so
 * @param standing what has become of it since
 * @param changesOn the first day on which an approved version takes over; null if there is none, or it is not what is sent today
 */
public record GivenAnswer(
        String question,
        String text,
        List<String> citations,
        List<EntryLink> forms,
        LocalDate asOf,
        Instant givenAt,
        @Nullable LocalDate checkedOn,
        String unit,
        boolean sample,
        Standing standing,
        @Nullable LocalDate changesOn) {

    /** What has become of an answer since it was given. */
    public enum Standing {
        /** It would be given today as it was. */
        CURRENT,
        /** The entry says something else now. */
        CHANGED,
        /** The entry is not published any more. */
        WITHDRAWN,
        /** The entry's time is over, or what it rests on is not in force today. */
        LOST_GROUND,
        /** Nobody could say just now. */
        UNCHECKED
    }

    public GivenAnswer {
        citations = List.copyOf(citations);
        forms = List.copyOf(forms);
    }
}
