package vn.hoiluat.knowledge.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.knowledge.wording.Messages;

/** An entry as cells of text, as people see and edit them. Days are text, so that no program turns them round. */
final class EntryCells {

    /** Every column, in the order of a sheet. */
    static final List<String> COLUMNS = List.of(
            Column.SOURCE,
            Column.EXTERNAL_ID,
            Column.VERSION,
            Column.FIELD,
            Column.QUESTION,
            Column.ALTERNATES,
            Column.SHORT_ANSWER,
            Column.FULL_ANSWER,
            Column.CITATIONS,
            Column.PLACES,
            Column.VALID_FROM,
            Column.VALID_UNTIL,
            Column.REVIEW_BY,
            Column.CHECKED_ON,
            Column.PLACEHOLDERS,
            Column.ATTACHMENTS,
            Column.SAMPLE,
            Column.STATUS,
            Column.DRAFT_REASON,
            Column.HITS,
            Column.LAST_USED,
            Column.SATISFACTION);

    /** Columns of whole sentences. */
    static final Set<String> LONG =
            Set.of(Column.QUESTION, Column.ALTERNATES, Column.SHORT_ANSWER, Column.FULL_ANSWER, Column.CITATIONS);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final CitationText texts;
    private final FieldWords fields = new FieldWords();
    private final StatusWords statuses;

    EntryCells(CitationText texts, Messages messages) {
        this.texts = texts;
        this.statuses = new StatusWords(messages);
    }

    /** An entry by {@link #COLUMNS}, in their order. */
    Map<String, String> of(Entry entry, EntryVersion version, Usage usage) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.SOURCE, entry.source());
        cells.put(Column.EXTERNAL_ID, entry.externalId());
        cells.put(Column.VERSION, String.valueOf(version.number()));
        cells.putAll(of(version.content()));
        cells.put(Column.STATUS, statuses.shown(version.status()));
        cells.put(Column.DRAFT_REASON, Objects.requireNonNullElse(version.draftReason(), ""));
        cells.put(Column.HITS, String.valueOf(usage.hits()));
        cells.put(Column.LAST_USED, day(lastUsed(usage)));
        cells.put(Column.SATISFACTION, Objects.toString(usage.satisfaction(), ""));
        return cells;
    }

    /** The columns of what an entry says; empty text where it says nothing. */
    Map<String, String> of(EntryContent content) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.FIELD, fields.shown(content.field()));
        cells.put(Column.QUESTION, content.question());
        cells.put(Column.ALTERNATES, lines(content.alternates()));
        cells.put(Column.SHORT_ANSWER, content.shortAnswer());
        cells.put(Column.FULL_ANSWER, content.fullAnswer());
        cells.put(
                Column.CITATIONS,
                content.citations().stream().map(texts::complete).collect(Collectors.joining("\n")));
        cells.put(Column.PLACES, lines(content.places()));
        cells.put(Column.VALID_FROM, day(content.validity().from()));
        cells.put(Column.VALID_UNTIL, day(content.validity().until()));
        cells.put(Column.REVIEW_BY, day(content.reviewBy()));
        cells.put(Column.CHECKED_ON, day(content.checkedOn()));
        cells.put(Column.PLACEHOLDERS, lines(content.placeholders()));
        cells.put(
                Column.ATTACHMENTS,
                content.attachments().stream()
                        .map(link -> link.name() + " | " + link.address())
                        .collect(Collectors.joining("\n")));
        cells.put(Column.SAMPLE, content.sample() ? "x" : "");
        return cells;
    }

    /** The day in Vietnam, null if never. */
    static @Nullable LocalDate lastUsed(Usage usage) {
        return usage.lastUsed() instanceof Instant at ? LocalDate.ofInstant(at, VIETNAM) : null;
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
