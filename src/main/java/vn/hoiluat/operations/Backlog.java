package vn.hoiluat.operations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.intake.StoredIntake;

/** What waits in the store, by the name of its gauge; each number is counted anew when it is asked for. */
final class Backlog {

    /** No number is counted further than this: so much is trouble enough, and counting more would add to it. */
    static final int CAP = 10_000;

    private final Map<String, Supplier<Mono<Long>>> counts = new LinkedHashMap<>();

    Backlog(
            StoredIntake intake,
            Conversations conversations,
            OutboundLog outbound,
            CaseRegister cases,
            Alarms alarms,
            Clock clock) {
        counts.put("hoiluat.events.pending", () -> intake.countPending(CAP));
        counts.put("hoiluat.conversations.ready", () -> conversations.countReady(clock.instant(), CAP));
        counts.put("hoiluat.conversations.unfinished", () -> conversations.countUnfinished(CAP));
        counts.put("hoiluat.replies.undelivered", () -> outbound.countUndelivered(CAP));
        counts.put("hoiluat.cases.open", () -> cases.countOpen(CAP));
        counts.put("hoiluat.cases.overdue", () -> cases.countLate(clock.instant(), CAP));
        counts.put("hoiluat.alarms.open", alarms::openCount);
    }

    Map<String, Supplier<Mono<Long>>> counts() {
        return counts;
    }
}
