package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentNumber;

/** Reads the citations of a row: a list of objects, a list of texts, or one text. */
final class CitationCells {

    static final String ISSUER = "issuer";
    static final String CLAUSE = "clause";
    static final String POINT = "point";

    private final DocumentNames names;
    private final CitationParser parser;

    CitationCells(DocumentNames names, CitationParser parser) {
        this.names = names;
        this.parser = parser;
    }

    List<Citation> read(Cells cells) {
        if (cells.raw(Column.CITATIONS) instanceof List<?> items) {
            List<Citation> citations = new ArrayList<>();
            items.forEach(item -> citations.addAll(readItem(item, cells)));
            return citations.stream().distinct().toList();
        }
        String text = cells.optional(Column.CITATIONS);
        return text.isEmpty() ? List.of() : readText(text, cells);
    }

    private List<Citation> readItem(@Nullable Object item, Cells cells) {
        return item instanceof Map<?, ?> parts ? readParts(parts, cells) : readText(String.valueOf(item), cells);
    }

    private List<Citation> readText(String text, Cells cells) {
        List<Citation> read = text.contains("::") ? parser.parseReference(text) : parser.parse(text);
        if (read.isEmpty()) {
            cells.problem(Column.CITATIONS, "import.unreadableCitation", text);
        }
        return read;
    }

    private List<Citation> readParts(Map<?, ?> parts, Cells cells) {
        String number = part(parts, Column.DOCUMENT_NUMBER);
        String article = part(parts, Column.ARTICLE);
        String clause = part(parts, CLAUSE);
        String point = part(parts, POINT);
        if (number == null || article == null && (clause != null || point != null)) {
            cells.problem(Column.CITATIONS, "import.unreadableCitation", parts);
            return List.of();
        }
        var documentNumber = new DocumentNumber(number);
        String type = part(parts, Column.DOCUMENT_TYPE);
        String issuer = part(parts, ISSUER);
        return List.of(new Citation(
                type != null ? type : names.typeOf(documentNumber).orElse(null),
                number,
                issuer != null ? issuer : names.issuerOf(documentNumber).orElse(null),
                article,
                clause,
                point));
    }

    private static @Nullable String part(Map<?, ?> parts, String name) {
        Object value = parts.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
