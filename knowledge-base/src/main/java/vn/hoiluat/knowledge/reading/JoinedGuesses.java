package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.language.SyllableShape;

/** Words without the blanks between them: {@code giaykhaisinh}. Cut where the base's language finds them likeliest. */
final class JoinedGuesses implements Guesses {

    private static final double COST = 2;
    private static final double CUT = 0.7;

    /** For a part with marks that the base does not know so. */
    private static final double STRANGE_MARKS = 4;

    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final int LONGEST_PART = 7;

    private final BaseLanguage language;
    private final LanguageModel model;

    JoinedGuesses(BaseLanguage language, LanguageModel model) {
        this.language = language;
        this.model = model;
    }

    @Override
    public void guess(TypedText text, int at, Consumer<Meaning> found) {
        String typed = text.word(at).text();
        boolean isOne = SyllableShape.isSyllable(text.folded(at)) && text.number(at) >= 0;
        if (typed.length() < SHORTEST || typed.length() > LONGEST || isOne || text.isKnownHere(at)) {
            return;
        }
        Part last = cheapest(text.word(at).lower());
        if (last != null && last.before != null) {
            found.accept(last.meaning(at, typed));
        }
    }

    /** The last part of the cheapest way to cut it. */
    private @Nullable Part cheapest(String typed) {
        List<List<Part>> ending = new ArrayList<>();
        ending.add(List.of());
        for (int end = 1; end <= typed.length(); end++) {
            List<Part> here = new ArrayList<>();
            for (int start = Math.max(0, end - LONGEST_PART); start < end; start++) {
                if (start == 0 || !ending.get(start).isEmpty()) {
                    addPart(typed, start, end, ending.get(start), here);
                }
            }
            ending.add(here);
        }
        return ending.getLast().stream()
                .min((a, b) -> Double.compare(a.cost, b.cost))
                .orElse(null);
    }

    private void addPart(String typed, int start, int end, List<Part> before, List<Part> here) {
        Syllable syllable = Syllable.of(typed.substring(start, end));
        int word = language.word(syllable.folded());
        boolean single = end - start == 1 && !syllable.folded().equals("y");
        if (word < 0 || single || !SyllableShape.isSyllable(syllable.folded())) {
            return;
        }
        boolean strange = syllable.isMarked() && language.form(syllable.term()) < 0;
        double own = CUT + (strange ? STRANGE_MARKS : 0);
        if (start == 0) {
            here.add(new Part(start, end, word, model.cost(BaseLanguage.UNKNOWN, word) + own, null));
            return;
        }
        Part best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Part one : before) {
            double cost = one.cost + model.cost(one.word, word) + own;
            if (cost < least) {
                least = cost;
                best = one;
            }
        }
        here.add(new Part(start, end, word, least, best));
    }

    private record Part(
            int start,
            int end,
            int word,
            double cost,
            @Nullable Part before) {

        Meaning meaning(int at, String typed) {
            List<String> parts = new ArrayList<>();
            List<Integer> words = new ArrayList<>();
            for (Part part = this; part != null; part = part.before) {
                parts.addFirst(typed.substring(part.start, part.end));
                words.addFirst(part.word);
            }
            int[] numbers = words.stream().mapToInt(number -> number).toArray();
            return new Meaning(at, at + 1, Step.JOINED, String.join(" ", parts), numbers, COST + CUT * parts.size());
        }
    }
}
