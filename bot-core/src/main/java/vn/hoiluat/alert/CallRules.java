package vn.hoiluat.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.Action;

/** Says what is to be told of a case now, and when it is to be looked at again. Pure. */
final class CallRules {

    private static final Set<Action> WORKERS = Set.of(Action.WORK_ON_CASES);
    private static final Set<Action> APPROVERS = Set.of(Action.APPROVE_ANSWERS);
    private static final int MOST_DANGER = 12;

    private final AlertRules rules;
    private final WorkingCalendar calendar;

    /** What is to be told, and the watch as it stands once that is stored. */
    record Plan(List<Call> calls, CaseWatch after) {}

    CallRules(AlertRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    Plan plan(Case c, CaseWatch watch, Instant now) {
        List<Call> calls = new ArrayList<>();
        c.history().stream()
                .filter(step -> step.version() > watch.told() && Ladder.isFresh(step.at(), now))
                .flatMap(step -> told(c, step))
                .forEach(calls::add);
        List<Ladder> ladders = c.status().isOpen() ? ladders(c, watch) : List.of();
        for (Ladder ladder : ladders) {
            ladder.reached(now).map(rung -> again(c, ladder, rung)).ifPresent(calls::add);
        }
        Instant next = ladders.stream()
                .map(ladder -> ladder.next(now))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Plan(calls, watch.planned(lastVersion(c, watch.told()), next));
    }

    private static long lastVersion(Case c, long before) {
        return c.history().stream().mapToLong(CaseStep::version).reduce(before, Math::max);
    }

    /** Of danger is told when it is alarmed, so that each report of it is told of once. */
    private static Stream<Call> told(Case c, CaseStep step) {
        boolean danger = c.reason() == HandOverReason.EMERGENCY;
        return switch (step.what()) {
            case "opened" -> danger ? Stream.of() : Stream.of(call(step, AlertKind.NEW_CASE, WORKERS, Set.of()));
            case "returned" -> Stream.of(call(step, AlertKind.RETURNED, WORKERS, Set.of()));
            case "transferred", "assigned" ->
                Stream.of(call(step, AlertKind.TRANSFERRED, c.officer() == null ? WORKERS : Set.of(), holder(c)));
            case "note" -> Stream.of(call(step, AlertKind.MENTIONED, Set.of(), mentioned(c, step)));
            case "submitted", "extension-asked" -> Stream.of(call(step, AlertKind.APPROVAL, APPROVERS, Set.of()));
            case "sent-back", "extension-approved", "extension-refused" ->
                Stream.of(call(step, AlertKind.DECIDED, Set.of(), holder(c)));
            case "continued", "reopened" ->
                Stream.of(call(step, AlertKind.CITIZEN_WROTE, c.officer() == null ? WORKERS : Set.of(), holder(c)));
            case "slip-received" -> Stream.of(call(step, AlertKind.AGENCY_RECEIVED, Set.of(), holder(c)));
            case "slip-replied" ->
                Stream.of(call(step, AlertKind.AGENCY_REPLIED, c.officer() == null ? WORKERS : Set.of(), holder(c)));
            default -> Stream.of();
        };
    }

    private static Call call(CaseStep step, AlertKind kind, Set<Action> to, Set<String> named) {
        return new Call("step/" + step.version() + "/" + kind.word(), kind, to, named, step.who());
    }

    private static Set<String> holder(Case c) {
        return c.officer() == null ? Set.of() : Set.of(c.officer());
    }

    private static Set<String> mentioned(Case c, CaseStep step) {
        return c.notes().stream()
                .filter(note -> note.at().equals(step.at()))
                .flatMap(note -> note.unseen().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Ladder> ladders(Case c, CaseWatch watch) {
        List<Ladder> ladders = new ArrayList<>();
        Instant danger = watch.dangerAt();
        if (danger != null) {
            List<Instant> rungs = IntStream.range(0, MOST_DANGER)
                    .mapToObj(n -> danger.plus(rules.dangerEvery().multipliedBy(n)))
                    .toList();
            ladders.add(untilOpened(new Ladder("danger", AlertKind.DANGER, danger, rungs), watch));
        }
        if (c.officer() == null && c.reason() != HandOverReason.EMERGENCY) {
            ladders.add(unclaimed(c, watch));
        }
        silence(c).ifPresent(ladders::add);
        if (c.deadline().pausedAt() == null) {
            Instant remind = calendar.before(c.dueAt(), rules.remindBefore());
            ladders.add(new Ladder(
                    "due-soon",
                    AlertKind.DUE_SOON,
                    c.dueAt(),
                    remind.isAfter(c.openedAt()) ? List.of(remind) : List.of()));
            ladders.add(
                    untilOpened(new Ladder("overdue", AlertKind.OVERDUE, c.dueAt(), again(List.of(c.dueAt()))), watch));
        }
        return ladders;
    }

    /** Told when receipt is due and was not confirmed, and when the link ends without a reply. */
    private static Optional<Ladder> silence(Case c) {
        CaseSlip slip = c.slip();
        if (slip == null || slip.issued() == null || slip.link() == null || slip.reply() != null) {
            return Optional.empty();
        }
        Instant receiptDue = slip.issued().receiptDue();
        Instant end = slip.link().until();
        List<Instant> rungs =
                slip.receipt() == null && receiptDue.isBefore(end) ? List.of(receiptDue, end) : List.of(end);
        return Optional.of(new Ladder("slip-" + slip.id(), AlertKind.AGENCY_SILENT, rungs.getFirst(), rungs));
    }

    private Ladder unclaimed(Case c, CaseWatch watch) {
        Instant since = c.history().stream()
                .filter(step -> Set.of("returned", "reopened").contains(step.what()))
                .map(CaseStep::at)
                .reduce(c.openedAt(), (earlier, later) -> later);
        List<Instant> first = rules.unclaimedAfter().stream()
                .map(after -> calendar.after(since, after))
                .toList();
        Ladder all = new Ladder("unclaimed", AlertKind.UNCLAIMED, since, again(first));
        Instant opened = watch.openedAt();
        return opened == null || opened.isBefore(since) ? all : new Ladder(all.name(), all.kind(), since, List.of());
    }

    /** These times, and then more of them, each a stretch of working time after the one before. */
    private List<Instant> again(List<Instant> first) {
        List<Instant> all = new ArrayList<>(first);
        for (int n = 0; n < rules.mostAgain() && !first.isEmpty(); n++) {
            all.add(calendar.after(all.getLast(), rules.againEvery()));
        }
        return all;
    }

    /** Its first time, and the others only while nobody has looked since then. */
    private static Ladder untilOpened(Ladder ladder, CaseWatch watch) {
        Instant opened = watch.openedAt();
        return opened == null || opened.isBefore(ladder.base())
                ? ladder
                : new Ladder(
                        ladder.name(),
                        ladder.kind(),
                        ladder.base(),
                        ladder.rungs().subList(0, 1));
    }

    private static Call again(Case c, Ladder ladder, int rung) {
        Set<Action> everybody = c.officer() == null ? WORKERS : Set.of();
        boolean lead = ladder.kind() == AlertKind.OVERDUE || ladder.kind() == AlertKind.UNCLAIMED && rung > 0;
        Set<Action> to = lead ? joined(everybody) : everybody;
        return new Call(
                ladder.key(rung), ladder.kind(), ladder.kind() == AlertKind.DANGER ? WORKERS : to, holder(c), "");
    }

    private static Set<Action> joined(Set<Action> everybody) {
        return Stream.concat(everybody.stream(), APPROVERS.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
