package vn.hoiluat.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** A channel that keeps what it was given, and answers as it was told to. */
final class PhoneSender implements ReplySender {

    final List<Part> received = new ArrayList<>();
    /** Ids of the parts that the platform may have shown to the citizen. */
    final List<String> taken = new ArrayList<>();

    final Deque<Mono<DeliveryResult>> answers = new ArrayDeque<>();

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public Mono<ChannelPolicy> policy(String accountId) {
        return Mono.just(new ChannelPolicy(2000, 5, 100, Duration.ofDays(7), Duration.ofDays(7), Duration.ofHours(40)));
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
