package vn.hoiluat.publicbase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Serving;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.KnownDocuments;

/** Decides what of an entry anybody may see on a day: what the bot may answer with on it. Safe for use by many threads. */
final class Openness {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KnownDocuments documents;
    private final boolean unknownCitations;

    /** @param unknownCitations whether a citation that is in no register may carry an answer */
    Openness(KnownDocuments documents, boolean unknownCitations) {
        this.documents = documents;
        this.unknownCitations = unknownCitations;
    }

    Opened on(LocalDate day, Entry entry) {
        return entry.publishedOn(day)
                .flatMap(version -> open(entry, version, day))
                .<Opened>map(Opened.Shown::new)
                .orElseGet(() -> wasPublished(entry, day) ? new Opened.Gone() : new Opened.Unknown());
    }

    /**
     * Whether provisions carry an answer on the day; no provision carries none.
     *
     * @param reviewedOn the day the answer was last found right, null if never
     */
    boolean carry(List<Citation> citations, LocalDate day, @Nullable LocalDate reviewedOn) {
        return !citations.isEmpty()
                && citations.stream().allMatch(citation -> carries(documents.resolve(citation, day, reviewedOn)));
    }

    /** When a version began to be served, or will: when it was published, or on the first of its days if that came later. */
    static Instant servedFrom(EntryVersion version, @Nullable LocalDate firstDay) {
        Instant published = version.steps().stream()
                .filter(step -> step.deed().target() == EntryStatus.PUBLISHED)
                .map(EntryStep::at)
                .reduce((earlier, later) -> later)
                .orElse(version.createdAt());
        Instant first = firstDay == null
                ? Instant.EPOCH
                : firstDay.atStartOfDay(VIETNAM).toInstant();
        return first.isAfter(published) ? first : published;
    }

    private Optional<OpenEntry> open(Entry entry, EntryVersion version, LocalDate day) {
        List<Citation> citations = version.content().citations();
        LocalDate reviewedOn = version.content().reviewedOn();
        if (!carry(citations, day, reviewedOn)) {
            return Optional.empty();
        }
        return Optional.of(new OpenEntry(
                entry.source(),
                entry.externalId(),
                version.number(),
                version.content(),
                citations.stream()
                        .map(citation -> new OpenCitation(citation, documents.resolve(citation, day, reviewedOn)))
                        .toList(),
                servedFrom(version, serving(entry, day)),
                entry.next(day).map(next -> next.days().from()).orElse(null),
                day));
    }

    private static @Nullable LocalDate serving(Entry entry, LocalDate day) {
        return entry.servings().stream()
                .filter(serving -> serving.days().covers(day))
                .findFirst()
                .map(Serving::days)
                .map(days -> days.from())
                .orElse(null);
    }

    /** What is only scheduled, citizens have never seen. */
    private static boolean wasPublished(Entry entry, LocalDate day) {
        return entry.versions().stream()
                .filter(version ->
                        version.steps().stream().anyMatch(step -> step.deed().target() == EntryStatus.PUBLISHED))
                .map(version -> version.content().validity().from())
                .anyMatch(from -> from == null || !from.isAfter(day));
    }

    private boolean carries(CitedProvision citation) {
        return citation.status() == CitationStatus.IN_FORCE
                || citation.status() == CitationStatus.UNKNOWN && unknownCitations;
    }
}
