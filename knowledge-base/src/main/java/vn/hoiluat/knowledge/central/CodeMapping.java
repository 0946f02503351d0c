package vn.hoiluat.knowledge.central;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.storage.Kind;

/**
 * Which of our codes mean which of a partner's, dated. A kind of code without any pair is used as it is on both sides; where there
 * are pairs, a code without one is unmapped.
 *
 * @param pairs the first that fits counts
 */
public record CodeMapping(List<Pair> pairs) {

    /** Both sides use the same codes. */
    public static final CodeMapping SAME_CODES = new CodeMapping(List.of());

    /** How mappings are stored; the id is {@link CentralDatabase#peer}. */
    public static final Kind<CodeMapping> KIND = new Kind<>("centralMapping", CodeMapping.class, List.of());

    /** What a pair is of. */
    public enum Of {
        /** Fields of law. */
        FIELD,
        /** Places. */
        PLACE
    }

    /** One pair of codes and the days on which it counts. */
    public record Pair(Of of, String ours, String theirs, Validity days) {}

    public CodeMapping {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads lines of {@code field|place}, our code, their code, first day, day after the last; the days may be left out.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static CodeMapping read(DataFile file) {
        return new CodeMapping(file.lines().stream().map(CodeMapping::pair).toList());
    }

    /** Their codes for one of ours on the day; empty if it is unmapped. */
    List<String> theirs(Of of, String code, LocalDate day) {
        return isMapped(of)
                ? on(of, day)
                        .filter(pair -> pair.ours().equals(code))
                        .map(Pair::theirs)
                        .distinct()
                        .toList()
                : List.of(code);
    }

    /** Our code for one of theirs on the day; empty if it is unmapped. */
    Optional<String> ours(Of of, String code, LocalDate day) {
        return isMapped(of)
                ? on(of, day)
                        .filter(pair -> pair.theirs().equals(code))
                        .map(Pair::ours)
                        .findFirst()
                : Optional.of(code);
    }

    private boolean isMapped(Of of) {
        return pairs.stream().anyMatch(pair -> pair.of() == of);
    }

    private Stream<Pair> on(Of of, LocalDate day) {
        return pairs.stream().filter(pair -> pair.of() == of && pair.days().covers(day));
    }

    private static Pair pair(DataFile.Line line) {
        String expected = "field or place, our code, their code, and days like 2026-01-01 or none";
        Of of = switch (line.field(0)) {
            case "field" -> Of.FIELD;
            case "place" -> Of.PLACE;
            default -> throw line.wrong(expected);
        };
        if (line.field(1).isEmpty() || line.field(2).isEmpty()) {
            throw line.wrong(expected);
        }
        try {
            return new Pair(of, line.field(1), line.field(2), new Validity(day(line.field(3)), day(line.field(4))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw line.wrong(expected);
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() || text.equals("-") ? null : LocalDate.parse(text);
    }
}
