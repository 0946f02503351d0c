package vn.hoiluat.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** The stretches that hold what the list has for this officer; what their keys have in common leads them. */
    List<CaseRange> ranges(CaseReader reader, Instant now, Instant soon) {
        String own = personal ? reader.name() + " " : "";
        return reader.scope().isAll()
                ? List.of(range(index, own, now, soon))
                : reader.leads().stream()
                        .map(lead -> range(index + SCOPED, lead + own, now, soon))
                        .toList();
    }

    private CaseRange range(String name, String lead, Instant now, Instant soon) {
        Range range = switch (this) {
            case DUE_SOON -> Range.between(name, lead + Index.key(now), lead + Index.key(soon) + '\0');
            case OVERDUE -> Range.between(name, lead, lead + Index.key(now));
            case MINE, UNASSIGNED, APPROVAL, MENTIONS, OPEN, CLOSED, ALL -> Range.prefix(name, lead);
        };
        return new CaseRange(range, lead);
    }

    /** The indexes that lists are stretches of; each twice: of all cases, and led by what scopes ask for. */
    public static List<Index<Case>> indexes() {
        return ofAll().stream()
                .flatMap(of -> Stream.of(of, new Index<Case>(of.name() + SCOPED, c -> scoped(c, of))))
                .toList();
    }

    private static List<String> scoped(Case c, Index<Case> index) {
        return index.keys().apply(c).stream()
                .flatMap(key -> CaseReader.leadsTo(c).stream().map(lead -> lead + key))
                .toList();
    }

    private static List<Index<Case>> ofAll() {
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
                new Index<>(Names.CLOSED, c -> c.isOwed() ? List.of() : List.of(Index.newestFirst(c.lastStepAt()))),
                new Index<>(Names.ALL, c -> List.of(Index.newestFirst(c.openedAt()))));
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
            note.unseen().forEach(name -> keys.add(name + " " + Index.newestFirst(note.at())));
        }
        return keys;
    }

    private static final String SCOPED = "Scoped";

    private static final class Names {
        static final String HELD = "held";
        static final String UNASSIGNED = "unassigned";
        static final String APPROVAL = "approval";
        static final String MENTIONS = "mentions";
        static final String CLOSED = "closed";
        static final String ALL = "newest";
    }
}
