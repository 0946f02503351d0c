package vn.hoiluat.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.routing.RoutingRule;
import vn.hoiluat.territory.Place;
import vn.hoiluat.territory.PlaceList;

/**
 * A rule as a form sends and a list shows it; public for the templates.
 *
 * @param fields by id
 * @param places by code or name, by semicolons
 * @param accountUnit empty for any
 * @param until the last day
 */
public record RuleForm(
        String name, List<String> fields, String places, String accountUnit, String from, String until, String unit) {

    static final RuleForm EMPTY = new RuleForm("", List.of(), "", "", "", "", "");

    private static final int LONGEST_NAME = 120;

    static RuleForm of(RoutingRule rule, PlaceList places) {
        LocalDate until = rule.until();
        return new RuleForm(
                rule.name(),
                List.copyOf(rule.fields()),
                rule.places().stream()
                        .map(id -> places.byId().containsKey(id)
                                ? places.label(places.byId().get(id))
                                : id)
                        .sorted()
                        .collect(Collectors.joining("; ")),
                rule.accountUnit(),
                UnitForm.written(rule.from()),
                UnitForm.written(until == null ? null : until.minusDays(1)),
                rule.unit());
    }

    static RuleForm read(MultiValueMap<String, String> form) {
        return new RuleForm(
                UnitForm.text(form, "ten"),
                form.getOrDefault("linh-vuc", List.of()).stream()
                        .filter(field -> !field.isEmpty())
                        .toList(),
                UnitForm.text(form, "dia-ban"),
                UnitForm.text(form, "kenh-don-vi"),
                UnitForm.text(form, "tu-ngay"),
                UnitForm.text(form, "den-ngay"),
                UnitForm.text(form, "don-vi"));
    }

    /** What is wrong with it, by a word of the template; null if nothing is. */
    @Nullable
    String problem(PlaceList known, Set<String> units) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "name";
        }
        if (!units.contains(unit) || !(accountUnit.isEmpty() || units.contains(accountUnit))) {
            return "unit";
        }
        if (named().stream().anyMatch(place -> known.find(place).isEmpty())) {
            return "places";
        }
        return areDays() ? null : "days";
    }

    /** The rule; only of a form without problems. */
    RoutingRule rule(PlaceList known) {
        LocalDate last = UnitForm.day(until);
        return new RoutingRule(
                name,
                new HashSet<>(fields),
                named().stream()
                        .flatMap(place -> known.find(place).map(Place::id).stream())
                        .collect(Collectors.toSet()),
                accountUnit,
                UnitForm.day(from),
                last == null ? null : last.plusDays(1),
                unit);
    }

    private List<String> named() {
        return Arrays.stream(places.split(";"))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
    }

    private boolean areDays() {
        try {
            LocalDate first = UnitForm.day(from);
            LocalDate last = UnitForm.day(until);
            return first == null || last == null || !last.isBefore(first);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
