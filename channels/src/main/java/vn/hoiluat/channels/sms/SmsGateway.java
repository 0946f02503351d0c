package vn.hoiluat.channels.sms;

import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.delivery.DeliveryResult;

/** One way to a carrier. Gateways are listed once and picked by name. Safe for use by many threads. */
public interface SmsGateway {

    /** What an account's setting {@code gateway} calls it, for example {@code esms}. */
    String name();

    /**
     * Hands one text to the carrier. Never fails: what goes wrong is a {@link DeliveryResult}. {@code Sent} means taken by
     * the carrier, with the id that its reports will name; whether it arrived is said by {@link SmsInbox#reported}.
     */
    Mono<DeliveryResult> send(OutgoingSms sms, ChannelAccount account);
}
