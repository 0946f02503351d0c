package vn.hoiluat.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What an action may need; each asks for its own and refuses what is missing or too long. */
record CaseBody(
        @Nullable String text,
        @Nullable String legalBasis,
        @Nullable String reason,
        @Nullable String comment,
        @Nullable String note,
        @Nullable String to,
        @Nullable String unit,
        @Nullable Integer workingDays) {

    static final CaseBody EMPTY = new CaseBody(null, null, null, null, null, null, null, null);

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NOTE = 2_000;
    private static final int MOST_DAYS = 30;
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    String needText() {
        return required(text, "text", LONGEST_TEXT);
    }

    /** Without a legal basis there is no answer. */
    String needLegalBasis() {
        return required(legalBasis, "legal-basis", LONGEST_NOTE);
    }

    String needReason() {
        return required(reason, "reason", LONGEST_NOTE);
    }

    String needComment() {
        return required(comment, "comment", LONGEST_NOTE);
    }

    String needNote() {
        return required(note, "note", LONGEST_NOTE);
    }

    String needColleague() {
        String colleague = required(to, "to", LONGEST_NOTE);
        if (!ACCOUNT.matcher(colleague).matches()) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "to-missing");
        }
        return colleague;
    }

    boolean namesUnit() {
        return unit != null;
    }

    String needUnit() {
        return required(unit, "unit", LONGEST_NOTE);
    }

    int needWorkingDays() {
        if (workingDays == null || workingDays < 1 || workingDays > MOST_DAYS) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "working-days", MOST_DAYS);
        }
        return workingDays;
    }

    static String required(@Nullable String value, String name, int longest) {
        String stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, name + "-missing");
        }
        if (stripped.length() > longest) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, name + "-too-long", longest);
        }
        return stripped;
    }
}
