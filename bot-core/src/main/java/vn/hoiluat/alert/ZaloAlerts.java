package vn.hoiluat.alert;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;

/**
 * Alerts as messages in the conversation that a person who works here has with the account. The way out is the one that
 * citizens' messages take, with its window, retries and record; what came of it is asked later.
 */
public final class ZaloAlerts implements AlertSender {

    private final Conversations conversations;
    private final OutboundLog outbound;
    private final AlertTexts texts;
    private final Clock clock;

    public ZaloAlerts(Conversations conversations, OutboundLog outbound, AlertTexts texts, Clock clock) {
        this.conversations = conversations;
        this.outbound = outbound;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public AlertWay way() {
        return AlertWay.ZALO;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Mono<AlertResult> send(String id, Alert alert, AlertSettings to) {
        Address zalo = to.zalo();
        if (zalo == null) {
            return Mono.just(new AlertResult.Refused("not linked"));
        }
        Part part =
                Part.queued("alert/" + id, "alert/" + id, Sender.SYSTEM, texts.text(alert), List.of(), clock.instant());
        return outbound.find(part.id())
                .map(record -> result(record.part()))
                .switchIfEmpty(Mono.defer(() ->
                        conversations.change(zalo, c -> c.say(List.of(part))).thenReturn(new AlertResult.UnderWay())));
    }

    private static AlertResult result(Part part) {
        return switch (part.state()) {
            case SENT -> new AlertResult.Sent();
            case REFUSED, CANCELLED -> new AlertResult.Refused(Objects.requireNonNullElse(part.detail(), ""));
            case QUEUED, SENDING, UNCERTAIN -> new AlertResult.UnderWay();
        };
    }
}
