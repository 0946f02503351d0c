package vn.hoiluat.knowledge.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.wording.Messages;

/** Rows in the form that export writes: an entry with all its parts. A draft may lack its answers. */
final class EntryRows implements RowMapping {

    /** Rows that say this of themselves are not published, whatever the import was asked to do. */
    private static final Set<EntryStatus> KEPT_BACK =
            Set.of(EntryStatus.DRAFT, EntryStatus.ON_HOLD, EntryStatus.RETIRED);

    private final CitationCells citations;
    private final CitationsInText texts;
    private final RowTexts rows;
    private final StatusWords statuses;
    private final Messages messages;

    EntryRows(CitationCells citations, CitationsInText texts, RowTexts rows, Messages messages) {
        this.citations = citations;
        this.texts = texts;
        this.rows = rows;
        this.statuses = new StatusWords(messages);
        this.messages = messages;
    }

    @Override
    public boolean fits(Row row) {
        return row.has(Column.SHORT_ANSWER)
                || row.has(Column.FULL_ANSWER)
                || row.has(Column.STATUS)
                || row.has(Column.VERSION);
    }

    @Override
    public Optional<MappedRow> map(Row row, Cells cells, ImportOptions options) {
        EntryStatus status = status(row, cells);
        boolean isDraft = status != null && KEPT_BACK.contains(status);
        RowTexts.Name name = rows.name(row, cells, options);
        List<String> remarks = new ArrayList<>();
        if (!isDraft && !row.has(Column.VERSION)) {
            cells.required(Column.SHORT_ANSWER);
            cells.required(Column.FULL_ANSWER);
        }
        int version = cells.number(Column.VERSION);
        EntryContent content = content(row, cells, options, remarks);
        if (content == null) {
            return Optional.empty();
        }
        return Optional.of(new MappedRow(
                new Proposal(
                        name.source(),
                        name.externalId(),
                        content,
                        new Provenance("import", options.origin()),
                        EntryStatus.DRAFT,
                        status != null && isDraft ? reason(cells, status) : null),
                List.of(),
                row.cells().keySet(),
                version,
                remarks));
    }

    private @Nullable EntryContent content(Row row, Cells cells, ImportOptions options, List<String> remarks) {
        String question = rows.question(cells);
        String shortAnswer = cells.atMost(EntryContent.LONGEST_SHORT_ANSWER, Column.SHORT_ANSWER);
        String fullAnswer = cells.optional(Column.FULL_ANSWER);
        Validity validity = validity(cells);
        LocalDate reviewBy = cells.day(Column.REVIEW_BY);
        LocalDate checkedOn = cells.day(Column.CHECKED_ON);
        boolean sample = cells.flag(Column.SAMPLE);
        var attachments = rows.attachments(cells);
        List<String> places = rows.places(cells);
        String field = rows.field(row, cells, remarks);
        List<Citation> cited = cited(row, cells, fullAnswer, remarks);
        if (cells.foundProblem() || validity == null) {
            return null;
        }
        return new EntryContent(
                field,
                question,
                cells.lines(Column.ALTERNATES),
                shortAnswer,
                fullAnswer,
                cited,
                places,
                validity,
                reviewBy,
                checkedOn,
                cells.lines(Column.PLACEHOLDERS),
                attachments,
                options.sample() || sample);
    }

    /** A file without a column for them may have them in its sentences. */
    private List<Citation> cited(Row row, Cells cells, String fullAnswer, List<String> remarks) {
        if (row.cells().containsKey(Column.CITATIONS)) {
            return citations.read(cells);
        }
        CitationsInText.Found found = row.cells().containsKey(Column.BASIS)
                ? texts.inLines(cells.optional(Column.BASIS))
                : texts.inSentences(fullAnswer);
        found.unknown().forEach(name -> remarks.add(messages.text("import.unknownDocument", name)));
        return found.citations();
    }

    private @Nullable EntryStatus status(Row row, Cells cells) {
        if (!row.has(Column.STATUS)) {
            return null;
        }
        String written = cells.optional(Column.STATUS);
        EntryStatus status = statuses.read(written).orElse(null);
        if (status == null) {
            cells.problem(Column.STATUS, "import.unknownStatus", written, statuses.all());
        }
        return status;
    }

    private String reason(Cells cells, EntryStatus status) {
        String reason = cells.optional(Column.DRAFT_REASON);
        return reason.isEmpty() ? messages.text("import.keptBack", statuses.shown(status)) : reason;
    }

    private static @Nullable Validity validity(Cells cells) {
        LocalDate from = cells.day(Column.VALID_FROM);
        LocalDate until = cells.day(Column.VALID_UNTIL);
        if (from != null && until != null && !from.isBefore(until)) {
            cells.problem(Column.VALID_UNTIL, "import.endsBeforeItBegins");
            return null;
        }
        return new Validity(from, until);
    }
}
