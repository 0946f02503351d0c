package vn.hoiluat.knowledge.unanswered;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Points;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * What a question is compared by.
 *
 * @param matter syllables without marks, and pairs of neighbours, that say what it is about
 * @param points what it wants to know of that, each a bit; 0 if it does not say
 */
record QuestionTerms(Set<String> matter, int points) {

    QuestionTerms {
        matter = Set.copyOf(matter);
    }

    /** Reads questions. Safe for use by many threads. */
    static final class Reader {

        private final Syllables analysis = new Syllables();
        private final Points points = Points.shipped();

        /** Where a question says nothing but its point, that is its matter. */
        QuestionTerms of(String words) {
            List<Syllable> text = analysis.of(PersonalNumbers.withoutMarks(words));
            Points.Read read = points.read(text);
            Set<String> matter = terms(text, read.matter());
            return new QuestionTerms(matter.isEmpty() ? terms(text, null) : matter, read.points());
        }

        private static Set<String> terms(List<Syllable> text, boolean @Nullable [] wanted) {
            Set<String> terms = new TreeSet<>();
            for (int i = 0; i < text.size(); i++) {
                if (wanted != null && !wanted[i]) {
                    continue;
                }
                String folded = text.get(i).folded();
                terms.add(folded);
                if (i > 0 && (wanted == null || wanted[i - 1])) {
                    terms.add(Syllables.pair(text.get(i - 1).folded(), folded));
                }
            }
            return terms;
        }
    }
}
