package vn.hoiluat.rating;

/**
 * Names an answer that a citizen was given, by the random token of its page: whoever can name it has it.
 *
 * @param token of the page of an automatic answer, or of a case's page
 * @param letter counts the letters of the case from 1; 0 for an automatic answer
 */
public record AnswerMark(String token, int letter) {

    public AnswerMark {
        if (token.isBlank() || letter < 0) {
            throw new IllegalArgumentException(
                    "letter " + letter + (token.isBlank() ? " of no token" : "") + ", expected a token and 0 or more");
        }
    }

    /** An answer of the bot's. */
    public static AnswerMark automatic(String token) {
        return new AnswerMark(token, 0);
    }

    /** True for an answer of the bot's, false for an officer's. */
    public boolean isAutomatic() {
        return letter == 0;
    }

    @Override
    public String toString() {
        return isAutomatic() ? "automatic answer" : "letter " + letter;
    }
}
