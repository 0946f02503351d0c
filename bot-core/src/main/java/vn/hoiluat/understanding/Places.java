package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.understanding.Words.Gap;
import vn.hoiluat.understanding.Words.Word;

/**
 * Recognises provinces and districts by the names they had before they were merged. A province is known by its name; a
 * district only behind a word that says it is one, as most are named like something else. Dated data; pure, for many threads.
 */
public final class Places {

    private static final String PROVINCE = "TINH";
    private static final String ORDINARY = "!";
    private static final String KIND = "LOAI";

    /** Words for being in or coming from, before a name that is also a word. */
    private static final Set<String> PLACE_WORDS = Set.of("o", "tai", "tinh", "que", "ve", "tu", "thuoc", "nguoi");

    /** @param ordinary whether it is a word besides, so that it takes more to know it */
    private record Name(
            String name, boolean district, boolean ordinary, List<Spelling> syllables, String oldProvince) {}

    private record Found(Name name, int start, int end) {}

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> provinceNow = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();
    private final Map<String, List<Name>> byFirstSyllable = new HashMap<>();

    /** The places that ship with the program. */
    public static Places shipped() {
        return new Places(DataFile.shipped(Places.class, "places.tsv"));
    }

    /** Places of the shipped file's form; throws if a line is not of it. */
    public Places(DataFile file) {
        for (Line line : file.lines()) {
            if (line.field(0).equals(KIND)) {
                addKind(line);
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
                add(name.strip(), district, line.field(4).contains(ORDINARY), first);
            }
        }
    }

    /** The places a text names that were something else before this day, in order. */
    public List<FormerPlace> in(String text, LocalDate day) {
        Words words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<FormerPlace> places = new ArrayList<>();
        List<Found> all = found(words);
        for (Found found : all) {
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
        return new FormerPlace(province, false, List.of(now(province)), day(province));
    }

    /** Where several provinces had a district of that name, one that the text names too decides. */
    private FormerPlace district(Found found, List<Found> all, Words words) {
        List<String> old =
                named(found, words).stream().map(Name::oldProvince).distinct().toList();
        List<String> meant = old.stream()
                .filter(province -> all.stream()
                        .anyMatch(other -> !other.name().district()
                                && isIn(province, other.name().oldProvince())))
                .toList();
        List<String> provinces = meant.isEmpty() ? old : meant;
        return new FormerPlace(
                kindBefore(found.start(), words).orElse("") + " " + found.name().name(),
                true,
                List.copyOf(
                        new LinkedHashSet<>(provinces.stream().map(this::now).toList())),
                day(provinces.getFirst()));
    }

    private boolean isIn(String province, String named) {
        return province.equals(named) || now(province).equals(named);
    }

    private List<Name> named(Found found, Words words) {
        return candidates(found.start(), words).stream()
                .filter(Name::district)
                .filter(name -> name.syllables().size() == found.end() - found.start())
                .filter(name -> stands(name, found.start(), words))
                .toList();
    }

    private List<Found> found(Words words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int start = i;
            Optional<Found> longest = candidates(i, words).stream()
                    .filter(name -> stands(name, start, words) && fits(name, start, words))
                    .map(name -> new Found(name, start, start + name.syllables().size()))
                    .max(Comparator.comparingInt(Found::end));
            if (longest.isPresent()) {
                found.add(longest.get());
                i = longest.get().end() - 1;
            }
        }
        return found;
    }

    private List<Name> candidates(int start, Words words) {
        return byFirstSyllable.getOrDefault(words.get(start).plain(), List.of());
    }

    private static boolean stands(Name name, int start, Words words) {
        if (start + name.syllables().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.syllables().size(); i++) {
            Word word = words.get(start + i);
            boolean apart = i > 0 && word.gap() == Gap.SENTENCE;
            if (apart || !word.spelling().mayMean(name.syllables().get(i), words.careful())) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Name name, int start, Words words) {
        boolean kind = kindBefore(start, words).isPresent();
        if (name.district() || kind) {
            return name.district() && kind;
        }
        String before = start == 0 || words.get(start).gap() != Gap.NONE
                ? ""
                : words.get(start - 1).plain();
        boolean small = !words.careful() && name.syllables().size() > 1 && !name.ordinary();
        return isCapital(start, words) && isCapital(start + name.syllables().size() - 1, words)
                || PLACE_WORDS.contains(before)
                || small;
    }

    private static boolean isCapital(int index, Words words) {
        return Character.isUpperCase(words.text().charAt(words.get(index).start()));
    }

    /** The word that says of a name that it is a district's: huyện, q., thị xã. */
    private Optional<String> kindBefore(int start, Words words) {
        return IntStream.of(2, 1)
                .filter(length -> start >= length)
                .filter(length -> IntStream.range(start - length + 1, start + 1)
                        .allMatch(i -> words.get(i).gap() == Gap.NONE || length == 1))
                .mapToObj(length -> IntStream.range(start - length, start)
                        .mapToObj(i -> words.get(i).plain())
                        .collect(Collectors.joining(" ")))
                .map(kinds::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void addKind(Line line) {
        for (String written : line.field(2).split(" \\| ")) {
            kinds.put(VietnameseText.plain(written), line.field(1));
        }
    }

    private String now(String province) {
        return Objects.requireNonNull(provinceNow.get(province), province);
    }

    private LocalDate day(String province) {
        return Objects.requireNonNull(since.get(province), province);
    }

    private void add(String name, boolean district, boolean ordinary, String oldProvince) {
        if (name.isEmpty() || name.equals(ORDINARY)) {
            return;
        }
        List<Spelling> syllables = Words.of(Normalizer.normalize(name, Normalizer.Form.NFC)).all().stream()
                .map(Word::spelling)
                .toList();
        byFirstSyllable
                .computeIfAbsent(syllables.getFirst().plain(), any -> new ArrayList<>())
                .add(new Name(name, district, ordinary, syllables, oldProvince));
    }
}
