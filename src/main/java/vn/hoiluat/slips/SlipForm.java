package vn.hoiluat.slips;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody at the agency wrote; public for the template. */
public record SlipForm(String name, String post, String text, String basis) {

    /** Longest name or post, in characters. */
    public static final int LONGEST_NAME = 100;

    /** Longest reply, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** Longest legal basis, in characters. */
    public static final int LONGEST_BASIS = 2_000;

    static final SlipForm EMPTY = new SlipForm("", "", "", "");

    static SlipForm of(MultiValueMap<String, String> form) {
        return new SlipForm(typed(form, "ten"), typed(form, "chuc-vu"), typed(form, "noi-dung"), typed(form, "can-cu"));
    }

    /** Name and post as they are kept. */
    String who() {
        return name + ", " + post;
    }

    /** The word of a sentence, or null if nothing is wrong. */
    @Nullable
    String whoProblem() {
        boolean fits = fits(name, LONGEST_NAME) && fits(post, LONGEST_NAME);
        return fits ? null : "who";
    }

    /** The same for a whole reply. */
    @Nullable
    String problem() {
        String who = whoProblem();
        if (who != null) {
            return who;
        }
        return !fits(text, LONGEST_TEXT) ? "text" : !fits(basis, LONGEST_BASIS) ? "basis" : null;
    }

    private static boolean fits(String typed, int longest) {
        return !typed.isEmpty() && typed.length() <= longest;
    }

    private static String typed(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
