package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Plain questions with answers, and citations as objects, as a reference, as a basis in words, or in the answer's sentences. A
 * pair without citations that can be read is a draft that says so, and so is one whose short answer was cut from a long one.
 */
final class PairRows implements RowMapping {

    private final CitationCells citations;
    private final CitationParser parser;
    private final CitationsInText texts;
    private final RowTexts rows;
    private final Basis basis;
    private final Messages messages;

    PairRows(
            CitationCells citations,
            CitationParser parser,
            CitationsInText texts,
            RowTexts rows,
            Basis basis,
            Messages messages) {
        this.citations = citations;
        this.parser = parser;
        this.texts = texts;
        this.rows = rows;
        this.basis = basis;
        this.messages = messages;
    }

    @Override
    public boolean fits(Row row) {
        return row.has(Column.QUESTION) || row.has(Column.ANSWER);
    }

    @Override
    public Optional<MappedRow> map(Row row, Cells cells, ImportOptions options) {
        // Data sets say in a column of that name who collected them.
        RowTexts.Name name =
                row.has(Column.VERSION) ? rows.name(row, cells, options) : rows.name(options.source(), row, cells);
        String question = rows.question(cells);
        String answer = cells.required(Column.ANSWER);
        List<String> remarks = new ArrayList<>();
        String field = rows.field(row, cells, remarks);
        List<Citation> cited = cited(row, cells, answer, remarks);
        int version = cells.number(Column.VERSION);
        if (cells.foundProblem()) {
            return Optional.empty();
        }
        var content = new EntryContent(
                field,
                question,
                cells.lines(Column.ALTERNATES),
                Opening.of(answer, EntryContent.LONGEST_SHORT_ANSWER),
                basis.append(answer, cited, null),
                cited,
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                options.sample());
        var provenance = new Provenance("import", options.origin());
        return Optional.of(new MappedRow(
                new Proposal(
                        name.source(),
                        name.externalId(),
                        content,
                        provenance,
                        EntryStatus.DRAFT,
                        reason(cited, answer, options)),
                List.of(),
                row.cells().keySet(),
                version,
                remarks));
    }

    private List<Citation> cited(Row row, Cells cells, String answer, List<String> remarks) {
        if (row.has(Column.CITATIONS)) {
            return citations.read(cells);
        }
        if (row.has(Column.REFERENCE)) {
            return parser.parseReference(cells.optional(Column.REFERENCE));
        }
        CitationsInText.Found found =
                texts.inLines(cells.optional(Column.BASIS)).and(texts.inSentences(answer));
        found.unknown().forEach(named -> remarks.add(messages.text("import.unknownDocument", named)));
        return found.citations();
    }

    /** Where rows are published at once, in sandbox and bench, a cut answer is taken as it is. */
    private @Nullable String reason(List<Citation> cited, String answer, ImportOptions options) {
        List<String> reasons = new ArrayList<>();
        if (cited.isEmpty()) {
            reasons.add(messages.text("import.noCitation"));
        }
        if (!options.publish() && answer.length() > EntryContent.LONGEST_SHORT_ANSWER) {
            reasons.add(messages.text("import.cutAnswer"));
        }
        return reasons.isEmpty() ? null : String.join(" ", reasons);
    }
}
