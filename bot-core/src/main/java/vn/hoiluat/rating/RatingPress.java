package vn.hoiluat.rating;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button that rates an answer, as its payload is read and written: {@code #HL_DG_useful_0_<token>}.
 *
 * @param answer which answer it is about
 */
public record RatingPress(Opinion opinion, AnswerMark answer) {

    private static final String PREFIX = "#HL_DG_";
    private static final Pattern PAYLOAD = Pattern.compile(PREFIX + "([a-z-]+)_(\\d{1,4})_([A-Za-z0-9_-]{1,64})");

    /** What a payload says, or empty if it is none of these. */
    public static Optional<RatingPress> of(String payload) {
        Matcher written = PAYLOAD.matcher(payload);
        return written.matches() ? of(written) : Optional.empty();
    }

    /** The payload of the button. */
    public String payload() {
        return PREFIX + opinion.word() + "_" + answer.letter() + "_" + answer.token();
    }

    private static Optional<RatingPress> of(Matcher written) {
        AnswerMark answer = new AnswerMark(written.group(3), Integer.parseInt(written.group(2)));
        return Opinion.of(written.group(1)).map(opinion -> new RatingPress(opinion, answer));
    }
}
