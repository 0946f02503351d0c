package vn.hoiluat.knowledge.central.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;

/** What members of JSON objects are called in sheets. Immutable. */
final class Columns {

    private final Map<String, String> members = new HashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    Columns() {
        DataFile.shipped(Columns.class, "columns.tsv").lines().forEach(line -> {
            titles.put(line.field(0), line.field(1));
            line.fields().forEach(name -> members.put(plain(name), line.field(0)));
        });
    }

    /** The member that a column of this title holds; empty if it is none we know. Case, marks and blanks do not matter. */
    String member(String title) {
        return members.getOrDefault(plain(title), "");
    }

    /** Titles by member, in the order in which they stand in a sheet. */
    Map<String, String> titles() {
        return titles;
    }

    private static String plain(String name) {
        return PlainText.of(name).replaceAll("[\\s_*]+", "");
    }
}
