package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * A citizen's question that the partner assigned to this unit. Holds personal data: never logged.
 *
 * @param externalId the partner's, at most {@value CentralRecord#LONGEST_ID} characters
 * @param text what was asked
 * @param fields the partner's codes, perhaps none
 * @param places the partner's codes of where it plays, perhaps none
 * @param asker null where the partner does not tell
 * @param dueOn by when the partner wants the answer, null if it does not say
 * @param withdrawn the partner took it back
 */
public record AssignedQuestion(
        String externalId,
        @Nullable String title,
        String text,
        List<String> fields,
        List<String> places,
        @Nullable Asker asker,
        Instant askedAt,
        @Nullable LocalDate dueOn,
        boolean withdrawn) {

    /** The largest question (domain.md 2.2). */
    public static final int LONGEST_TEXT = 5_000;

    /** Who asked, as far as the partner tells. */
    public record Asker(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    public AssignedQuestion {
        CentralRecord.checkId(externalId);
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("question " + externalId + " has " + text.length()
                    + " characters, expected 1 to " + LONGEST_TEXT + " that are not all blank");
        }
        fields = List.copyOf(fields);
        places = List.copyOf(places);
    }

    /** As much as answering takes: personal numbers masked, of the asker the name only. */
    AssignedQuestion withoutContact() {
        return new AssignedQuestion(
                externalId,
                title == null ? null : PersonalNumbers.mask(title).text(),
                PersonalNumbers.mask(text).text(),
                fields,
                places,
                asker == null ? null : new Asker(asker.name(), null, null),
                askedAt,
                dueOn,
                withdrawn);
    }

    /** True if officers read the same in it: words, codes and the day; both are {@link #withoutContact}. */
    boolean saysTheSame(AssignedQuestion other) {
        return Objects.equals(title, other.title)
                && text.equals(other.text)
                && fields.equals(other.fields)
                && places.equals(other.places)
                && Objects.equals(dueOn, other.dueOn);
    }

    AssignedQuestion takenBack() {
        return new AssignedQuestion(externalId, title, text, fields, places, asker, askedAt, dueOn, true);
    }
}
