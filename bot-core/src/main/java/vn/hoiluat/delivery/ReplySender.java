package vn.hoiluat.delivery;

import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** A channel's way out. Senders are listed once and picked by channel. Safe for use by many threads. */
public interface ReplySender {

    /** The channel it serves. */
    Channel channel();

    /** The limits of what is sent there. */
    Mono<ChannelPolicy> policy(Address to);

    /**
     * Hands one part to the platform. Never fails: what goes wrong is a {@link DeliveryResult}. The caller sends the parts
     * of one conversation one after another.
     */
    Mono<DeliveryResult> send(Departure departure, Address to);

    /** Whether the account has a notice that the platform approved and that may be sent at any time. */
    default Mono<Boolean> hasTemplate(String accountId) {
        return Mono.just(false);
    }

    /** Sends that notice. As {@link #send}. */
    default Mono<DeliveryResult> sendTemplate(CaseNotice notice, Address to) {
        return Mono.just(new DeliveryResult.Refused(RefusalReason.NEEDS_ADMINISTRATOR, "no template"));
    }
}
