package vn.hoiluat.central;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Which words of a text are not in another. */
final class WordMarks {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";

    private WordMarks() {}

    /** What became of a stretch of words. */
    public enum Mark {
        SAME,
        NEW,
        GONE
    }

    /** Words that share a mark. */
    public record Piece(Mark mark, String text) {}

    /** The text as it is now, with what was left out since the other in its place. */
    static List<Piece> of(String before, String now) {
        List<String> old = List.of(before.split(BETWEEN_WORDS));
        List<String> present = List.of(now.split(BETWEEN_WORDS));
        List<Piece> pieces = new ArrayList<>();
        int reached = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, present).getDeltas()) {
            add(pieces, Mark.SAME, present.subList(reached, delta.getTarget().getPosition()));
            add(pieces, Mark.GONE, delta.getSource().getLines());
            add(pieces, Mark.NEW, delta.getTarget().getLines());
            reached = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(pieces, Mark.SAME, present.subList(reached, present.size()));
        return pieces;
    }

    /** Spaces at the end stay unmarked; what is gone keeps its distance from what took its place. */
    private static void add(List<Piece> pieces, Mark mark, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        String marked = mark == Mark.SAME ? text : text.stripTrailing();
        String rest = text.substring(marked.length());
        pieces.add(new Piece(mark, marked));
        if (!rest.isEmpty() || mark == Mark.GONE) {
            pieces.add(new Piece(Mark.SAME, rest.isEmpty() ? " " : rest));
        }
    }
}
