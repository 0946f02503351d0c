package vn.hoiluat.understanding;

/**
 * What is left of a message without its chatter.
 *
 * @param text NFC, single blanks, line ends kept as the ends of sentences
 * @param chattiness how much of the message said nothing of its matter, between 0 and 1: a post to strangers is full of it, a
 *     written question is not
 */
public record Matter(String text, double chattiness) {

    /** One greeting or one thanks says it: this many characters of chatter are enough. */
    private static final double FULLY = 15;

    /** What was left of this message. */
    static Matter of(String message, String left) {
        return new Matter(left, Math.clamp((message.strip().length() - left.length()) / FULLY, 0, 1));
    }
}
