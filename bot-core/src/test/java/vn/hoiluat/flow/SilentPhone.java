package vn.hoiluat.flow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** A channel that takes everything, for many threads; remembers in which order parts began to leave. */
public final class SilentPhone implements ReplySender {

    /** Counts what happens, over all threads. */
    final AtomicLong order = new AtomicLong();

    /** When each part began to leave, by its id. */
    final Map<String, Long> left = new ConcurrentHashMap<>();

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return Mono.just(new ChannelPolicy(2000, 5, 100, Duration.ofDays(7), Duration.ofDays(7), null));
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        return Mono.fromSupplier(() -> {
            left.put(departure.part().id(), order.incrementAndGet());
            return new DeliveryResult.Sent(departure.part().id());
        });
    }
}
