package vn.hoiluat.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.territory.Place;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.units.OpeningHours;
import vn.hoiluat.units.Unit;

/**
 * A unit as a form shows and sends it; public for the templates.
 *
 * @param parent empty for the one at the top
 * @param places a line each: code or name, and by semicolons the first and the last day
 * @param accounts ids of the channel accounts that belong to it
 */
public record UnitForm(
        String id,
        String name,
        String level,
        String parent,
        String address,
        String phone,
        String weekdays,
        String saturday,
        String sunday,
        List<String> fields,
        String places,
        List<String> accounts,
        boolean assigning) {

    static final UnitForm EMPTY =
            new UnitForm("", "", "DEPARTMENT", "goc", "", "", "", "", "", List.of(), "", List.of(), false);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINE = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    static UnitForm of(Unit unit, List<String> accounts, PlaceList places) {
        OpeningHours hours = unit.hours() == null ? new OpeningHours("", "", "") : unit.hours();
        return new UnitForm(
                unit.id(),
                unit.name(),
                unit.level().name(),
                unit.parent() == null ? "" : unit.parent(),
                unit.address(),
                unit.phone(),
                hours.weekdays(),
                hours.saturday(),
                hours.sunday(),
                List.copyOf(unit.fields()),
                unit.places().stream().map(served -> line(served, places)).collect(Collectors.joining("\n")),
                accounts,
                unit.assigning());
    }

    static UnitForm read(String id, MultiValueMap<String, String> form) {
        return new UnitForm(
                id,
                text(form, "ten"),
                text(form, "cap"),
                text(form, "cap-tren"),
                text(form, "dia-chi"),
                text(form, "dien-thoai"),
                text(form, "gio-ngay-thuong"),
                text(form, "gio-thu-bay"),
                text(form, "gio-chu-nhat"),
                form.getOrDefault("linh-vuc", List.of()),
                text(form, "dia-ban"),
                form.getOrDefault("kenh", List.of()),
                form.containsKey("giao-viec"));
    }

    /** What is wrong with it, by a word of the template; null if nothing is. */
    @Nullable
    String problem(PlaceList known) {
        if (!Unit.isId(id)) {
            return "id";
        }
        if (Stream.of(Unit.Level.values()).noneMatch(one -> one.name().equals(level))) {
            return "level";
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "name";
        }
        if (address.length() > LONGEST_LINE || phone.length() > LONGEST_LINE) {
            return "address";
        }
        if (!new OpeningHours(weekdays, saturday, sunday).isReadable()) {
            return "hours";
        }
        return served(known) == null ? "places" : null;
    }

    /** The unit; only of a form without problems. */
    Unit unit(PlaceList known) {
        OpeningHours hours = new OpeningHours(weekdays, saturday, sunday);
        List<Unit.Served> served = served(known);
        return new Unit(
                id,
                name,
                Unit.Level.valueOf(level),
                parent.isEmpty() ? null : parent,
                served == null ? List.of() : served,
                new HashSet<>(fields),
                (weekdays + saturday + sunday).isEmpty() ? null : hours,
                address,
                phone,
                assigning);
    }

    private @Nullable List<Unit.Served> served(PlaceList known) {
        List<Unit.Served> served = new ArrayList<>();
        try {
            for (String line : places.lines().filter(l -> !l.isBlank()).toList()) {
                String[] parts = line.split(";", -1);
                LocalDate last = day(parts, 2);
                served.add(new Unit.Served(
                        known.find(parts[0]).map(Place::id).orElseThrow(() -> new DateTimeException(parts[0])),
                        day(parts, 1),
                        last == null ? null : last.plusDays(1)));
            }
            return served;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String[] parts, int index) {
        return index >= parts.length ? null : day(parts[index]);
    }

    /** A day as people write it, or null for none; throws {@link DateTimeException} for anything else. */
    static @Nullable LocalDate day(String written) {
        return written.isBlank() ? null : LocalDate.parse(written.strip(), DAY);
    }

    static String written(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String line(Unit.Served served, PlaceList places) {
        String name = called(served.place(), places);
        LocalDate until = served.until();
        String days = "; " + written(served.from()) + "; " + written(until == null ? null : until.minusDays(1));
        return days.equals("; ; ") ? name : name + days;
    }

    /** The name if it finds the place again, else the code. */
    private static String called(String id, PlaceList places) {
        Place place = places.byId().get(id);
        return place != null && places.find(place.name()).filter(place::equals).isPresent() ? place.name() : id;
    }

    static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
