package vn.hoiluat.triage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.language.VietnameseText;

/** Messages that are the number of a choice, or are about the code of a case. */
final class NumberOrCode {

    private static final Pattern NUMBER_ALONE =
            Pattern.compile("(?:hd|so|chon|cau|muc|#)? ?([0-3]) ?[.)]?(?: a| nhe| nha)?");

    /** More words beside a code are a question of their own. */
    private static final int MOST_BESIDE_A_CODE = 8;

    private static final int MOST_BESIDE_A_MISTYPED_CODE = 4;

    private NumberOrCode() {}

    /** What the message is, or null if it is something else. */
    static @Nullable Triaged meaning(String text) {
        Matcher number = NUMBER_ALONE.matcher(VietnameseText.plain(text).strip());
        if (number.matches()) {
            return new Triaged.Choice(Integer.parseInt(number.group(1)));
        }
        return switch (TypedCode.in(text)) {
            case TypedCode.Found found -> lookUp(found);
            case TypedCode.Mistyped wrong ->
                countWords(wrong.rest()) <= MOST_BESIDE_A_MISTYPED_CODE ? new Triaged.MistypedCode() : null;
            case TypedCode.Absent absent -> null;
        };
    }

    static int countWords(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static @Nullable Triaged lookUp(TypedCode.Found found) {
        return countWords(found.rest()) <= MOST_BESIDE_A_CODE
                ? new Triaged.CaseLookup(found.code(), found.rest())
                : null;
    }
}
