package vn.hoiluat.triage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.Spelling;

/** What people mean by ck, ko, dc: one short form, one or more syllables it may stand for. Immutable. */
final class Shorthand {

    private final Map<String, List<Spelling>> meanings = new HashMap<>();

    Shorthand(DataFile file) {
        for (Line line : file.lines()) {
            if (line.field(1).isEmpty()) {
                throw line.wrong("a short form and what it stands for");
            }
            List<Spelling> meant = Arrays.stream(line.field(1).split(" ", -1))
                    .map(Spelling::of)
                    .toList();
            for (String form : line.field(0).split(" ", -1)) {
                meanings.put(form, meant);
            }
        }
    }

    boolean has(String typed) {
        return meanings.containsKey(typed);
    }

    List<Spelling> meanings(String typed) {
        return meanings.getOrDefault(typed, List.of());
    }
}
