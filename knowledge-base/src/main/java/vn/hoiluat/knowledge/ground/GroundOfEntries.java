package vn.hoiluat.knowledge.ground;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Serving;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.Ground;
import vn.hoiluat.knowledge.law.KnownDocuments;

/** Judges entries by what the register knows. A citation that resolves to nothing is flagged elsewhere and fails on no day. */
final class GroundOfEntries {

    private final KnownDocuments documents;

    GroundOfEntries(KnownDocuments documents) {
        this.documents = documents;
    }

    private record Failure(LocalDate day, @Nullable FailedCitation citation) {}

    /** Whether, and on which day up to the last, the entry stops being sent. */
    Optional<LosingEntry> losing(Entry entry, LocalDate today, LocalDate last) {
        Optional<Serving> served = entry.servings().stream()
                .filter(serving -> serving.days().covers(today))
                .findFirst();
        return served.isPresent()
                ? failure(served.get(), today, last)
                        .map(failure -> losing(entry, served.get().version(), failure, today))
                : ended(entry, today);
    }

    /** Whether the version may be sent on the day. */
    boolean stands(EntryVersion version, LocalDate day) {
        return version.content().validity().covers(day)
                && version.content().citations().stream()
                        .allMatch(citation -> ground(citation, version, day).status() == CitationStatus.IN_FORCE);
    }

    /** The approved version that may be sent on the day, or empty. */
    Optional<EntryVersion> standing(Entry entry, LocalDate day) {
        return entry.publishedOn(day).filter(version -> stands(version, day));
    }

    private LosingEntry losing(Entry entry, EntryVersion version, Failure failure, LocalDate today) {
        LocalDate day = failure.day().isBefore(today) ? today : failure.day();
        return new LosingEntry(
                entry,
                version,
                failure.day(),
                failure.citation(),
                standing(entry, day).orElse(null));
    }

    /** Its time is over, and nothing has taken its place. */
    private static Optional<LosingEntry> ended(Entry entry, LocalDate today) {
        return entry.servings().reversed().stream()
                .flatMap(serving -> Stream.ofNullable(serving.days().until())
                        .filter(end -> !end.isAfter(today))
                        .map(end -> new LosingEntry(entry, serving.version(), end, null, null)))
                .findFirst();
    }

    private Optional<Failure> failure(Serving served, LocalDate today, LocalDate last) {
        EntryVersion version = served.version();
        Stream<Failure> own = Stream.ofNullable(served.days().until())
                .filter(end -> !end.isAfter(last))
                .map(end -> new Failure(end, null));
        Stream<Failure> cited = version.content().citations().stream()
                .flatMap(citation -> failure(citation, version, today, last).stream());
        return Stream.concat(cited, own).min(Comparator.comparing(Failure::day));
    }

    private Optional<Failure> failure(Citation citation, EntryVersion version, LocalDate today, LocalDate last) {
        LocalDate reviewedOn = version.content().reviewedOn();
        Ground now = ground(citation, version, today);
        return switch (now.status()) {
            case UNKNOWN -> Optional.empty();
            case IN_FORCE ->
                documents
                        .firstLoss(citation, today, last, reviewedOn)
                        .map(turn -> new Failure(turn.day(), failed(citation, turn.ground(), turn.day(), reviewedOn)));
            case EXPIRED, NOT_YET, SUSPENDED, NEEDS_REVIEW -> {
                LocalDate since = now.since();
                yield Optional.of(new Failure(since == null ? today : since, failed(citation, now, today, reviewedOn)));
            }
        };
    }

    private FailedCitation failed(Citation citation, Ground ground, LocalDate day, @Nullable LocalDate reviewedOn) {
        return new FailedCitation(
                citation, documents.resolve(citation, day, reviewedOn).text(), ground);
    }

    private Ground ground(Citation citation, EntryVersion version, LocalDate day) {
        return documents.ground(citation, day, version.content().reviewedOn());
    }
}
