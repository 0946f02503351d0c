package vn.hoiluat.answering;

import java.time.LocalDate;
import java.util.List;

/**
 * What is searched for.
 *
 * @param text the citizen's words, masked, NFC
 * @param asOf the day the answer must be right on, in Asia/Ho_Chi_Minh
 * @param limit how many candidates are wanted
 * @param context what the words do not say but goes with them: places under the names they have now, the field of the
 *     question before. A search may use it to tell equals apart; nothing is found by it alone
 */
public record Question(String text, LocalDate asOf, int limit, List<String> context) {

    public Question {
        context = List.copyOf(context);
    }

    /** A question without context. */
    public Question(String text, LocalDate asOf, int limit) {
        this(text, asOf, limit, List.of());
    }
}
