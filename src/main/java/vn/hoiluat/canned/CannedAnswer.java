package vn.hoiluat.canned;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * An answer that is used again and again.
 *
 * @param title how officers find it
 * @param text with blanks in double braces, as {@code {{ngày hẹn}}}
 * @param officer login of who wrote it last
 */
public record CannedAnswer(String id, String title, String text, String officer, Instant at) {

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 80;

    /** Longest text, in characters: what one message of the shortest channel with pages holds. */
    public static final int LONGEST_TEXT = 2_000;

    /** How they are stored. */
    public static final Kind<CannedAnswer> KIND = new Kind<>("cannedAnswer", CannedAnswer.class, List.of());
}
