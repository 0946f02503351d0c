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
 * district or commune only behind a word that says it is one, as most are named like something else. Communes are none but those
 * that an administrator brought. Dated data; pure, for many threads.
 */
public final class Places {

    private static final String PROVINCE = "TINH";
    private static final String ORDINARY = "!";
    private static final String KIND = "LOAI";

    /** Words for being in or coming from, before a name that is also a word. */
    private static final Set<String> PLACE_WORDS = Set.of("o", "tai", "tinh", "que", "ve", "tu", "thuoc", "nguoi");

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

    /** @param ordinary whether it is a word besides, so that it takes more to know it */
    private record Name(String name, Level level, boolean ordinary, List<Spelling> syllables, String oldProvince) {

        boolean district() {
            return level == Level.DISTRICT;
        }
    }

    private record KindWord(String name, Level level) {}

    private record Found(Name name, int start, int end) {}

    private final List<Commune> communes;
    private final Map<String, KindWord> kinds = new HashMap<>();
    private final Map<String, String> provinceNow = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();
    private final Map<String, List<Name>> byFirstSyllable = new HashMap<>();

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
                add(
                        name.strip(),
                        district ? Level.DISTRICT : Level.PROVINCE,
                        line.field(4).contains(ORDINARY),
                        first);
            }
        }
        for (Commune commune : communes) {
            kinds.put(VietnameseText.plain(commune.kind()), new KindWord(commune.kind(), Level.COMMUNE));
            add(commune.name(), Level.COMMUNE, false, commune.province());
        }
    }

    /** Every place that a text names, whatever its level, in order. */
    public List<Named> named(String text) {
        Words words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        return found(words).stream()
                .map(found -> named(found, words))
                .distinct()
                .toList();
    }

    private Named named(Found found, Words words) {
        Level level = found.name().level();
        List<String> provinces = sameNames(found, words).stream()
                .map(Name::oldProvince)
                .map(province -> level == Level.COMMUNE ? province : now(province))
                .distinct()
                .toList();
        String kind = level == Level.PROVINCE
                ? ""
                : kindBefore(found.start(), words)
                        .map(word -> word.name() + " ")
                        .orElse("");
        return new Named(level, kind + found.name().name(), provinces);
    }

    /** The places a text names that were something else before this day, in order. */
    public List<FormerPlace> in(String text, LocalDate day) {
        Words words = Words.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<FormerPlace> places = new ArrayList<>();
        List<Found> all = found(words);
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
        List<String> old = sameNames(found, words).stream()
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
                kindBefore(found.start(), words).map(KindWord::name).orElse("") + " " + name,
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

    private List<Name> sameNames(Found found, Words words) {
        return candidates(found.start(), words).stream()
                .filter(name -> name.level() == found.name().level())
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
        Optional<KindWord> kind = kindBefore(start, words);
        if (name.level() != Level.PROVINCE || kind.isPresent()) {
            return kind.map(word -> word.level() == name.level()).orElse(false);
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

    /** The word that says of a name that it is a district's or a commune's: huyện, q., thị xã, phường. */
    private Optional<KindWord> kindBefore(int start, Words words) {
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
            kinds.put(VietnameseText.plain(written), new KindWord(line.field(1), Level.DISTRICT));
        }
    }

    private String now(String province) {
        return Objects.requireNonNull(provinceNow.get(province), province);
    }

    private LocalDate day(String province) {
        return Objects.requireNonNull(since.get(province), province);
    }

    private void add(String name, Level level, boolean ordinary, String oldProvince) {
        if (name.isEmpty() || name.equals(ORDINARY)) {
            return;
        }
        List<Spelling> syllables = Words.of(Normalizer.normalize(name, Normalizer.Form.NFC)).all().stream()
                .map(Word::spelling)
                .toList();
        byFirstSyllable
                .computeIfAbsent(syllables.getFirst().plain(), any -> new ArrayList<>())
                .add(new Name(name, level, ordinary, syllables, oldProvince));
    }
}
