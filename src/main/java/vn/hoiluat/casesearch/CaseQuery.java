package vn.hoiluat.casesearch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.message.Channel;

/**
 * What is looked for: all of it must hold.
 *
 * @param words that the case must hold, with or without marks; empty for any
 * @param officer account name of who has it
 * @param field of law
 * @param unit id of the unit that answers it
 * @param from first moment of opening
 * @param until first moment after it
 */
public record CaseQuery(
        String words,
        @Nullable Channel channel,
        @Nullable CaseStatus status,
        @Nullable String officer,
        @Nullable String field,
        @Nullable String unit,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Of words alone. */
    public static CaseQuery of(String words) {
        return new CaseQuery(words, null, null, null, null, null, null, null);
    }
}
