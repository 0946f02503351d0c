package vn.hoiluat.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Hands parts to the channel they belong to, and says what that made of them. Never fails. */
public final class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Map<Channel, ReplySender> senders;
    private final DeliverySettings settings;
    private final Clock clock;

    public Courier(List<ReplySender> senders, DeliverySettings settings, Clock clock) {
        this.senders = senders.stream().collect(Collectors.toMap(ReplySender::channel, Function.identity()));
        this.settings = settings;
        this.clock = clock;
    }

    /** The limits of the account written to. */
    public Mono<ChannelPolicy> policy(Address to) {
        return sender(to).policy(to);
    }

    /** The part as it stands while it is handed over: if it still stands so when this time has passed, nobody knows. */
    public Part departing(Part part) {
        return part.with(PartState.SENDING, answeredBy(), null);
    }

    /** Hands over a departing part. The rules are asked first, so that nothing is sent that must not be. */
    public Mono<Attempt> send(Part departing, Addressee to) {
        return NoticeRule.objection(departing, to, clock.instant())
                .map(objection ->
                        Mono.just(new Attempt(departing.with(PartState.CANCELLED, clock.instant(), objection), null)))
                .orElseGet(() -> deliver(departing, to));
    }

    /** Hands words over once, outside of any conversation, where no window is to be kept. Never fails. */
    public Mono<DeliveryResult> hand(Part part, Address to) {
        return certain(call(new Departure.InTime(part), to), part.id());
    }

    /** True if the account written to has a notice that may be sent at any time. */
    public Mono<Boolean> hasTemplate(Address to) {
        return sender(to).hasTemplate(to.accountId());
    }

    /** Hands the account's notice over once. Never fails. */
    public Mono<DeliveryResult> remind(CaseNotice notice, Address to) {
        Mono<DeliveryResult> sent = sender(to).sendTemplate(notice, to);
        return certain(
                sent.timeout(settings.sendTimeout(), Mono.just(new DeliveryResult.Uncertain("timeout"))), notice.id());
    }

    /** When to try again what was to be retried this often, or empty if never. */
    public Optional<Instant> nextTry(DeliveryResult.RetryLater later, int attempts) {
        return attempts >= settings.mostAttempts()
                ? Optional.empty()
                : Optional.of(clock.instant().plus(later.after() == null ? settings.backoff(attempts) : later.after()));
    }

    /** By when a call that began now has an answer, or none will come. */
    public Instant answeredBy() {
        return clock.instant().plus(settings.sendTimeout()).plus(SLACK);
    }

    /** How long an officer's words wait for the citizen to write before somebody has to call. */
    public Duration callAfter() {
        return settings.callAfter();
    }

    private static Mono<DeliveryResult> certain(Mono<DeliveryResult> sent, String id) {
        return sent.onErrorResume(error -> {
            log.error("Sender failed on {}", id, error);
            return Mono.just(new DeliveryResult.Uncertain(error.getClass().getSimpleName()));
        });
    }

    private Mono<Attempt> deliver(Part departing, Addressee addressee) {
        Address to = addressee.address();
        Instant lastAct = addressee.lastAct();
        Mono<DeliveryResult> sent = policy(to)
                .flatMap(policy -> policy.departure(departing, lastAct, clock.instant())
                        .map(departure -> call(departure, to))
                        .orElseGet(() -> Mono.just(
                                new DeliveryResult.Refused(RefusalReason.WINDOW_CLOSED, "last act " + lastAct))));
        return certain(sent, departing.id()).map(result -> Attempt.of(departing, result, settings, clock.instant()));
    }

    /** What becomes of a part that was being sent when the process died or the platform's answer never came. */
    public Attempt lost(Part departing) {
        return Attempt.unknown(departing, "no answer", settings, clock.instant());
    }

    private Mono<DeliveryResult> call(Departure departure, Address to) {
        return sender(to)
                .send(departure, to)
                .timeout(settings.sendTimeout(), Mono.just(new DeliveryResult.Uncertain("timeout")));
    }

    private ReplySender sender(Address to) {
        ReplySender sender = senders.get(to.channel());
        if (sender == null) {
            throw new IllegalStateException("no sender for channel " + to.channel() + ", expected one per channel");
        }
        return sender;
    }

    /** Beyond the time-out, so that a slow answer is not taken for a lost one. */
    private static final Duration SLACK = Duration.ofSeconds(5);
}
