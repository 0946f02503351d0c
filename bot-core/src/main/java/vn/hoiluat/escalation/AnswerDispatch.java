package vn.hoiluat.escalation;

import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;

/** Hands an officer's answer to the conversation it belongs to. Repeatable: what was handed over before is not said twice. */
public final class AnswerDispatch {

    private final CaseRegister register;
    private final Conversations conversations;
    private final Courier courier;
    private final OutboundLog outbound;
    private final AnswerLetter letter;
    private final Clock clock;

    public AnswerDispatch(
            CaseRegister register,
            Conversations conversations,
            Courier courier,
            OutboundLog outbound,
            AnswerLetter letter,
            Clock clock) {
        this.register = register;
        this.conversations = conversations;
        this.courier = courier;
        this.outbound = outbound;
        this.letter = letter;
        this.clock = clock;
    }

    Mono<Void> send(Case answered) {
        return parts(answered)
                .filterWhen(part -> outbound.has(part.id()).map(sent -> !sent))
                .collectList()
                .flatMap(parts -> say(answered, parts))
                .then(register.documents().modify(answered.id(), Case::announced))
                .then();
    }

    private Flux<Part> parts(Case answered) {
        return Mono.zip(letter.write(answered), courier.policy(answered.address()))
                .flatMapIterable(both -> PartSplitter.split(
                        new Reply(Sender.OFFICER, both.getT1()), answered.id(), 1, both.getT2(), clock.instant()));
    }

    private Mono<Void> say(Case answered, List<Part> parts) {
        return conversations
                .change(answered.address(), c -> c.caseEnded(answered.id()).say(parts))
                .then();
    }
}
