package vn.hoiluat.recording;

import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Sends nothing: what officers write for people who left no number is what they told them, and is kept as told. */
public final class OfficeSender implements ReplySender {

    private static final ChannelPolicy POLICY = new ChannelPolicy(20_000, 0, 80, null);

    @Override
    public Channel channel() {
        return Channel.OFFICE;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return Mono.just(POLICY);
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        return Mono.just(new DeliveryResult.Sent(departure.part().id()));
    }
}
