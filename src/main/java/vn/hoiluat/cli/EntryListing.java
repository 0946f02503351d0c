package vn.hoiluat.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryStatus;

/** Prints entries as lines of a list, drafts with their reasons. */
final class EntryListing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Console console;
    private final boolean withSms;

    EntryListing(Console console, boolean withSms) {
        this.console = console;
        this.withSms = withSms;
    }

    /** Field by field, each under a line of counts; the counts alone if that is wanted. */
    void printByField(List<ListedEntry> entries, boolean countsOnly) {
        Map<String, List<ListedEntry>> fields =
                entries.stream().collect(Collectors.groupingBy(ListedEntry::field, TreeMap::new, Collectors.toList()));
        fields.forEach((field, ofField) -> {
            count("entries.field", field, ofField);
            if (!countsOnly) {
                print(ofField);
                console.print("");
            }
        });
        count("entries.all", "", entries);
    }

    /** In the order given. */
    void print(List<ListedEntry> entries) {
        entries.forEach(this::print);
    }

    private void print(ListedEntry entry) {
        console.say(
                "entries.entry",
                entry.key(),
                Console.text("entries.status." + entry.status()),
                day(entry.reviewBy()),
                entry.shortLength(),
                entry.fullLength(),
                entry.smsSegments(),
                entry.question());
        if (entry.draftReason() != null) {
            console.say("entries.draft-reason", entry.draftReason());
        }
        if (withSms) {
            console.say("entries.sms", entry.sms());
            if (!entry.ambiguous().isEmpty()) {
                console.say("entries.ambiguous", String.join(", ", entry.ambiguous()));
            }
        }
    }

    private void count(String key, String field, List<ListedEntry> entries) {
        long drafts =
                entries.stream().filter(e -> e.status() == EntryStatus.DRAFT).count();
        console.say(key, field, entries.size(), entries.size() - drafts, drafts);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : DAY.format(day);
    }
}
