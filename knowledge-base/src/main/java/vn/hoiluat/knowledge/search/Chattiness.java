package vn.hoiluat.knowledge.search;

/** How much of a message says nothing of its matter: a post to strangers is full of it, a written question is not. */
final class Chattiness {

    /** One greeting or one thanks says it: this many characters of chatter are enough. */
    private static final double FULLY = 15;

    private Chattiness() {}

    /**
     * Between 0 and 1.
     *
     * @param matter the message without its chatter
     */
    static double of(String message, String matter) {
        return Math.clamp((message.strip().length() - matter.length()) / FULLY, 0, 1);
    }
}
