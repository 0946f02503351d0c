package vn.hoiluat.understanding;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation was about last, so that a question that leans on it can be understood.
 *
 * @param question the masked words that were searched last
 * @param entryKey the entry that was sent, null if none was
 * @param field the field of law of that entry, null if none was
 * @param askedBack whether the citizen was asked to say more and has not yet done so
 */
public record Topic(
        String question,
        @Nullable String entryKey,
        @Nullable String field,
        boolean askedBack,
        Instant at) {

    /** A question that went out unanswered. */
    public static Topic of(String question, Instant at) {
        return new Topic(question, null, null, false, at);
    }

    /** The same, the citizen having been asked to say more. */
    public Topic asked() {
        return new Topic(question, entryKey, field, true, at);
    }

    /** The same, answered by this entry. */
    public Topic answeredBy(String newEntryKey, String newField) {
        return new Topic(question, newEntryKey, newField, false, at);
    }

    /** This topic, if it is not older than this time. */
    public Optional<Topic> since(Instant time) {
        return at.isBefore(time) ? Optional.empty() : Optional.of(this);
    }
}
