package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;

/**
 * Legal documents in memory, with what they do to each other, and whether what is cited of them is law. Texts stay in the
 * store. Safe for use by many threads.
 */
public final class KnownDocuments {

    private final CitationText texts;
    private final Map<String, Map<String, LegalDocument>> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Map<String, LegalRelation>> byTarget = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    public KnownDocuments(CitationText texts) {
        this.texts = texts;
    }

    /** Adds the document, in place of what was known of it. */
    public void add(LegalDocument document) {
        LegalDocument before = byNumber.computeIfAbsent(
                        document.identity().numberKey(), key -> new ConcurrentHashMap<>())
                .put(document.id(), document);
        count(!document.equals(before));
    }

    /** Adds the relation, in place of what was known of it. */
    public void add(LegalRelation relation) {
        LegalRelation before = byTarget.computeIfAbsent(relation.of().id(), key -> new ConcurrentHashMap<>())
                .put(relation.id(), relation);
        count(!relation.equals(before));
    }

    /** Forgets the document with this id. */
    void remove(String id) {
        byNumber.values().forEach(same -> count(same.remove(id) != null));
    }

    /** Forgets the relation with this id. */
    void removeRelation(String id) {
        byTarget.values().forEach(same -> count(same.remove(id) != null));
    }

    /** How often anything of this has changed: who worked something out of it does so again once the number is another. */
    public long changes() {
        return changes.get();
    }

    private void count(boolean changed) {
        if (changed) {
            changes.incrementAndGet();
        }
    }

    /** The document a citation means; empty if there is none, or more than one. */
    public Optional<LegalDocument> find(Citation citation) {
        List<LegalDocument> meant = meantBy(citation);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The document with this id, or empty. */
    public Optional<LegalDocument> document(String id) {
        String[] parts = id.split("\\|", 3);
        return parts.length < 3
                ? Optional.empty()
                : Optional.ofNullable(byNumber.getOrDefault(parts[1], Map.of()).get(id));
    }

    /** The documents with a number of this {@link DocumentNumber#key}. */
    public Stream<LegalDocument> numbered(String key) {
        return byNumber.getOrDefault(key, Map.of()).values().stream();
    }

    /** What others do to the document, in no order. */
    public Collection<LegalRelation> relationsOf(LegalDocument document) {
        return byTarget.getOrDefault(document.id(), Map.of()).values();
    }

    /** Whether a relation with this one's id is known. */
    boolean has(LegalRelation relation) {
        return byTarget.getOrDefault(relation.of().id(), Map.of()).containsKey(relation.id());
    }

    /** All relations, in no order. */
    public Stream<LegalRelation> relations() {
        return byTarget.values().stream().flatMap(same -> same.values().stream());
    }

    /** The citation as citizens read it, and whether it is law on the day, for an answer that nobody has read again. */
    public CitedProvision resolve(Citation citation, LocalDate day) {
        return resolve(citation, day, null);
    }

    /**
     * The citation as citizens read it, and whether it is law on the day.
     *
     * @param reviewedOn the day what rests on it was last found right, null if never: after a change in part it must have been
     */
    public CitedProvision resolve(Citation citation, LocalDate day, @Nullable LocalDate reviewedOn) {
        LegalDocument document = find(citation).orElse(null);
        Ground ground = document == null
                ? Ground.of(CitationStatus.UNKNOWN)
                : standing(document, citation).on(day, reviewedOn);
        return new CitedProvision(texts.of(citation, document), ground.status(), ground.since());
    }

    /** How the provision stands on the day, and by what; {@code reviewedOn} as in {@link #resolve}. */
    public Ground ground(Citation citation, LocalDate day, @Nullable LocalDate reviewedOn) {
        return find(citation)
                .map(document -> standing(document, citation).on(day, reviewedOn))
                .orElse(Ground.of(CitationStatus.UNKNOWN));
    }

    /**
     * How the citation first stands when it is no longer in force.
     *
     * @param after days up to this one do not count
     * @param until the last day that counts
     * @return the first such day with how it stands then; empty if it stays in force
     */
    public Optional<Turn> firstLoss(
            Citation citation, LocalDate after, LocalDate until, @Nullable LocalDate reviewedOn) {
        return find(citation).flatMap(document -> {
            Standing standing = standing(document, citation);
            return standing.turns().subSet(after, false, until, true).stream()
                    .map(day -> new Turn(day, standing.on(day, reviewedOn)))
                    .filter(turn -> turn.ground().status() != CitationStatus.IN_FORCE)
                    .findFirst();
        });
    }

    /** What is wrong with a citation as such, on whatever day; empty if it resolves to a provision. */
    public Optional<CitationFlaw> flaw(Citation citation) {
        List<LegalDocument> meant = meantBy(citation);
        if (meant.size() != 1) {
            return Optional.of(meant.isEmpty() ? CitationFlaw.NO_DOCUMENT : CitationFlaw.SEVERAL_DOCUMENTS);
        }
        return standing(meant.getFirst(), citation).flaw();
    }

    /** Documents of which provisions may be no law, today or on a day up to the last one given. */
    public Stream<LegalDocument> endangered(LocalDate today, LocalDate last) {
        return all().filter(document -> isEndangered(document, today, last));
    }

    /** Whether some of its provisions may be no law, today or on a day up to the last one given. */
    public boolean isEndangered(LegalDocument document, LocalDate today, LocalDate last) {
        return new Standing(document, relationsOf(document), ProvisionPath.WHOLE).mayFail(today, last);
    }

    /** From a day on it stands so. */
    public record Turn(LocalDate day, Ground ground) {}

    /** Whether the document itself is law on the day. */
    boolean isInForce(LegalDocument document, LocalDate day) {
        return new Standing(document, List.of(), ProvisionPath.WHOLE)
                        .on(day, day)
                        .status()
                == CitationStatus.IN_FORCE;
    }

    /** How the cited document is called: kind, number and, if it is known, title. */
    public String name(Citation citation) {
        return find(citation)
                .map(document -> document.type() + " " + document.number() + " " + document.title())
                .orElseGet(
                        () -> Objects.requireNonNullElse(citation.documentType(), "") + " " + citation.documentNumber())
                .strip();
    }

    /** All documents, in no order. */
    public Stream<LegalDocument> all() {
        return byNumber.values().stream().flatMap(same -> same.values().stream());
    }

    /** The documents that may be meant, two at the most. */
    private List<LegalDocument> meantBy(Citation citation) {
        return numbered(citation.number().key())
                .filter(document -> document.isMeantBy(citation))
                .limit(2)
                .toList();
    }

    private Standing standing(LegalDocument document, Citation citation) {
        return new Standing(document, relationsOf(document), ProvisionPath.of(citation));
    }
}
