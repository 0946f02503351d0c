package vn.hoiluat.knowledge.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * A question-answer pair (cặp hỏi đáp) with all its versions. At most one is open; several may be published, each for days of its
 * own: where two are valid, citizens get the newer. Immutable.
 *
 * @param source whose numbering the external id follows
 * @param externalId unique within the source
 * @param versions by number, from 1
 */
public record Entry(String source, String externalId, List<EntryVersion> versions) {

    /** Index of entries by the status of their versions, {@link EntryStatus#name()}. */
    public static final String BY_STATUS = "status";

    /** Index of entries by the field of their newest version. */
    public static final String BY_FIELD = "field";

    /** Index of published and open entries by the day they must be looked at again, in ISO form. */
    public static final String BY_REVIEW = "review";

    /** Index of entries by what they cite, {@link vn.hoiluat.knowledge.law.DocumentNumber#key}; of all versions. */
    public static final String BY_CITED = "cites";

    /** Index of entries by the first day on which a published version is no longer right, in ISO form. */
    public static final String BY_END = "ends";

    /** Index of entries by the names of local data that their published and open versions need. */
    static final String BY_LOCAL_NAME = "local-name";

    /** How entries are stored; the id is {@link #key()}. */
    public static final Kind<Entry> KIND = new Kind<>(
            "entry",
            Entry.class,
            2,
            List.of(
                    new Index<>(BY_STATUS, Entry::statuses),
                    new Index<>(BY_FIELD, e -> List.of(e.newest().content().field())),
                    new Index<>(BY_REVIEW, Entry::reviewDays),
                    new Index<>(BY_CITED, Entry::citedNumbers),
                    new Index<>(BY_END, Entry::ends),
                    new Index<>(BY_LOCAL_NAME, Entry::localNames)),
            List.of(new Migration(1, OlderEntries::withSteps)));

    private static final int LONGEST_ID = 200;

