package vn.hoiluat.knowledge.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.wording.Messages;

/** All shapes of rows that are understood, told apart by the columns a row has. */
final class RowMappings {

    private final List<RowMapping> mappings;

    /** For rows that cite in columns of their own. */
    RowMappings(DocumentNames names, Messages messages) {
        this(names, new KnownDocuments(new CitationText(names, messages)), () -> LocalDate.EPOCH, messages);
    }

    RowMappings(DocumentNames names, KnownDocuments documents, Supplier<LocalDate> today, Messages messages) {
        this(names, new CitationsInText(names, documents, today), messages);
    }

    private RowMappings(DocumentNames names, CitationsInText texts, Messages messages) {
        var rows = new RowTexts(messages);
        var parser = new CitationParser(names);
        var citations = new CitationCells(names, parser);
        var basis = new Basis(new CitationText(names, messages), messages);
        mappings = List.of(
                new EntryRows(citations, texts, rows, messages),
                new ArticleRows(names, basis, messages),
                new PairRows(citations, parser, texts, rows, basis, messages));
    }

    /** What the row says; empty if a problem was found. */
    Optional<MappedRow> map(Row row, Problems problems, ImportOptions options) {
        var cells = new Cells(row, problems);
        return mappings.stream()
                .filter(mapping -> mapping.fits(row))
                .findFirst()
                .map(mapping -> mapping.map(row, cells, options))
                .orElseGet(() -> {
                    cells.problem("", "import.unknownShape");
                    return Optional.empty();
                });
    }
}
