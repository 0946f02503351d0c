package vn.hoiluat.knowledge.exchange;

import java.util.List;
import java.util.Optional;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Plain questions with answers, and citations as objects or as a reference. A pair whose citations are missing or cannot be
 * read is a draft that says so.
 */
final class PairRows implements RowMapping {

    private final CitationCells citations;
    private final CitationParser parser;
    private final Basis basis;
    private final Messages messages;

    PairRows(CitationCells citations, CitationParser parser, Basis basis, Messages messages) {
        this.citations = citations;
        this.parser = parser;
        this.basis = basis;
        this.messages = messages;
    }

    @Override
    public boolean fits(Row row) {
        return row.has(Column.QUESTION);
    }

    @Override
    public Optional<MappedRow> map(Row row, Cells cells, ImportOptions options) {
        String externalId = cells.required(Column.EXTERNAL_ID);
        String question = cells.required(Column.QUESTION);
        String answer = cells.required(Column.ANSWER);
        if (!externalId.isEmpty() && !Entry.isKey(options.source(), externalId)) {
            cells.problem(Column.EXTERNAL_ID, "import.badKey", options.source(), externalId);
        }
        List<Citation> cited = row.has(Column.CITATIONS)
                ? citations.read(cells)
                : parser.parseReference(cells.optional(Column.REFERENCE));
        if (cells.foundProblem()) {
            return Optional.empty();
        }
        var content = new EntryContent(
                FieldName.of(cells.optional(Column.TOPIC)),
                question,
                List.of(),
                Opening.of(answer, EntryContent.LONGEST_SHORT_ANSWER),
                basis.append(answer, cited, null),
                cited,
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                options.sample());
        String reason = cited.isEmpty() ? messages.text("import.noCitation") : null;
        var provenance = new Provenance("import", options.origin());
        return Optional.of(new MappedRow(
                new Proposal(options.source(), externalId, content, provenance, EntryStatus.DRAFT, reason), List.of()));
    }
}
