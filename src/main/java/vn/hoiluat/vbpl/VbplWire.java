package vn.hoiluat.vbpl;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway takes and gives, as public clients have seen it; only what is used. Any component may be missing. */
final class VbplWire {

    private VbplWire() {}

    /** Searching in titles, where numbers stand, too. */
    record SearchFor(
            int pageNumber,
            int pageSize,
            String sortBy,
            String sortDirection,
            String keyword,
            String matchMode,
            String optionDoc,
            List<String> agencyIds,
            boolean isNew) {

        static SearchFor number(String number, int size) {
            return new SearchFor(1, size, "issueDate", "desc", number, "all_words", "title", List.of(), false);
        }
    }

    /** An answer to a search. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(@Nullable Items data) {}

    /** The documents that were found. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Items(@Nullable List<Document> items) {}

    /** An answer to a request for one document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record One(@Nullable Document data) {}

    /** A document; days are texts, of more than one form. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(
            @Nullable String id,
            @Nullable String title,
            @Nullable String docNum,
            @Nullable String docAbs,
            @Nullable Named docType,
            @Nullable Named effStatus,
            @Nullable String issueDate,
            @Nullable String effFrom,
            @Nullable String effTo,
            @Nullable String agencyName,
            @Nullable Boolean isConsolidatedDocument,
            @Nullable Content documentContent,
            @Nullable List<Reference> references) {}

    /** A word of a vocabulary. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(@Nullable String code, @Nullable String name) {}

    /** The text, as HTML. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(@Nullable String content) {}

    /** A relation to another document, which may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(
            @Nullable Integer referenceType, @Nullable Document targetDocument) {}
}
