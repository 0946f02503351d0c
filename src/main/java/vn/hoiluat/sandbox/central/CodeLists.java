package vn.hoiluat.sandbox.central;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoiluat.datafile.DataFile;

/** The codes of the stand-in; of places it knows every one. */
final class CodeLists {

    private final List<Map<String, String>> fields;

    private CodeLists(List<Map<String, String>> fields) {
        this.fields = fields;
    }

    /** The shipped codes of fields and some more. */
    static CodeLists with(List<String> more) {
        DataFile file = DataFile.shipped(CodeLists.class, "fields.tsv");
        Stream<Map<String, String>> known =
                file.lines().stream().map(line -> Map.of("ma", line.field(0), "ten", line.field(1)));
        return new CodeLists(Stream.concat(known, more.stream().map(code -> Map.of("ma", code, "ten", code)))
                .toList());
    }

    boolean knowsField(String code) {
        return fields.stream().anyMatch(field -> code.equals(field.get("ma")));
    }

    List<Map<String, String>> fields() {
        return fields;
    }

    /** As the contract's {@code CacDanhMuc}. */
    Map<String, Object> json() {
        return Map.of("du_lieu", List.of(Map.of("ten", "linh_vuc", "ma", fields)));
    }
}
