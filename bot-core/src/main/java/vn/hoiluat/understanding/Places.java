package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.understanding.PlaceNames.Found;
import vn.hoiluat.understanding.PlaceNames.Name;

/**
 * Recognises provinces and districts by the names they had before they were merged. A province is known by its name; a
 * district or commune only behind a word that says it is one, as most are named like something else. Communes are none but those
 * that an administrator brought. Dated data; pure, for many threads.
 */
public final class Places {

    private static final String PROVINCE = "TINH";
    private static final String ORDINARY = "!";
    private static final String KIND = "LOAI";

    /** The levels there are or were. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    /**
     * A commune, and where it is.
     *
     * @param name without the word for what it is
     * @param province as it is called now
     * @param formerDistrict name of the district it was in, without the word for it; empty if that is not known
     */
    public record Commune(String kind, String name, String province, String formerDistrict) {}

    /**
     * A place that a text names.
     *
     * @param name with the word that says what it is, where there is one
     * @param provinces that it may lie in, as they are called now
     */
    public record Named(Level level, String name, List<String> provinces) {}

    private final List<Commune> communes;
    private final PlaceNames names = new PlaceNames();
    private final Map<String, String> provinceNow = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();

    /** The places that ship with the program. */
    public static Places shipped() {
        return new Places(DataFile.shipped(Places.class, "places.tsv"));
    }

    /** Places of the shipped file's form; throws if a line is not of it. */
    public Places(DataFile file) {
        this(file, List.of());
    }

    /** The shipped places, and these communes besides. */
    public static Places with(List<Commune> communes) {
        return new Places(DataFile.shipped(Places.class, "places.tsv"), communes);
    }

    private Places(DataFile file, List<Commune> communes) {
        this.communes = List.copyOf(communes);
        for (Line line : file.lines()) {
            if (line.field(0).equals(KIND)) {
                names.addKinds(line.field(1), line.field(2).split(" \\| "), Level.DISTRICT);
                continue;
            }
            boolean district = !line.field(0).equals(PROVINCE);
            if (line.field(3).isEmpty()) {
                throw line.wrong("level, former names, what they belong to, a day");
            }
            String first = district ? line.field(2) : line.field(1);
            if (district && !provinceNow.containsKey(first)) {
                throw line.wrong("a province that stands above instead of " + first);
            }
            if (!district) {
                provinceNow.put(first, line.field(2));
                since.put(first, LocalDate.parse(line.field(3)));
            }
            for (String name : (line.field(1) + " | " + line.field(4)).split("\\|")) {
                addUnlessMark(name.strip(), district, line.field(4).contains(ORDINARY), first);
            }
        }
        for (Commune commune : communes) {
            names.addKinds(commune.kind(), new String[] {commune.kind()}, Level.COMMUNE);
            names.add(commune.name(), Level.COMMUNE, false, commune.province());
        }
    }

    /** Every place that a text names, whatever its level, in order. */
    public List<Named> named(String text) {
        Words words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        return names.in(words).stream()
                .map(found -> named(found, words))
                .distinct()
                .toList();
    }

    private Named named(Found found, Words words) {
        Level level = found.name().level();
        List<String> provinces = names.same(found, words).stream()
                .map(Name::oldProvince)
                .map(province -> level == Level.COMMUNE ? province : now(province))
                .distinct()
                .toList();
        String kind = level == Level.PROVINCE
                ? ""
                : names.kindBefore(found.start(), words)
                        .map(word -> word.name() + " ")
                        .orElse("");
        return new Named(level, kind + found.name().name(), provinces);
    }

    /** The places a text names that were something else before this day, in order. */
    public List<FormerPlace> in(String text, LocalDate day) {
        Words words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<FormerPlace> places = new ArrayList<>();
        List<Found> all = names.in(words);
        for (Found found : all) {
            if (found.name().level() == Level.COMMUNE) {
                continue;
            }
            FormerPlace place = found.name().district() ? district(found, all, words) : province(found.name());
            boolean changed = place.district() || !place.now().contains(place.name());
            if (changed && !day.isBefore(place.since()) && !isCity(place) && !places.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    /** The province that took the place of an old one, if there was one of that name. */
    public Optional<String> provinceNow(String oldName) {
        return Optional.ofNullable(provinceNow.get(oldName));
    }

    /** The names of the provinces as they were. */
    public Set<String> oldProvinces() {
        return Set.copyOf(provinceNow.keySet());
    }

    /** Hồ Chí Minh is the same city, called by its name. */
    private static boolean isCity(FormerPlace place) {
        return !place.district() && place.now().stream().anyMatch(now -> now.endsWith(place.name()));
    }

    private FormerPlace province(Name name) {
        String province = name.oldProvince();
        return new FormerPlace(province, false, List.of(now(province)), day(province), List.of());
    }

    /** Where several provinces had a district of that name, one that the text names too decides. */
    private FormerPlace district(Found found, List<Found> all, Words words) {
        List<String> old = names.same(found, words).stream()
                .map(Name::oldProvince)
                .distinct()
                .toList();
        List<String> meant = old.stream()
                .filter(province -> all.stream()
                        .anyMatch(other -> !other.name().district()
                                && isIn(province, other.name().oldProvince())))
                .toList();
        List<String> provinces = meant.isEmpty() ? old : meant;
        List<String> now = List.copyOf(
                new LinkedHashSet<>(provinces.stream().map(this::now).toList()));
        String name = found.name().name();
        return new FormerPlace(
                names.kindBefore(found.start(), words)
                                .map(PlaceNames.Kind::name)
                                .orElse("") + " " + name,
                true,
                now,
                day(provinces.getFirst()),
                communesOf(name, now));
    }

    private List<String> communesOf(String district, List<String> provinces) {
        return communes.stream()
                .filter(commune -> commune.formerDistrict().equals(district) && provinces.contains(commune.province()))
                .map(commune -> commune.kind() + " " + commune.name())
                .distinct()
                .toList();
    }

    private boolean isIn(String province, String named) {
        return province.equals(named) || now(province).equals(named);
    }

    private void addUnlessMark(String name, boolean district, boolean ordinary, String first) {
        if (!name.isEmpty() && !name.equals(ORDINARY)) {
            names.add(name, district ? Level.DISTRICT : Level.PROVINCE, ordinary, first);
        }
    }

    private String now(String province) {
        return Objects.requireNonNull(provinceNow.get(province), province);
    }

    private LocalDate day(String province) {
        return Objects.requireNonNull(since.get(province), province);
    }
}
