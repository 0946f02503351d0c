package vn.hoiluat.hotline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/** The directory of help lines. Immutable. */
public final class Hotlines {

    /** After this long without a test call a line is to be called again. */
    private static final Period TEST_LASTS = Period.ofDays(90);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String UNKNOWN = "?";

    private final List<Hotline> lines;

    /** The directory that ships with the program. */
    public static Hotlines shipped() {
        return new Hotlines(DataFile.shipped(Hotlines.class, "hotlines.tsv"));
    }

    /** Reads a file of the form that the shipped one explains; throws if a line is not of it. */
    public Hotlines(DataFile file) {
        lines = file.lines().stream().map(Hotlines::read).toList();
    }

    /** The lines somebody answers at a time. Lines nobody has tried, or whose name or hours are not known, never are. */
    public List<Hotline> open(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, VIETNAM);
        return lines.stream()
                .filter(line -> line.testedOn() != null && !line.name().equals(UNKNOWN))
                .filter(line -> line.hours().contain(local))
                .toList();
    }

    /** The open lines that listen to people in despair, as citizens read them; often none. */
    public List<String> listeners(Instant time) {
        return open(time).stream()
                .filter(line -> line.kind() == Hotline.Kind.LISTENING)
                .map(Hotline::label)
                .toList();
    }

    /** The lines to be called to check: never tried, or not within ninety days. */
    public List<Hotline> toBeTested(LocalDate today) {
        LocalDate oldest = today.minus(TEST_LASTS);
        return lines.stream()
                .filter(line -> line.testedOn() == null || line.testedOn().isBefore(oldest))
                .toList();
    }

    private static Hotline read(Line line) {
        try {
            String tested = line.field(6);
            return new Hotline(
                    Hotline.Kind.valueOf(line.field(0).toUpperCase(Locale.ROOT)),
                    line.field(1),
                    line.field(2),
                    DutyHours.parse(line.field(3)),
                    line.field(4),
                    line.field(5),
                    tested.equals(UNKNOWN) ? null : LocalDate.parse(tested),
                    line.field(7));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw line.wrong("kind, number, name, hours, cost, area, day of the last test call or ?, tester");
        }
    }
}
