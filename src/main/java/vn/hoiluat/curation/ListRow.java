package vn.hoiluat.curation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.catalogue.ListedEntry;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.units.FieldNames;

/**
 * An entry as a line of the list; public for the template.
 *
 * @param picked what a tick at it stands for: {@link PickedEntry}
 * @param statuses of its versions in use, by name, what citizens get first
 * @param concerns by name
 * @param blocks what keeps its open version from being published, by name
 * @param gone what keeps its published version from being served, by name
 * @param from first day on which it is right, empty if it always was
 * @param last last day, empty if none is known
 * @param reviewBy the day it must be looked at again, empty if none is set
 * @param hits answers that were sent with it
 * @param satisfaction of a hundred who said what they think, how many found it of use; null if nobody did
 */
public record ListRow(
        String picked,
        String address,
        String question,
        String id,
        String field,
        List<String> statuses,
        String origin,
        List<String> concerns,
        List<String> blocks,
        List<String> gone,
        String from,
        String last,
        String reviewBy,
        long hits,
        @Nullable Integer satisfaction,
        boolean isSample) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final Map<EntryStatus, Integer> ORDER = Map.of(
            EntryStatus.PUBLISHED, 0,
            EntryStatus.ON_HOLD, 1,
            EntryStatus.PENDING_REVIEW, 2,
            EntryStatus.DRAFT, 3,
            EntryStatus.RETIRED, 4);

    /** Shows what citizens get today, or else what was written last. */
    static ListRow of(ListedEntry listed, Usage usage, boolean inConflict, FieldNames fields, LocalDate today) {
        Entry entry = listed.entry();
        EntryVersion shown = entry.publishedOn(today).or(entry::published).orElseGet(entry::newest);
        EntryContent content = shown.content();
        Validity days = content.validity();
        return new ListRow(
                PickedEntry.of(entry).written(),
                EntryAddress.of(entry),
                content.question(),
                entry.externalId(),
                fields.of(content.field()),
                Arrays.stream(EntryStatus.values())
                        .filter(listed.standing().statuses()::contains)
                        .sorted((a, b) -> Integer.compare(order(a), order(b)))
                        .map(Enum::name)
                        .toList(),
                inConflict ? ListFilter.CONFLICT : shown.provenance().origin(),
                names(listed.standing().concerns()),
                names(listed.standing().blocks()),
                names(listed.standing().gone()),
                day(days.from()),
                day(Optional.ofNullable(days.until())
                        .map(until -> until.minusDays(1))
                        .orElse(null)),
                day(content.reviewBy()),
                usage.hits(),
                usage.satisfaction(),
                content.sample());
    }

    private static int order(EntryStatus status) {
        return ORDER.getOrDefault(status, 0);
    }

    private static List<String> names(Iterable<? extends Enum<?>> all) {
        List<String> names = new ArrayList<>();
        all.forEach(one -> names.add(one.name()));
        names.sort(null);
        return names;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
