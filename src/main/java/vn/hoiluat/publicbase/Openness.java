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
import vn.hoiluat.knowledge.localdata.LocalData;

/** Decides what of an entry anybody may see on a day: what the bot may answer with on it. Safe for use by many threads. */
final class Openness {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KnownDocuments documents;
    private final LocalData localData;
    private final boolean unknownCitations;

    /** @param unknownCitations whether a citation that is in no register may carry an answer */
    Openness(KnownDocuments documents, LocalData localData, boolean unknownCitations) {
        this.documents = documents;
        this.localData = localData;
        this.unknownCitations = unknownCitations;
    }

    Opened on(LocalDate day, Entry entry) {
        return entry.publishedOn(day)
                .flatMap(version -> open(entry, version, day))
                .<Opened>map(Opened.Shown::new)
                .or(() -> wasPublished(entry, day).map(version -> gone(entry, version, day)))
                .orElseGet(Opened.Unknown::new);
    }

    /** What everything else depends on: while it is the same, so is what is served of entries that do not change. */
    record State(LocalDate day, long law, long localData) {}

    State state(LocalDate day) {
        return new State(day, documents.changes(), localData.changes());
    }

    /** Whether what a line says is served on the day. */
    boolean serves(Line line, LocalDate day) {
        return line.days().covers(day)
                && carry(line.citations(), day, line.reviewedOn())
                && line.localNames().stream()
                        .allMatch(name -> localData.value(name, day).isPresent());
    }

    /** Whether provisions carry an answer on the day; no provision carries none. */
    private boolean carry(List<Citation> citations, LocalDate day, @Nullable LocalDate reviewedOn) {
        return !citations.isEmpty()
                && citations.stream()
                        .allMatch(citation -> carries(
                                documents.ground(citation, day, reviewedOn).status()));
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
        if (!carry(citations, day, reviewedOn)
                || !localData.missing(version.content(), day).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OpenEntry(
                entry.source(),
                entry.externalId(),
                version.number(),
                version.content(),
                localData.filled(version.content(), day),
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

    /** The version that citizens saw last; what is only scheduled they have never seen. */
    private static Optional<EntryVersion> wasPublished(Entry entry, LocalDate day) {
        return entry.versions().reversed().stream()
                .filter(version ->
                        version.steps().stream().anyMatch(step -> step.deed().target() == EntryStatus.PUBLISHED))
                .filter(version -> !isLater(version.content().validity().from(), day))
                .findFirst();
    }

    private static boolean isLater(@Nullable LocalDate from, LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** The law is named as the reason only where nobody took the answer back for another. */
    private Opened.Gone gone(Entry entry, EntryVersion version, LocalDate day) {
        List<CitedProvision> ended = entry.publishedOn(day).stream()
                .map(EntryVersion::content)
                .flatMap(served -> served.citations().stream()
                        .map(citation -> documents.resolve(citation, day, served.reviewedOn())))
                .filter(citation -> citation.status() != CitationStatus.IN_FORCE && citation.endedOn() != null)
                .toList();
        return new Opened.Gone(entry.key(), version.content().question(), ended);
    }

    private boolean carries(CitationStatus status) {
        return status == CitationStatus.IN_FORCE || status == CitationStatus.UNKNOWN && unknownCitations;
    }
}
