package vn.hoiluat.units;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;

/** The fields of law as citizens and officers call them. Immutable. */
public final class FieldNames {

    private final Map<String, String> byId = new LinkedHashMap<>();

    /** The fields that ship with the program. */
    public static FieldNames shipped() {
        return new FieldNames(DataFile.shipped(FieldNames.class, "fields.tsv"));
    }

    /** Reads a file of the form that the shipped one explains. */
    public FieldNames(DataFile file) {
        file.lines().forEach(line -> byId.put(line.field(0), line.field(1)));
    }

    /** Names by id, in the order of the file. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(byId);
    }

    /** The name, or the id of a field that has none. */
    public String of(String id) {
        return byId.getOrDefault(id, id);
    }
}
