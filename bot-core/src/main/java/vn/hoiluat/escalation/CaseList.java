package vn.hoiluat.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;

/** What officers look through. Each is a stretch of one index, so none reads more than it shows. */
public enum CaseList {
    /** What the officer has, the most urgent first. */
    MINE(Names.HELD, true),
    /** What nobody has, the most urgent first. */
    UNASSIGNED(Names.UNASSIGNED, false),
    /** What is due before the next working day ends. */
    DUE_SOON(Case.OPEN, false),
    /** What is late. */
    OVERDUE(Case.OPEN, false),
    /** What waits for a second pair of eyes. */
    APPROVAL(Names.APPROVAL, false),
    /** Where a note calls the officer who has not seen it, the newest first. */
    MENTIONS(Names.MENTIONS, true),
    /** All that owe an answer, the most urgent first. */
    OPEN(Case.OPEN, false),
    /** Answered or closed, the newest first. */
    CLOSED(Names.CLOSED, false),
    /** Every case, the newest first. */
    ALL(Names.ALL, false);

    private final String index;
    private final boolean personal;

    CaseList(String index, boolean personal) {
        this.index = index;
        this.personal = personal;
    }

    /** As it is written in addresses: {@code due-soon}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The view written so, or null. */
    public static @Nullable CaseList of(String word) {
        for (CaseList view : values()) {
            if (view.word().equals(word)) {
                return view;
            }
        }
        return null;
    }

    Range range(String officer, Instant now, Instant soon) {
        if (this == DUE_SOON) {
            return Range.between(index, Index.key(now), Index.key(soon) + '\0');
        }
        if (this == OVERDUE) {
            return Range.between(index, "", Index.key(now));
        }
        return personal ? Range.prefix(index, officer + " ") : Range.of(index);
    }

    static List<Index<Case>> indexes() {
        return List.of(
                new Index<>(Case.OPEN, open(c -> c.dueKey())),
                new Index<>(Names.HELD, open(c -> c.officer() == null ? null : c.officer() + " " + c.dueKey())),
                new Index<>(Names.UNASSIGNED, open(c -> c.officer() == null ? c.dueKey() : null)),
                new Index<>(
                        Names.APPROVAL,
                        open(c -> c.status() == CaseStatus.WAITING_APPROVAL
                                        || c.deadline().isExtensionAsked()
                                ? c.dueKey()
                                : null)),
                new Index<>(Names.MENTIONS, CaseList::mentions),
                new Index<>(Names.CLOSED, c -> c.isOwed() ? List.of() : List.of(newestFirst(c.lastStepAt()))),
                new Index<>(Names.ALL, c -> List.of(newestFirst(c.openedAt()))));
    }

    /** Ranges are read upwards only, so the time is counted down from the year 9999. */
    private static String newestFirst(Instant at) {
        return "%015d".formatted(LAST - at.toEpochMilli());
    }

    private static Function<Case, List<String>> open(Function<Case, @Nullable String> key) {
        return c -> {
            String found = c.isOwed() ? key.apply(c) : null;
            return found == null ? List.of() : List.of(found);
        };
    }

    private static List<String> mentions(Case c) {
        List<String> keys = new ArrayList<>();
        for (CaseNote note : c.notes()) {
            note.unseen().forEach(name -> keys.add(name + " " + newestFirst(note.at())));
        }
        return keys;
    }

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    private static final class Names {
        static final String HELD = "held";
        static final String UNASSIGNED = "unassigned";
        static final String APPROVAL = "approval";
        static final String MENTIONS = "mentions";
        static final String CLOSED = "closed";
        static final String ALL = "newest";
    }
}
