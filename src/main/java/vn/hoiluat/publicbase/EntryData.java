package vn.hoiluat.publicbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.units.FieldNames;

/**
 * What the open interface says of entries, as {@code openapi.yaml} describes it. Components are only added; what is there keeps
 * its meaning.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryData(
        String source,
        String externalId,
        int version,
        Field field,
        String question,
        @Nullable List<String> alternates,
        String shortAnswer,
        @Nullable String fullAnswer,
        @Nullable List<CitationData> citations,
        @Nullable List<EntryLink> attachments,
        @Nullable List<String> places,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate changesOn,
        @Nullable LocalDate checkedOn,
        Instant changedAt,
        LocalDate asOf,
        boolean sample,
        URI url) {

    /** A field of law. */
    record Field(String id, String name) {}

    /** What an answer rests on, and whether it is law on the day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CitationData(
            String text,
            CitationStatus status,
            @Nullable String documentType,
            String documentNumber,
            @Nullable String issuer,
            @Nullable String article,
            @Nullable String clause,
            @Nullable String point) {

        static CitationData of(OpenCitation citation) {
            return new CitationData(
                    citation.resolved().text(),
                    citation.resolved().status(),
                    citation.named().documentType(),
                    citation.named().documentNumber(),
                    citation.named().issuer(),
                    citation.named().article(),
                    citation.named().clause(),
                    citation.named().point());
        }
    }

    /** One of a list. */
    static EntryData brief(OpenEntry entry, FieldNames fields, URI service) {
        return of(entry, fields, service, false);
    }

    /** With everything. */
    static EntryData whole(OpenEntry entry, FieldNames fields, URI service) {
        return of(entry, fields, service, true);
    }

    private static EntryData of(OpenEntry entry, FieldNames fields, URI service, boolean whole) {
        EntryContent content = entry.content();
        return new EntryData(
                entry.source(),
                entry.externalId(),
                entry.version(),
                new Field(content.field(), fields.of(content.field())),
                content.question(),
                whole ? content.alternates() : null,
                entry.answers().shortAnswer(),
                whole ? entry.answers().fullAnswer() : null,
                whole ? entry.citations().stream().map(CitationData::of).toList() : null,
                whole ? content.attachments() : null,
                whole ? content.places() : null,
                content.validity().from(),
                content.validity().until(),
                entry.changesOn(),
                content.checkedOn(),
                entry.changedAt(),
                entry.asOf(),
                content.sample(),
                service.resolve(entry.path()));
    }
}