    public Entry {
        key(source, externalId);
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("entry " + externalId + " has no version");
        }
    }

    /**
     * The key of an entry.
     *
     * @throws IllegalArgumentException if the parts are none of a key
     */
    public static String key(String source, String externalId) {
        if (!isKey(source, externalId)) {
            throw new IllegalArgumentException("source " + source + " and external id of " + externalId.length()
                    + " characters, expected up to 40 lower-case letters, digits and hyphens, and 1 to " + LONGEST_ID
                    + " characters in NFC");
        }
        return source + ":" + externalId;
    }

    /** Whether these can be the parts of a key. */
    public static boolean isKey(String source, String externalId) {
        return source.matches("[a-z0-9][a-z0-9-]{0,39}")
                && !externalId.isBlank()
                && externalId.length() <= LONGEST_ID
                && PlainText.nfc(externalId).equals(externalId);
    }

    /** An entry with its first version, a draft or waiting for review. */
    public static Entry begin(Proposal proposal, Instant now) {
        return new Entry(proposal.source(), proposal.externalId(), List.of(version(1, proposal, now)));
    }

    /** Source and external id as one string, unique in the base. */
    public String key() {
        return key(source, externalId);
    }

    /** The newest published version, whatever the days it is valid on; empty if there is none. */
    public Optional<EntryVersion> published() {
        return versions.reversed().stream()
                .filter(v -> v.status() == EntryStatus.PUBLISHED)
                .findFirst();
    }

    /** What citizens get on the day: of the published versions that are valid then, the newest. */
    public Optional<EntryVersion> publishedOn(LocalDate day) {
        return servings().stream()
                .filter(serving -> serving.days().covers(day))
                .map(Serving::version)
                .findFirst();
    }

    /** What takes over after the day from what citizens get on it, or empty: nothing is approved that does. */
    public Optional<Serving> next(LocalDate day) {
        Optional<EntryVersion> now = publishedOn(day);
        return servings().stream()
                .filter(serving -> serving.days().startsAfter(day))
                .filter(serving -> now.filter(serving.version()::equals).isEmpty())
                .findFirst();
    }

    /** Which version citizens get on which days, the earliest days first. */
    public List<Serving> servings() {
        List<Serving> servings = new ArrayList<>();
        List<Validity> newer = new ArrayList<>();
        for (EntryVersion version : versions.reversed()) {
            if (version.status() == EntryStatus.PUBLISHED) {
                Validity days = version.content().validity();
                days.without(newer).forEach(left -> servings.add(new Serving(version, left)));
                newer.add(days);
            }
        }
        servings.sort(Comparator.comparing(Serving::days));
        return List.copyOf(servings);
    }

    /** The version somebody may still work on, or empty. */
    public Optional<EntryVersion> open() {
        return versions.stream().filter(EntryVersion::isOpen).findFirst();
    }

    /** The version written last. */
    public EntryVersion newest() {
        return versions.getLast();
    }

    /** Whether any version has said exactly this. */
    public boolean everSaid(EntryContent content) {
        return versions.stream().anyMatch(v -> v.content().equals(content));
    }

    /** With a further open version; an older open one is retired, the published one stays. */
    public Entry propose(Proposal proposal, Instant now) {
        var retired = new EntryStep(EntryDeed.RETIRED, now, proposal.author(), null);
        List<EntryVersion> changed = new ArrayList<>(change(v -> v.isOpen() ? v.after(retired) : v).versions);
        changed.add(version(newest().number() + 1, proposal, now));
        return new Entry(source, externalId, changed);
    }

    /**
     * With something done to a version. Publishing one retires what citizens would never get any more because of it.
     *
     * @throws IllegalArgumentException if there is no such version, or this cannot be done to it now
     */
    public Entry after(int number, EntryStep step) {
        EntryVersion version = version(number);
        if (version == null || !step.deed().isPossibleIn(version.status())) {
            throw new IllegalArgumentException(step.deed() + " of version " + number + " of " + key() + ", which is "
                    + (version == null ? "missing" : version.status()));
        }
        Entry changed = change(v -> v.number() == number ? v.after(step) : v);
        return step.deed() == EntryDeed.PUBLISHED ? changed.withoutShadowed(number, step) : changed;
    }

    /** The version with this number, or null. */
    public @Nullable EntryVersion version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst().orElse(null);
    }

    /** Newer ones were published before and go in any case; older ones if the published one has all their days. */
    private Entry withoutShadowed(int number, EntryStep step) {
        Validity days = Objects.requireNonNull(version(number)).content().validity();
        var retired = new EntryStep(EntryDeed.RETIRED, step.at(), step.by(), null);
        return change(v -> {
            boolean given = v.status() == EntryStatus.PUBLISHED || v.status() == EntryStatus.ON_HOLD;
            boolean shadowed = v.number() > number
                    || v.content().validity().without(List.of(days)).isEmpty();
            return given && v.number() != number && shadowed ? v.after(retired) : v;
        });
    }

    private static EntryVersion version(int number, Proposal proposal, Instant now) {
        return new EntryVersion(
                number,
                proposal.status(),
                proposal.content(),
                proposal.provenance(),
                proposal.draftReason(),
                now,
                List.of(new EntryStep(EntryDeed.WRITTEN, now, proposal.author(), null)));
    }

    private Entry change(UnaryOperator<EntryVersion> step) {
        return new Entry(source, externalId, versions.stream().map(step).toList());
    }

    private static List<String> statuses(Entry entry) {
        return entry.versions.stream().map(v -> v.status().name()).distinct().toList();
    }

    private static List<String> localNames(Entry entry) {
        return Stream.concat(entry.published().stream(), entry.open().stream())
                .flatMap(v -> v.content().localNames().stream())
                .distinct()
                .toList();
    }

    private static List<String> reviewDays(Entry entry) {
        return Stream.concat(entry.published().stream(), entry.open().stream())
                .flatMap(v -> Stream.ofNullable(v.content().reviewBy()))
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static List<String> citedNumbers(Entry entry) {
        return entry.versions.stream()
                .flatMap(v -> v.content().citations().stream())
                .map(citation -> citation.number().key())
                .distinct()
                .toList();
    }

    private static List<String> ends(Entry entry) {
        return entry.versions.stream()
                .filter(v -> v.status() == EntryStatus.PUBLISHED)
                .flatMap(v -> Stream.ofNullable(v.content().validity().until()))
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
