package vn.hoiluat.curation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;

/**
 * One version of an entry and what was done to it; public for the templates.
 *
 * @param status an {@link EntryStatus} by name
 * @param steps the writing first
 * @param first the first day it is right, empty if it always was
 * @param last the last day, empty if none is known
 */
public record EntryVersionView(int number, String status, List<Step> steps, String first, String last) {

    /**
     * Something that was done.
     *
     * @param deed an {@link EntryDeed} by name
     * @param by the name of whoever did it, or the word for what did it
     * @param inPlaceOf whose right it was, null if it was their own
     */
    public record Step(
            String deed,
            String at,
            String by,
            @Nullable String note,
            @Nullable String inPlaceOf) {}

    /**
     * A state on the way from draft to retirement.
     *
     * @param here whether the version stands there now
     * @param step what led there last, null if nothing has
     */
    public record State(
            String status, boolean here, @Nullable Step step) {}

    static EntryVersionView of(EntryVersion version, UnaryOperator<String> names) {
        var validity = version.content().validity();
        return new EntryVersionView(
                version.number(),
                version.status().name(),
                version.steps().stream().map(step -> step(step, names)).toList(),
                validity.from() == null ? "" : EntryTimes.written(validity.from()),
                validity.until() == null
                        ? ""
                        : EntryTimes.written(validity.until().minusDays(1)));
    }

    /** All states, each with what led there. */
    public List<State> states() {
        return List.of(EntryStatus.values()).stream()
                .map(status -> new State(status.name(), status.name().equals(this.status), ledTo(status)))
                .toList();
    }

    /** Who wrote it. */
    public Step written() {
        return steps.getFirst();
    }

    /** What was done to it last. */
    public Step latest() {
        return steps.getLast();
    }

    private @Nullable Step ledTo(EntryStatus status) {
        return steps.reversed().stream()
                .filter(step -> EntryDeed.valueOf(step.deed()).target() == status)
                .findFirst()
                .orElse(null);
    }

    private static Step step(EntryStep step, UnaryOperator<String> names) {
        String giver = step.inPlaceOf();
        return new Step(
                step.deed().name(),
                EntryTimes.written(step.at()),
                names.apply(step.by()),
                step.note() == null || step.note().isBlank() ? null : step.note(),
                giver == null ? null : names.apply(giver));
    }
}
