package vn.hoiluat.channels.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/**
 * Writes a part into the visitor's transcript, which is all that sending means here: open pages hear of it through the
 * store's change feed, on whatever node they are, and others find it when they come back. A part is kept under its id, so
 * sending it again is safe.
 */
final class WebSender implements ReplySender {

    private static final Logger log = LoggerFactory.getLogger(WebSender.class);

    /** Nothing on the web limits a reply; these are what still reads well on a phone. */
    private static final ChannelPolicy POLICY = new ChannelPolicy(4000, 5, 80, null);

    private final Accounts accounts;
    private final WebTranscript transcript;

    WebSender(Accounts accounts, WebTranscript transcript) {
        this.accounts = accounts;
        this.transcript = transcript;
    }

    @Override
    public Channel channel() {
        return Channel.WEB;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return Mono.just(POLICY);
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        return accounts.account(to.accountId())
                .filter(account -> account.channel() == Channel.WEB)
                .filter(ChannelAccount::enabled)
                .flatMap(account -> keep(departure.part(), to.conversationId()))
                .defaultIfEmpty(new DeliveryResult.Refused(
                        RefusalReason.NEEDS_ADMINISTRATOR, "account " + to.accountId() + " is off or not registered"))
                .onErrorResume(e -> {
                    log.error("Part {} not kept", departure.part().id(), e);
                    return Mono.just(new DeliveryResult.RetryLater(e.getClass().getSimpleName(), null));
                });
    }

    private Mono<DeliveryResult> keep(Part part, String conversationId) {
        return transcript
                .nextPlace(conversationId)
                .map(at -> new WebMessage(conversationId, part.id(), part.sender(), part.text(), part.buttons(), at))
                .flatMap(transcript::keep)
                .map(kept -> new DeliveryResult.Sent(kept.id()));
    }
}
