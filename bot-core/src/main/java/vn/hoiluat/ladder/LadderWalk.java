package vn.hoiluat.ladder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.NoticeRule;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.ladder.Detour.Outcome;
import vn.hoiluat.ladder.Detour.State;
import vn.hoiluat.ladder.Detour.Step;
import vn.hoiluat.storage.Versioned;

/** Takes the steps that are due, each written down before a platform is called. */
final class LadderWalk {

    /** By night nobody is woken; it is looked again this much later. */
    private static final Duration NIGHT_LOOK = Duration.ofMinutes(15);

    private final Detours detours;
    private final LadderFacts facts;
    private final OtherWays ways;
    private final CaseRegister cases;
    private final Courier courier;
    private final Alarms alarms;
    private final Clock clock;

    LadderWalk(
            Detours detours,
            LadderFacts facts,
            OtherWays ways,
            CaseRegister cases,
            Courier courier,
            Alarms alarms,
            Clock clock) {
        this.detours = detours;
        this.facts = facts;
        this.ways = ways;
        this.cases = cases;
        this.courier = courier;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Goes on with one that is due. */
    Mono<Void> goOn(Versioned<Detour> found) {
        Detour detour = found.value();
        return switch (detour.state()) {
            case MOVING -> move(found, false);
            case WAITING -> move(found, true);
            case DEPARTING -> came(detour, new OtherWays.Gone("", new DeliveryResult.Uncertain("no answer")));
            case ENDED -> detours.change(detour.letterId(), d -> d.later(null)).then();
        };
    }

    private Mono<Void> move(Versioned<Detour> found, boolean waited) {
        Detour detour = found.value();
        return cases.find(detour.caseId())
                .flatMap(c -> facts.of(c, LadderFacts.letter(c, detour.letterId()), detour.tried(), waited))
                .map(LadderRule::rung)
                .flatMap(rung -> take(found, rung));
    }

    private Mono<Void> take(Versioned<Detour> found, Rung rung) {
        Detour detour = found.value();
        Instant now = clock.instant();
        return switch (rung) {
            case TEMPLATE, SMS, SMS_NOTICE ->
                NoticeRule.isByDay(now)
                        ? depart(found, rung, now)
                        : detours.replace(found, detour.later(now.plus(NIGHT_LOOK)))
                                .then();
            case WAIT ->
                detours.replace(
                                found,
                                detour.rung() == Rung.WAIT
                                        ? detour.later(null)
                                        : detour.at(step(rung), State.WAITING, waitUntil(now)))
                        .then();
            case LOOKUP, CALL ->
                alarms.raise(AlarmKind.UNDELIVERED, detour.letterId(), "no way left but " + rung)
                        .then(detours.replace(found, detour.at(step(rung), State.WAITING, null)))
                        .then();
            case REPLY ->
                detours.replace(found, detour.at(step(rung), State.ENDED, null)).then();
        };
    }

    private Mono<Void> depart(Versioned<Detour> found, Rung rung, Instant now) {
        Step started = Step.of(rung, Outcome.STARTED, now, null);
        Detour departing = found.value().at(started, State.DEPARTING, courier.answeredBy());
        return detours.replace(found, departing)
                .filter(won -> won)
                .flatMap(won -> ways.go(rung, departing))
                .flatMap(gone -> came(departing, gone));
    }

    private Mono<Void> came(Detour departing, OtherWays.Gone gone) {
        Rung rung = departing.rung();
        Instant now = clock.instant();
        return switch (gone.result()) {
            case DeliveryResult.Sent sent ->
                settle(
                        departing,
                        Step.of(rung, Outcome.TAKEN, now, null).sentAs(gone.accountId(), sent.providerMessageId()));
            case DeliveryResult.Refused refused ->
                settle(departing, Step.of(rung, Outcome.FAILED, now, refused.reason() + ": " + refused.detail()));
            case DeliveryResult.Uncertain unknown ->
                settle(departing, Step.of(rung, Outcome.UNKNOWN, now, unknown.reason()))
                        .then(rung.isNotice() ? Mono.empty() : alarmUnknown(departing));
            case DeliveryResult.RetryLater later -> {
                Optional<Instant> next = courier.nextTry(later, departing.attempts() + 1);
                yield next.isPresent()
                        ? detours.change(
                                        departing.letterId(),
                                        d -> d.state() == State.DEPARTING ? d.again(next.get()) : d)
                                .then()
                        : settle(departing, Step.of(rung, Outcome.FAILED, now, later.reason()));
            }
        };
    }

    /** What the citizen's own message ended meanwhile stays ended. */
    private Mono<Void> settle(Detour departing, Step step) {
        return detours.change(departing.letterId(), d -> d.state() != State.DEPARTING ? d : after(d, step))
                .then();
    }

    private Detour after(Detour d, Step step) {
        Instant now = clock.instant();
        if (step.outcome() == Outcome.FAILED) {
            return d.came(step, State.MOVING, now);
        }
        boolean textWaits = step.rung().isNotice() && !d.parts().isEmpty();
        return textWaits ? d.came(step, State.WAITING, waitUntil(now)) : d.came(step, State.ENDED, null);
    }

    private Instant waitUntil(Instant now) {
        return now.plus(courier.callAfter());
    }

    private Step step(Rung rung) {
        return Step.of(rung, Outcome.STARTED, clock.instant(), null);
    }

    private Mono<Void> alarmUnknown(Detour detour) {
        return alarms.raise(
                AlarmKind.UNDELIVERED, detour.letterId(), "nobody knows whether it arrived by " + detour.rung());
    }
}
