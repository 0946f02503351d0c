package vn.hoiluat.channels.web;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.privacy.PersonalNumbers;

/** Hands what a visitor says to the core, then keeps it for the visitor's own page, masked. */
final class WebIntake {

    private final MessageIntake intake;
    private final WebTranscript transcript;
    private final WebhookMetrics metrics;

    WebIntake(MessageIntake intake, WebTranscript transcript, WebhookMetrics metrics) {
        this.intake = intake;
        this.transcript = transcript;
        this.metrics = metrics;
    }

    /** The message as it is kept; the first time decides when the same is taken again. */
    Mono<WebMessage> take(Address from, WebInput input, Instant receivedAt) {
        return take(event(from, input, receivedAt), input.clientId(), input.text());
    }

    /** The same of any event; with the words that the visitor's page shows for it. */
    Mono<WebMessage> take(InboundEvent event, String clientId, String shown) {
        WebMessage message = new WebMessage(
                event.from().conversationId(),
                WebMessage.FROM_VISITOR + clientId,
                Sender.CITIZEN,
                PersonalNumbers.mask(shown).text(),
                List.of(),
                event.receivedAt());
        return intake.accept(event)
                .doOnNext(result -> metrics.accepted(event, result))
                .doOnError(e -> metrics.failed(event))
                .then(transcript.keep(message));
    }

    private static InboundEvent event(Address from, WebInput input, Instant receivedAt) {
        boolean pressed = input.payload() != null;
        return new InboundEvent(
                from.conversationId() + ":" + input.clientId(),
                pressed ? InboundKind.BUTTON : InboundKind.TEXT,
                from,
                pressed ? "" : input.text(),
                input.payload(),
                null,
                input.clientId(),
                receivedAt,
                receivedAt);
    }
}
