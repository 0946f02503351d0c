package vn.hoiluat.knowledge.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/**
 * Which questions are tuned on: lines of name, base, questions, judgements (or -, if the base answers none,
 * or golden, if the file of questions says it itself; pairs, if it holds pairs of questions, which need no base; the
 * base's own entries are asked if the questions are -), weight, and the
 * words {@code unaccented} if marks are taken off first, {@code decision} if the set is one of those that decisions are
 * measured on together.
 */
final class TuningSets {

    private static final String AS_OF = "as-of=";

    private TuningSets() {}

    /**
     * One set.
     *
     * @param judgements null if the base has no answer to any of the questions
     * @param weight what one of its questions counts
     */
    record TuningSet(
            String name,
            Path base,
            Path questions,
            @Nullable Path judgements,
            double weight,
            String marks) {

        /** Whether the base is asked what it was told. */
        boolean isHeldOut() {
            return questions.endsWith("-");
        }

        /** Whether the file of questions says what is right: its last column names entries, or none. */
        boolean isGolden() {
            return judgements != null && judgements.endsWith("golden");
        }

        /** Whether it is pairs of questions, of which it says which ask the same. */
        boolean isPairs() {
            return judgements != null && judgements.endsWith("pairs");
        }

        /** The day on which the base is asked, published entries in force only; null for all entries. */
        @Nullable
        LocalDate asOf() {
            return Arrays.stream(marks.split(" "))
                    .filter(mark -> mark.startsWith(AS_OF))
                    .map(mark -> LocalDate.parse(mark.substring(AS_OF.length())))
                    .findFirst()
                    .orElse(null);
        }

        boolean unaccented() {
            return marks.contains("unaccented");
        }

        boolean decides() {
            return marks.contains("decision");
        }
    }

    /** @param folder where the paths begin */
    static List<TuningSet> read(Path file, Path folder) throws IOException {
        List<TuningSet> sets = new ArrayList<>();
        for (Line line : DataFile.at(file).lines()) {
            try {
                sets.add(new TuningSet(
                        line.field(0),
                        folder.resolve(line.field(1)),
                        folder.resolve(line.field(2)),
                        line.field(3).equals("-") ? null : folder.resolve(line.field(3)),
                        Double.parseDouble(line.field(4)),
                        line.field(5)));
            } catch (NumberFormatException e) {
                throw line.wrong("name, base, questions, judgements or -, weight");
            }
        }
        return sets;
    }
}
