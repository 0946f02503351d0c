package vn.hoiluat.central;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.central.CodeMapping;

/**
 * A mapping of codes as somebody types it: a pair on each line, its parts by semicolons or tabs.
 *
 * @param mapping null if a line cannot be read
 * @param wrongLine the first such line, from 1; 0 if there is none
 */
record MappingText(@Nullable CodeMapping mapping, int wrongLine) {

    private static final String BETWEEN = " ; ";

    static MappingText read(String typed) {
        List<String> lines = typed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (parsed(lines.get(i)) == null) {
                return new MappingText(null, i + 1);
            }
        }
        return new MappingText(parsed(typed), 0);
    }

    static String write(CodeMapping mapping) {
        return mapping.pairs().stream().map(MappingText::line).collect(Collectors.joining("\n"));
    }

    private static String line(CodeMapping.Pair pair) {
        LocalDate from = pair.days().from();
        LocalDate until = pair.days().until();
        Stream<String> parts = Stream.of(pair.of().name().toLowerCase(Locale.ROOT), pair.ours(), pair.theirs());
        return from == null && until == null
                ? parts.collect(Collectors.joining(BETWEEN))
                : Stream.concat(parts, Stream.of(day(from), day(until))).collect(Collectors.joining(BETWEEN));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private static @Nullable CodeMapping parsed(String text) {
        try {
            String parted = text.replaceAll("[ \\t]*;[ \\t]*", "\t");
            return CodeMapping.read(DataFile.read("", new StringReader(parted)));
        } catch (IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
