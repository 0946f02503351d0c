package vn.hoiluat.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.CaseNotice;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** A channel that keeps what it was given, and answers as it was told to. */
final class PhoneSender implements ReplySender {

    private final Channel channel;
    /** How many more notices of the platform it takes; null if the account has no template. */
    @Nullable
    Deque<DeliveryResult> templates;

    final List<Part> received = new ArrayList<>();
    /** Ids of the parts that the platform may have shown to the citizen. */
    final List<String> taken = new ArrayList<>();

    final Deque<Mono<DeliveryResult>> answers = new ArrayDeque<>();

    PhoneSender() {
        this(Channel.ZALO);
    }

    PhoneSender(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return Mono.just(
                channel == Channel.SMS
                        ? new ChannelPolicy(306, 0, 0, null)
                        : new ChannelPolicy(
                                2000, 5, 100, Duration.ofDays(7), Duration.ofDays(7), Duration.ofHours(40)));
    }

    @Override
    public Mono<Boolean> hasTemplate(String accountId) {
        return Mono.just(templates != null);
    }

    @Override
    public Mono<DeliveryResult> sendTemplate(CaseNotice notice, Address to) {
        taken.add(notice.id());
        return Mono.just(Objects.requireNonNull(templates).removeFirst());
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        Part part = departure.part();
        return Mono.defer(() -> {
            received.add(part);
            Mono<DeliveryResult> answer = answers.isEmpty()
                    ? Mono.just(new DeliveryResult.Sent("provider-" + received.size()))
                    : answers.removeFirst();
            return answer.doOnSubscribe(s -> taken.add(part.id())).doOnNext(result -> {
                if (result instanceof DeliveryResult.RetryLater) {
                    taken.remove(part.id());
                }
            });
        });
    }

    List<String> texts() {
        return received.stream().map(Part::text).toList();
    }
}
