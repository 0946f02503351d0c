package vn.hoiluat.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a citizen thinks of an answer: of use, or not, or not for a reason. Names are stored: one may be added, none renamed. */
public enum Opinion {
    USEFUL,
    /** No reason was given. */
    NOT_USEFUL,
    /** It answers something else than was asked. */
    OTHER_QUESTION,
    HARD_TO_UNDERSTAND,
    /** Something that is needed is missing. */
    INCOMPLETE,
    /** It is not the law any more, or never was. */
    OUTDATED_OR_WRONG;

    /** The reasons for which an answer was not of use, as they are offered. */
    public static final List<Opinion> REASONS =
            List.of(OTHER_QUESTION, HARD_TO_UNDERSTAND, INCOMPLETE, OUTDATED_OR_WRONG);

    /** The opinion of this word, or empty. */
    public static Optional<Opinion> of(String word) {
        return Arrays.stream(values())
                .filter(opinion -> opinion.word().equals(word))
                .findFirst();
    }

    /** The name as it is written in addresses, forms and keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if it says why the answer was not of use. */
    public boolean isReason() {
        return REASONS.contains(this);
    }
}
