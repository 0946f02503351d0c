package vn.hoiluat.knowledge.exchange;

import java.util.List;
import java.util.Optional;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;

/** All shapes of rows that are understood, told apart by the columns a row has. */
final class RowMappings {

    private final List<RowMapping> mappings;

    RowMappings(DocumentNames names, Messages messages) {
        var parser = new CitationParser(names);
        var citations = new CitationCells(names, parser);
        var basis = new Basis(new CitationText(names, messages), messages);
        mappings = List.of(
                new EntryRows(citations, messages),
                new ArticleRows(names, basis, messages),
                new PairRows(citations, parser, basis, messages));
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
