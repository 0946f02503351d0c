package vn.hoiluat.channels.sms;

import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;

/** What one kind of call of a carrier's means. Safe for use by many threads. */
public interface CarrierCall {

    /** Says whether the request came from the carrier; {@link Verdict#VALID} where the token in the address is all there is. */
    Verdict check(CarrierRequest request, ChannelAccount account);

    /**
     * Takes what the request brings, durably, and answers it. Fails with
     * {@link vn.hoiluat.channels.webhook.UnreadableWebhookException} if it makes no sense.
     */
    Mono<ServerResponse> take(CarrierRequest request, ChannelAccount account);
}
