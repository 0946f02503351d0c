package vn.hoiluat.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.Spelling;

/** What people mean by ko, dc, e: one short form, one or more syllables it may stand for. Immutable. */
final class Abbreviations {

    /** A vowel that is drawn out counts once. */
    private static final Pattern DRAWN_OUT = Pattern.compile("([\\p{L}&&[^b-df-hj-np-tv-xz]])\\1{2,}");

    private final Map<String, List<Spelling>> meanings = new HashMap<>();

    Abbreviations(DataFile file) {
        for (Line line : file.lines()) {
            List<Spelling> meant = Arrays.stream(line.field(1).split(" ", -1))
                    .filter(syllable -> !syllable.isEmpty())
                    .map(Spelling::of)
                    .toList();
            if (meant.isEmpty()) {
                throw line.wrong("a short form and what it stands for");
            }
            Arrays.stream(line.field(0).split(" ", -1)).forEach(form -> meanings.put(form, meant));
        }
    }

    /** The word itself, and then what it may be short for. */
    List<Spelling> readings(String typed) {
        String small = typed.toLowerCase(Locale.ROOT);
        List<Spelling> readings =
                new ArrayList<>(List.of(Spelling.of(DRAWN_OUT.matcher(small).replaceAll("$1"))));
        readings.addAll(meanings.getOrDefault(small, List.of()));
        return readings;
    }
}
