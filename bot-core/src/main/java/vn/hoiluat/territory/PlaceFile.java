package vn.hoiluat.territory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.understanding.Places.Level;

/** Reads places: code, level, name, what it lies in, first day, last day, other names, what it became; a dash for nothing. */
final class PlaceFile {

    private static final String NOTHING = "-";
    private static final String EXPECTED =
            "code, TINH, HUYEN or XA, name, code it lies in, first day, last day, other names, codes it became; - for nothing";

    private PlaceFile() {}

    /** The places of a file; {@link IllegalArgumentException} names the line that is not of the form. */
    static List<Place> read(DataFile file) {
        List<Place> places = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Line line : file.lines()) {
            Place place = read(line);
            if (!ids.add(place.id())) {
                throw line.wrong("each code once");
            }
            places.add(place);
        }
        return places;
    }

    private static Place read(Line line) {
        try {
            LocalDate last = day(line.field(5));
            Place place = new Place(
                    line.field(0),
                    level(line.field(1)),
                    line.field(2),
                    line.field(3).equals(NOTHING) ? null : line.field(3),
                    day(line.field(4)),
                    last == null ? null : last.plusDays(1),
                    list(line.field(6)),
                    list(line.field(7)));
            boolean whole = !place.id().isEmpty()
                    && (place.level() == Level.PROVINCE) == (place.parent() == null)
                    && !place.bareName().isEmpty()
                    && (place.level() == Level.PROVINCE || !place.kind().isEmpty());
            if (whole) {
                return place;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw line.wrong(EXPECTED);
        }
        throw line.wrong(EXPECTED);
    }

    private static Level level(String written) {
        return switch (written) {
            case "TINH" -> Level.PROVINCE;
            case "HUYEN" -> Level.DISTRICT;
            case "XA" -> Level.COMMUNE;
            default -> throw new IllegalArgumentException(written);
        };
    }

    private static @Nullable LocalDate day(String written) {
        return written.equals(NOTHING) || written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.equals(NOTHING))
                .toList();
    }
}
