package vn.hoiluat.delivery;

import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** A channel's way out. Senders are listed once and picked by channel. Safe for use by many threads. */
public interface ReplySender {

    /** The channel it serves. */
    Channel channel();

    /** The limits of an account. */
    Mono<ChannelPolicy> policy(String accountId);

    /**
     * Hands one part to the platform. Never fails: what goes wrong is a {@link DeliveryResult}. The caller sends the parts
     * of one conversation one after another.
     */
    Mono<DeliveryResult> send(Departure departure, Address to);
}
