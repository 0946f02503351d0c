package vn.hoiluat.knowledge.localdata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.storage.Kind;

/**
 * One value of local data. It is never changed, only taken back, so that an answer of an earlier day can be put together again as it
 * was sent.
 *
 * @param name what entries call it between braces
 * @param place code of the place it holds for; empty for everywhere
 * @param text what citizens read in its place
 * @param validity the days on which it is right
 * @param source where it was read
 * @param by login of who entered it
 * @param takenBackAt when it was taken back as wrong; null if it was not
 */
public record LocalDatum(
        String id,
        String name,
        String place,
        String text,
        Validity validity,
        String source,
        String by,
        Instant enteredAt,
        @Nullable Instant takenBackAt) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Longest text, in characters: it stands in the middle of a short answer. */
    public static final int LONGEST_TEXT = 200;

    /** How it is stored. */
    public static final Kind<LocalDatum> KIND = new Kind<>("localDatum", LocalDatum.class, List.of());

    public LocalDatum {
        name = PlainText.nfc(name).strip();
        text = PlainText.nfc(text).strip();
    }

    /** What two names have in common that mean the same. */
    static String key(String name) {
        return PlainText.of(name).strip();
    }

    boolean isKnown(Instant at) {
        return !enteredAt.isAfter(at) && (takenBackAt == null || takenBackAt.isAfter(at));
    }

    LocalDatum takenBack(Instant at) {
        return takenBackAt != null ? this : new LocalDatum(id, name, place, text, validity, source, by, enteredAt, at);
    }
}
