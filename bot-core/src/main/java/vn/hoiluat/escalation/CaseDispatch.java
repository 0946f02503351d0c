package vn.hoiluat.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.storage.Versioned;

/**
 * Brings a conversation up to its case: whose it is, and what the officer said. Repeatable: what was handed over before is
 * not said twice, and a case that changed meanwhile is looked at again.
 */
public final class CaseDispatch {

    private final CaseRegister register;
    private final Conversations conversations;
    private final Courier courier;
    private final OutboundLog outbound;
    private final LetterWriter writer;
    private final Clock clock;

    public CaseDispatch(
            CaseRegister register,
            Conversations conversations,
            Courier courier,
            OutboundLog outbound,
            LetterWriter writer,
            Clock clock) {
        this.register = register;
        this.conversations = conversations;
        this.courier = courier;
        this.outbound = outbound;
        this.writer = writer;
        this.clock = clock;
    }

    Mono<Void> settle(String caseId) {
        return register.documents()
                .find(caseId)
                .filter(found -> found.value().unsettled())
                .flatMap(this::settle);
    }

    private Mono<Void> settle(Versioned<Case> found) {
        Case c = found.value();
        return Flux.fromIterable(c.letters())
                .filter(letter -> !letter.handedOver())
                .concatMap(letter -> parts(c, letter))
                .concatWith(newDate(c))
                .filterWhen(part -> outbound.has(part.id()).map(sent -> !sent))
                .collectList()
                .flatMap(parts -> conversations.change(c.address(), before -> after(before, c, parts)))
                .then(register.documents().replace(c.id(), found.version(), c.settled()))
                .flatMap(done -> done ? Mono.empty() : settle(c.id()));
    }

    /** The texts in which this letter would reach the citizen. */
    Flux<String> preview(Case c, CaseLetter letter) {
        return parts(c, letter).map(Part::text);
    }

    private Flux<Part> parts(Case c, CaseLetter letter) {
        return Mono.zip(writer.write(c, letter), writer.buttons(c, letter))
                .map(both -> new Reply(Sender.OFFICER, both.getT1(), both.getT2()))
                .flatMapMany(reply -> parts(c, letter.id(), reply));
    }

    /** Who was told a date is told when it moves; as an answer to what they asked, since they rely on it. */
    private Flux<Part> newDate(Case c) {
        CaseDeadline.Extension extension = c.deadline().extension();
        boolean moved =
                c.status().isOpen() && extension != null && extension.state() == CaseDeadline.Extension.State.APPROVED;
        return moved
                ? writer.moved(c)
                        .flatMapMany(text -> parts(c, c.id() + "/moved", new Reply(Sender.SYSTEM, text)))
                : Flux.empty();
    }

    private Flux<Part> parts(Case c, String turnId, Reply reply) {
        return courier.policy(c.address())
                .flatMapIterable(policy -> PartSplitter.split(reply, turnId, 1, policy, clock.instant()));
    }

    private static Conversation after(Conversation before, Case c, List<Part> parts) {
        Conversation owned = switch (c.status()) {
            case NEW -> before.returned();
            case IN_PROGRESS, WAITING_CITIZEN, WAITING_AGENCY, WAITING_APPROVAL -> before.takenFor(c.id());
            case ANSWERED -> answered(before.caseEnded(c.id()), c);
            case CLOSED -> before.caseEnded(c.id());
        };
        return owned.say(parts);
    }

    /** From now on what the citizen says of an answer is about this one. */
    private static Conversation answered(Conversation conversation, Case c) {
        AnswerMark mark = Optional.ofNullable(c.answer()).flatMap(c::mark).orElse(null);
        return conversation.withMemory(conversation.memory().withAnswered(mark));
    }
}
