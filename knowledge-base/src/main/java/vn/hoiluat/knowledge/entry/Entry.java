package vn.hoiluat.knowledge.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A question-answer pair (cặp hỏi đáp) with all its versions. At most one version is published and at most one is open; both
 * may stand side by side. Immutable.
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

    /** How entries are stored; the id is {@link #key()}. */
    public static final Kind<Entry> KIND = new Kind<>(
            "entry",
            Entry.class,
            List.of(
                    new Index<>(BY_STATUS, Entry::statuses),
                    new Index<>(BY_FIELD, e -> List.of(e.newest().content().field())),
                    new Index<>(BY_REVIEW, Entry::reviewDays)));

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

    /** What citizens get, or empty. */
    public Optional<EntryVersion> published() {
        return versions.stream()
                .filter(v -> v.status() == EntryStatus.PUBLISHED)
                .findFirst();
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
        List<EntryVersion> changed =
                new ArrayList<>(change(v -> v.isOpen() ? v.withStatus(EntryStatus.RETIRED) : v).versions);
        changed.add(version(newest().number() + 1, proposal, now));
        return new Entry(source, externalId, changed);
    }

    /** With this version published and the one before it retired. */
    Entry publish(int number) {
        return change(v -> {
            if (v.number() == number) {
                return v.withStatus(EntryStatus.PUBLISHED);
            }
            return v.status() == EntryStatus.PUBLISHED ? v.withStatus(EntryStatus.RETIRED) : v;
        });
    }

    /** With nothing published; the same instance if nothing was. */
    Entry withdraw() {
        return published().isEmpty()
                ? this
                : change(v -> v.status() == EntryStatus.PUBLISHED ? v.withStatus(EntryStatus.RETIRED) : v);
    }

    /** The version with this number, or null. */
    @Nullable
    EntryVersion version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst().orElse(null);
    }

    private static EntryVersion version(int number, Proposal proposal, Instant now) {
        return new EntryVersion(
                number, proposal.status(), proposal.content(), proposal.provenance(), proposal.draftReason(), now);
    }

    private Entry change(UnaryOperator<EntryVersion> step) {
        return new Entry(source, externalId, versions.stream().map(step).toList());
    }

    private static List<String> statuses(Entry entry) {
        return entry.versions.stream().map(v -> v.status().name()).distinct().toList();
    }

    private static List<String> reviewDays(Entry entry) {
        return Stream.concat(entry.published().stream(), entry.open().stream())
                .flatMap(v -> Stream.ofNullable(v.content().reviewBy()))
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
