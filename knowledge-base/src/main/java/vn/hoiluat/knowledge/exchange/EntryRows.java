package vn.hoiluat.knowledge.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.wording.Messages;

/** Rows in the form that export writes: an entry with all its parts. A draft may lack its answers. */
final class EntryRows implements RowMapping {

    private static final String OTHER_FIELD = "khac";

    /** Rows that say this of themselves are not published, whatever the import was asked to do. */
    private static final Set<String> KEPT_BACK = Set.of(EntryStatus.DRAFT.name(), EntryStatus.RETIRED.name());

    private final CitationCells citations;
    private final Messages messages;

    EntryRows(CitationCells citations, Messages messages) {
        this.citations = citations;
        this.messages = messages;
    }

    @Override
    public boolean fits(Row row) {
        return row.has(Column.SHORT_ANSWER) || row.has(Column.FULL_ANSWER) || row.has(Column.STATUS);
    }

    @Override
    public Optional<MappedRow> map(Row row, Cells cells, ImportOptions options) {
        String status = cells.optional(Column.STATUS).toUpperCase(Locale.ROOT);
        boolean isDraft = KEPT_BACK.contains(status);
        String source = row.has(Column.SOURCE) ? cells.optional(Column.SOURCE) : options.source();
        String externalId = cells.required(Column.EXTERNAL_ID);
        checkKey(source, externalId, cells);
        Validity validity = validity(cells);
        if (!isDraft) {
            cells.required(Column.SHORT_ANSWER);
            cells.required(Column.FULL_ANSWER);
        }
        String question = cells.required(Column.QUESTION);
        String shortAnswer = cells.atMost(EntryContent.LONGEST_SHORT_ANSWER, Column.SHORT_ANSWER);
        LocalDate reviewBy = cells.day(Column.REVIEW_BY);
        LocalDate checkedOn = cells.day(Column.CHECKED_ON);
        var cited = citations.read(cells);
        if (cells.foundProblem() || validity == null) {
            return Optional.empty();
        }
        var content = new EntryContent(
                row.has(Column.FIELD) ? cells.optional(Column.FIELD) : OTHER_FIELD,
                question,
                cells.lines(Column.ALTERNATES),
                shortAnswer,
                cells.optional(Column.FULL_ANSWER),
                cited,
                cells.lines(Column.PLACES),
                validity,
                reviewBy,
                checkedOn,
                cells.lines(Column.PLACEHOLDERS),
                options.sample() || cells.flag(Column.SAMPLE));
        return Optional.of(new MappedRow(
                new Proposal(
                        source,
                        externalId,
                        content,
                        new Provenance("import", options.origin()),
                        EntryStatus.DRAFT,
                        isDraft ? reason(cells, status) : null),
                List.of()));
    }

    private String reason(Cells cells, String status) {
        String reason = cells.optional(Column.DRAFT_REASON);
        return reason.isEmpty() ? messages.text("import.keptBack", status) : reason;
    }

    private static void checkKey(String source, String externalId, Cells cells) {
        if (!externalId.isEmpty() && !Entry.isKey(source, externalId)) {
            cells.problem(Column.EXTERNAL_ID, "import.badKey", source, externalId);
        }
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
