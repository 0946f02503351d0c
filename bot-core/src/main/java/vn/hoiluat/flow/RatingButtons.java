package vn.hoiluat.flow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.RatingPress;

/** The buttons by which citizens say what they think of an answer; none where a button would be a line of text. */
final class RatingButtons {

    private RatingButtons() {}

    /**
     * Below an answer.
     *
     * @param answer null for one that nobody is asked about
     */
    static List<Button> under(@Nullable AnswerMark answer, Address to, Function<String, String> say) {
        return answer == null || !hasButtons(to)
                ? List.of()
                : buttons(answer, Stream.of(Opinion.USEFUL, Opinion.NOT_USEFUL), say);
    }

    /** Why the answer was not of use. */
    static List<Button> reasons(AnswerMark answer, Function<String, String> say) {
        return buttons(answer, Opinion.REASONS.stream(), say);
    }

    /** The key of the opinion in words. */
    static String key(Opinion opinion) {
        return "button." + opinion.word();
    }

    /** Visitors of Zalo without an account are known by their thread; what they get has no buttons. */
    private static boolean hasButtons(Address to) {
        return switch (to.channel()) {
            case ZALO -> to.threadId() == null;
            case MESSENGER, WEB -> true;
            case SMS, OFFICE, CENTRAL -> false;
        };
    }

    private static List<Button> buttons(AnswerMark answer, Stream<Opinion> opinions, Function<String, String> say) {
        return opinions.map(opinion -> new Button(
                        Button.Type.ANSWER, say.apply(key(opinion)), new RatingPress(opinion, answer).payload()))
                .toList();
    }
}
