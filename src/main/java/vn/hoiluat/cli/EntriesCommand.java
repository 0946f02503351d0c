package vn.hoiluat.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.starter.StarterBase;

/**
 * {@code entries}: what is in the base, or with {@code --starter} in the one that ships: by field, with status, reason of a
 * draft, review date, lengths and the form an answer takes by SMS.
 */
final class EntriesCommand implements Command {

    private static final String STARTER = "--starter";
    private static final String DRAFTS = "--drafts";
    private static final String LONGEST = "--longest";
    private static final String SMS = "--sms";
    private static final String SUMMARY = "--summary";
    private static final String FIELD = "--field";
    private static final String REVIEW_BEFORE = "--review-before";
    private static final int MOST_OF_THE_LONGEST = 20;

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        Arguments options = Arguments.read(
                arguments, List.of(STARTER, DRAFTS, LONGEST, SMS, SUMMARY), List.of(FIELD, REVIEW_BEFORE));
        if (!options.rest().isEmpty()) {
            throw new MisusedException("arguments.unknown", options.rest().getFirst());
        }
        LocalDate reviewBefore =
                options.value(REVIEW_BEFORE).map(EntriesCommand::day).orElse(LocalDate.MAX);
        List<ListedEntry> listed = entries(options).stream()
                .map(ListedEntry::of)
                .filter(e -> options.value(FIELD).stream().allMatch(e.field()::equals))
                .filter(e -> !options.has(DRAFTS) || e.status() == EntryStatus.DRAFT)
                .filter(e -> reviewBefore.equals(LocalDate.MAX) || e.isReviewedBefore(reviewBefore))
                .toList();
        EntryListing listing = new EntryListing(console, options.has(SMS));
        if (options.has(LONGEST)) {
            listing.print(listed.stream()
                    .sorted(Comparator.comparing(ListedEntry::fullLength).reversed())
                    .limit(MOST_OF_THE_LONGEST)
                    .toList());
        } else {
            listing.printByField(listed, options.has(SUMMARY));
        }
        return DONE;
    }

    private static List<Entry> entries(Arguments options) {
        if (options.has(STARTER)) {
            return StarterBase.shipped(Instant.EPOCH);
        }
        try (Workplace workplace = Workplace.open()) {
            return workplace.base().all().collectList().blockOptional().orElse(List.of());
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new MisusedException("entries.no-day", typed);
        }
    }
}
