package vn.hoiluat.knowledge.catalogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/**
 * How an entry stands on a day.
 *
 * @param statuses of its versions that are in use; retired alone if none is
 * @param concerns why somebody should look at it
 * @param blocks what keeps its open version from being published
 * @param gone what keeps its published version from being served
 */
public record EntryStanding(
        Set<EntryStatus> statuses, Set<Concern> concerns, Set<PublicationBlock> blocks, Set<PublicationBlock> gone) {

    public EntryStanding {
        statuses = Set.copyOf(statuses);
        concerns = Set.copyOf(concerns);
        blocks = Set.copyOf(blocks);
        gone = Set.copyOf(gone);
    }

    /** @param checks what keeps a content from citizens that day */
    static EntryStanding of(Entry entry, LocalDate day, Function<EntryContent, Set<PublicationBlock>> checks) {
        Set<PublicationBlock> blocks =
                entry.open().map(EntryVersion::content).map(checks).orElse(Set.of());
        Set<PublicationBlock> gone =
                served(entry, day).map(EntryVersion::content).map(checks).orElse(Set.of());
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (isReviewDue(entry, day)) {
            concerns.add(Concern.REVIEW_DUE);
        }
        if (!blocks.isEmpty()) {
            concerns.add(Concern.BLOCKED);
        }
        if (gone.stream().anyMatch(block -> block != PublicationBlock.PLACEHOLDERS)) {
            concerns.add(Concern.LOST_GROUND);
        }
        if (gone.contains(PublicationBlock.PLACEHOLDERS)) {
            concerns.add(Concern.LOCAL_DATA_MISSING);
        }
        return new EntryStanding(statuses(entry), concerns, blocks, gone);
    }

    /** Where nothing is for the day, what was published last says why. */
    private static Optional<EntryVersion> served(Entry entry, LocalDate day) {
        return entry.publishedOn(day).or(entry::published);
    }

    private static Set<EntryStatus> statuses(Entry entry) {
        Set<EntryStatus> statuses = EnumSet.noneOf(EntryStatus.class);
        entry.versions().stream()
                .map(EntryVersion::status)
                .filter(status -> status != EntryStatus.RETIRED)
                .forEach(statuses::add);
        return statuses.isEmpty() ? Set.of(EntryStatus.RETIRED) : statuses;
    }

    private static boolean isReviewDue(Entry entry, LocalDate day) {
        return Stream.concat(entry.published().stream(), entry.open().stream())
                .map(version -> version.content().reviewBy())
                .filter(Objects::nonNull)
                .anyMatch(reviewBy -> !reviewBy.isAfter(day));
    }
}
