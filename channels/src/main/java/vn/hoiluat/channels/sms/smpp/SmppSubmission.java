package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.sms.OutgoingSms;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.storage.Versioned;

/**
 * Takes one text to the carrier, segment after segment. Before each the store says that it is leaving, after each what the
 * carrier answered: an attempt with the same key goes on where the last one stopped, and never sends a segment again of
 * which nobody knows what became of it.
 */
final class SmppSubmission {

    private static final Logger log = LoggerFactory.getLogger(SmppSubmission.class);

    /** How long a text may wait for its turn before it is tried later. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OutgoingSms sms;
    private final List<SmppSegment> segments;
    private final SmppLink link;
    private final SmppTexts texts;
    private final SmppReports reports;
    private final Clock clock;
    private final Instant deadline;

    SmppSubmission(
            OutgoingSms sms,
            List<SmppSegment> segments,
            SmppLink link,
            SmppTexts texts,
            SmppReports reports,
            Clock clock) {
        this.sms = sms;
        this.segments = segments;
        this.link = link;
        this.texts = texts;
        this.reports = reports;
        this.clock = clock;
        deadline = clock.instant().plus(PATIENCE);
    }

    /** Goes on from where the text stands. Fails only if nothing was handed over. */
    Mono<DeliveryResult> goOn(Versioned<SmppText> seen) {
        SmppText text = seen.value();
        if (text.isComplete()) {
            return Mono.just(new DeliveryResult.Sent(text.id()));
        }
        if (text.underWay()) {
            return Mono.just(new DeliveryResult.Uncertain(
                    "segment " + (text.taken().size() + 1) + " of " + text.total() + " has had no answer"));
        }
        DeliveryResult.RetryLater later = link.whyNot();
        if (later != null) {
            return Mono.just(later);
        }
        Instant now = clock.instant();
        Duration wait = now.isAfter(deadline) ? PATIENCE : link.pace().take(now, Duration.between(now, deadline));
        if (now.plus(wait).isAfter(deadline)) {
            return Mono.just(new DeliveryResult.RetryLater("the agreed pace is used up", wait));
        }
        Mono<DeliveryResult> next = Mono.defer(() -> depart(seen));
        return wait.isZero() ? next : Mono.delay(wait).then(next);
    }

    private Mono<DeliveryResult> depart(Versioned<SmppText> seen) {
        SmppSegment segment = segments.get(seen.value().taken().size());
        return texts.write(seen, seen.value().departing(clock.instant()))
                .flatMap(mine -> mine
                        ? link.submit(segment, sms.phone()).flatMap(answer -> settle(seen, answer))
                        // A report of an earlier segment came in between, or another node sends the same text.
                        : texts.find(seen.id(), seen.value()).flatMap(this::goOn));
    }

    private Mono<DeliveryResult> settle(Versioned<SmppText> departed, SmppAnswer answer) {
        return switch (answer) {
            case SmppAnswer.Taken taken -> taken(departed, taken);
            case SmppAnswer.Turned turned -> stayed(departed, turned(departed.value(), turned.status()));
            case SmppAnswer.NotSent notSent -> stayed(departed, new DeliveryResult.RetryLater(notSent.reason(), null));
            case SmppAnswer.Lost lost -> Mono.just(new DeliveryResult.Uncertain(lost.reason()));
        };
    }

    private Mono<DeliveryResult> taken(Versioned<SmppText> departed, SmppAnswer.Taken taken) {
        link.pace().taken();
        int number = departed.value().taken().size() + 1;
        // A carrier that gives no id reports under none; ours keeps the text's outcome apart from others.
        String id = taken.id().isEmpty() ? "none/" + sms.key() + "/" + number : ReportIds.plain(taken.id());
        return texts.change(departed.id(), text -> text.took(id, clock.instant()))
                .flatMap(stored -> reports.settle(link.terms(), id).then(goOn(stored)))
                .onErrorResume(e -> {
                    log.error("SMS {}: segment {} was taken but that is not stored", sms.key(), number, e);
                    return Mono.just(new DeliveryResult.Uncertain("taken, but not stored"));
                });
    }

    private DeliveryResult turned(SmppText text, int status) {
        String detail = SmppStatus.name(status)
                + (text.total() == 1 ? "" : " for segment " + (text.taken().size() + 1) + " of " + text.total());
        return SmppStatus.isPassing(status)
                ? new DeliveryResult.RetryLater(detail, link.pace().slowDown(clock.instant()))
                : new DeliveryResult.Refused(SmppStatus.reason(status), detail);
    }

    /** The segment did not leave. If that cannot be stored the next attempt will not know, and not send it. */
    private Mono<DeliveryResult> stayed(Versioned<SmppText> departed, DeliveryResult result) {
        return texts.change(departed.id(), text -> text.stayed(clock.instant()))
                .thenReturn(result)
                .onErrorResume(e -> {
                    log.error("SMS {}: not sent, but that is not stored", sms.key(), e);
                    return Mono.just(result);
                });
    }
}
