package vn.hoiluat.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.Occasion;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.ladder.Detour.Outcome;
import vn.hoiluat.ladder.Detour.State;
import vn.hoiluat.ladder.Detour.Step;
import vn.hoiluat.ladder.Situation.Content;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;

/**
 * Walks the ways to a citizen whom the channel did not take an officer's words to. Every step is written down before a
 * platform is called; whoever writes it goes the way, so it is gone once. What may have arrived is never said again by machine.
 */
public final class Ladder {

    private final Detours detours;
    private final LadderFacts facts;
    private final CaseRegister cases;
    private final Resending resending;
    private final LadderWalk walk;
    private final Clock clock;

    public Ladder(
            Detours detours,
            LadderFacts facts,
            OtherWays ways,
            CaseRegister cases,
            Courier courier,
            Resending resending,
            Alarms alarms,
            Clock clock) {
        this.detours = detours;
        this.facts = facts;
        this.cases = cases;
        this.resending = resending;
        walk = new LadderWalk(detours, facts, ways, cases, courier, alarms, clock);
        this.clock = clock;
    }

    /** The way an officer's answer of this length would go now. */
    public Mono<Rung> preview(Case c, int length) {
        return facts.of(c, Content.ANSWER, length, Set.of(), false).map(LadderRule::rung);
    }

    /** Whether whoever opened this case may leave a number to be told by SMS. */
    public Mono<Boolean> offersSms(Case c) {
        return facts.offersSms(c);
    }

    /** What was done in a case so that letters arrive. */
    public Flux<Detour> of(Case c) {
        return detours.of(c);
    }

    /** Detours that wait for an officer's call, oldest first. */
    public Flux<Detour> calls() {
        return detours.calls();
    }

    /** Takes care of a part that the channel refused; false if it is none of an officer's, or may have arrived. */
    public Mono<Boolean> refused(Part part, Address to) {
        boolean ofCase = part.sender() != Sender.BOT && part.occasion() == Occasion.REPLY;
        if (!ofCase || part.refusal().isEmpty() || to.channel() == Channel.CENTRAL) {
            return Mono.just(false);
        }
        Instant now = clock.instant();
        Step failed = Step.of(Rung.REPLY, Outcome.FAILED, now, part.detail());
        return caseOf(part)
                .flatMap(c -> detours.begin(
                                new Detour(
                                        c.id(),
                                        part.turnId(),
                                        to,
                                        List.of(part.id()),
                                        List.of(failed),
                                        State.MOVING,
                                        now,
                                        0,
                                        now),
                                d -> d.withPart(part.id(), failed, now))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** Notes that a part arrived; who left a number and the page hears of it. */
    public Mono<Void> sent(Part part, Conversation conversation) {
        if (part.sender() != Sender.OFFICER) {
            return Mono.empty();
        }
        Step taken = Step.of(Rung.REPLY, Outcome.TAKEN, clock.instant(), null);
        Mono<Void> again = detours.change(
                        part.turnId(),
                        d -> d.steps().getLast().outcome() == Outcome.STARTED && d.rung() == Rung.REPLY
                                ? d.came(taken, d.state(), d.dueAt())
                                : d)
                .then();
        return conversation.address().channel() == Channel.WEB
                ? again.then(tellWhoLeft(part, conversation.address(), taken))
                : again;
    }

    /** Sends what waited for somebody who has written now. Repeatable. */
    public Mono<Void> heardFrom(InboundEvent event) {
        return event.kind() == InboundKind.COMMENT
                ? Mono.empty()
                : detours.unfinished(event.from())
                        .filter(d -> d.state() != State.DEPARTING || d.rung().isNotice())
                        .concatMap(d -> resending
                                .resend(d)
                                .then(detours.change(
                                        d.letterId(), now -> now.parts().equals(d.parts()) ? resent(now) : now)))
                        .then();
    }

    /** A notice or SMS that a platform had taken did not arrive. */
    public Mono<Void> undelivered(String accountId, String providerMessageId, String detail) {
        return detours.sentAs(accountId, providerMessageId)
                .flatMap(d -> detours.change(d.letterId(), now -> {
                    Step failed = Step.of(now.rung(), Outcome.FAILED, clock.instant(), detail);
                    boolean last = now.steps().getLast().providerKey() != null;
                    return last ? now.came(failed, State.MOVING, clock.instant()) : now;
                }))
                .then();
    }

    /** Goes on with everything that is due. */
    public Mono<Void> goOn() {
        return detours.due(clock.instant()).concatMap(walk::goOn).then();
    }

    /** Sends a part of a case once more because an officer wants it. Repeatable: of one part there is one repetition. */
    public Mono<Resending.Retried> retry(Case c, String part) {
        return resending.retry(c, part).flatMap(retried -> {
            OutboundRecord found = retried.record();
            return found == null
                    ? Mono.just(retried)
                    : detours.change(
                                    found.part().turnId(),
                                    d -> d.withoutPart(found.part().id()))
                            .thenReturn(retried);
        });
    }

    /** Notes that an officer reached the citizen; false if no call was waited for. */
    public Mono<Boolean> called(Case c, String officer) {
        return detours.of(c)
                .filter(Detour::needsCall)
                .concatMap(d -> detours.change(
                        d.letterId(),
                        now -> now.needsCall()
                                ? now.came(
                                        Step.of(Rung.CALL, Outcome.TAKEN, clock.instant(), null)
                                                .by(officer),
                                        State.ENDED,
                                        null)
                                : now))
                .hasElements();
    }

    private Detour resent(Detour d) {
        return d.resent(Step.of(Rung.REPLY, Outcome.STARTED, clock.instant(), null));
    }

    private Mono<Void> tellWhoLeft(Part part, Address to, Step taken) {
        Instant now = clock.instant();
        return caseOf(part)
                .flatMap(c -> facts.of(c, LadderFacts.letter(c, part.turnId()), Set.of(), false)
                        .map(LadderRule::rung)
                        .filter(Rung::isNotice)
                        .flatMap(rung -> detours.begin(
                                new Detour(
                                        c.id(),
                                        part.turnId(),
                                        to,
                                        List.of(),
                                        List.of(taken),
                                        State.MOVING,
                                        now,
                                        0,
                                        now),
                                d -> d)));
    }

    private Mono<Case> caseOf(Part part) {
        int end = part.turnId().lastIndexOf('/');
        return end < 0 ? Mono.empty() : cases.find(part.turnId().substring(0, end));
    }
}
