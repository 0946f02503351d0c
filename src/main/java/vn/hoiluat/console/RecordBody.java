package vn.hoiluat.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.message.Address;
import vn.hoiluat.people.Scope;
import vn.hoiluat.recording.ContactWay;
import vn.hoiluat.recording.Recording;

/**
 * What an officer records.
 *
 * @param key made by the form, so that sending it twice makes one case
 * @param phone where a copy goes; needs consent
 * @param entry key of the entry that the officer answered by
 * @param answer what was told at once, with its legal basis; null leaves the case open
 */
record RecordBody(
        @Nullable String key,
        @Nullable ContactWay way,
        @Nullable String question,
        @Nullable String phone,
        @Nullable Boolean consent,
        @Nullable Boolean sensitive,
        @Nullable String note,
        @Nullable String entry,
        @Nullable String answer,
        @Nullable String legalBasis) {

    private static final int LONGEST_QUESTION = 5_000;

    /** The entry that was used. */
    record Used(@Nullable EntryRef entry, String field) {

        static final Used NOTHING = new Used(null, "");

        /** Without a field that would take the case out of the officer's sight. */
        Used within(Scope scope) {
            return scope.fields().isEmpty() || scope.fields().contains(field) ? this : new Used(entry, "");
        }
    }

    /** Whom a copy goes to. */
    record CopyTo(@Nullable Address address) {

        static final CopyTo NOBODY = new CopyTo(null);
    }

    /** Refuses what cannot be recorded before anything is stored. */
    void check() {
        needQuestion();
        if (way == null || key == null || !key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "unreadable");
        }
        if (phone != null && !isTrue(consent)) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "consent");
        }
        if (answer != null) {
            needAnswer();
            needLegalBasis();
        }
    }

    Recording recording(Used used, CopyTo copy) {
        if (key == null || way == null) {
            throw new IllegalStateException("recorded without having been checked");
        }
        List<EntryRef> entries = used.entry() == null ? List.of() : List.of(used.entry());
        return new Recording(key, way, copy.address(), needQuestion(), used.field(), entries, isTrue(sensitive));
    }

    String needQuestion() {
        String stripped = question == null ? "" : question.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_QUESTION) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "question", LONGEST_QUESTION);
        }
        return stripped;
    }

    String needPhone() {
        return phone == null ? "" : phone;
    }

    String needNote() {
        return CaseBody.required(note, "note", CaseBody.LONGEST_NOTE);
    }

    String needAnswer() {
        return CaseBody.required(answer, "text", CaseBody.LONGEST_TEXT);
    }

    String needLegalBasis() {
        return CaseBody.required(legalBasis, "legal-basis", CaseBody.LONGEST_NOTE);
    }

    private static boolean isTrue(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }
}
