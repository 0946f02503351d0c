package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.Alert.State;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * Sends what is due. An alert is claimed for longer than any sender takes, so that one node has it at a time. A node that
 * dies while it sends leaves an alert that is handed over again under the same id, by which mail programs and our own
 * delivery know it.
 */
final class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** How soon the channel's delivery is asked what came of a message. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 7;

    private final Alerts alerts;
    private final AlertPeople people;
    private final Documents<Case> cases;
    private final Map<AlertWay, AlertSender> senders;
    private final Clock clock;

    Dispatch(DocumentStore store, Alerts alerts, AlertPeople people, List<AlertSender> senders, Clock clock) {
        cases = store.documents(Case.KIND);
        this.alerts = alerts;
        this.people = people;
        this.senders = senders.stream().collect(Collectors.toMap(AlertSender::way, Function.identity()));
        this.clock = clock;
    }

    /** Sends everything that is due. */
    Mono<Void> sweep() {
        return alerts.claim(LEASE)
                .flatMap(this::send)
                .repeatWhen(claims -> claims.takeWhile(count -> count > 0))
                .then();
    }

    private Mono<Boolean> send(Versioned<Alert> claimed) {
        Alert alert = claimed.value();
        return isStillTrue(alert)
                .flatMap(isTrue -> isTrue
                        ? people.of(alert.login()).flatMap(to -> handOver(claimed, to))
                        : alerts.write(claimed, alert.ended(State.DROPPED, "no longer so")));
    }

    private Mono<Boolean> handOver(Versioned<Alert> claimed, AlertSettings to) {
        Alert alert = claimed.value();
        AlertSender sender = senders.get(alert.way());
        if (sender == null || !sender.isOn() || !to.leads(alert.way())) {
            return ended(claimed, to, State.FAILED, "this way is closed");
        }
        return sender.send(claimed.id(), alert, to)
                .timeout(LONGEST, Mono.just(new AlertResult.RetryLater("no answer in " + LONGEST)))
                .onErrorResume(error -> {
                    log.error("Sender of alert {} failed", alert, error);
                    return Mono.just(new AlertResult.RetryLater(error.getClass().getSimpleName()));
                })
                .flatMap(result -> switch (result) {
                    case AlertResult.Sent sent -> ended(claimed, to, State.SENT, "");
                    case AlertResult.UnderWay underWay ->
                        alerts.write(claimed, alert.later(in(LOOK_AGAIN), alert.attempts(), ""));
                    case AlertResult.RetryLater later -> again(claimed, to, later.detail());
                    case AlertResult.Refused refused -> ended(claimed, to, State.FAILED, refused.detail());
                });
    }

    /** With pauses that double from half a minute to sixteen: about half an hour in all. */
    private Mono<Boolean> again(Versioned<Alert> claimed, AlertSettings to, String why) {
        Alert alert = claimed.value();
        int attempts = alert.attempts() + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << alert.attempts());
        return attempts >= MOST_ATTEMPTS
                ? ended(claimed, to, State.FAILED, why)
                : alerts.write(claimed, alert.later(in(pause), attempts, why));
    }

    /** What Zalo does not take goes by e-mail, and the person reads why. */
    private Mono<Boolean> ended(Versioned<Alert> claimed, AlertSettings to, State end, String why) {
        Alert alert = claimed.value();
        boolean failed = end == State.FAILED;
        if (failed) {
            log.warn("Alert {} failed: {}", alert, why);
        }
        Mono<?> consequences = alert.way() != AlertWay.ZALO
                ? Mono.empty()
                : people.zaloTrouble(alert.login(), failed ? why : null)
                        .then(failed && to.email() != null ? alerts.instead(claimed, AlertWay.EMAIL) : Mono.empty());
        return consequences.then(Mono.defer(() -> alerts.write(claimed, alert.ended(end, why))));
    }

    private Mono<Boolean> isStillTrue(Alert alert) {
        Alert.About about = alert.about();
        return about == null
                ? Mono.just(true)
                : cases.find(about.caseId())
                        .map(found -> isStillTrue(alert, found.value()))
                        .defaultIfEmpty(false);
    }

    private boolean isStillTrue(Alert alert, Case c) {
        boolean open = c.status().isOpen();
        CaseSlip slip = c.slip();
        return switch (alert.kind()) {
            case NEW_CASE, RETURNED, UNCLAIMED -> open && c.officer() == null;
            case TRANSFERRED -> open && (c.officer() == null || alert.login().equals(c.officer()));
            case DUE_SOON -> open && c.deadline().pausedAt() == null && !c.isOverdue(clock.instant());
            case OVERDUE -> c.isOverdue(clock.instant());
            case DANGER, APPROVAL, CITIZEN_WROTE -> open;
            case AGENCY_SILENT -> slip != null && slip.state().isWithAgency();
            case AGENCY_RECEIVED,
                    AGENCY_REPLIED,
                    MENTIONED,
                    DECIDED,
                    DIGEST,
                    WEEKLY_QUESTIONS,
                    GOLDEN_FALLEN,
                    TRIAL,
                    ACCOUNT_TROUBLE -> true;
        };
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}
