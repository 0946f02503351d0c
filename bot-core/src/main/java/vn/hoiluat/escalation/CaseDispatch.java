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
import vn.hoiluat.message.Button;
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

    /** Brings the conversation up to the case after a change that was done. */
    Mono<CaseChange> settling(String caseId, Mono<CaseChange> change) {
        return change.flatMap(
                result -> result instanceof CaseChange.Done ? settle(caseId).thenReturn(result) : Mono.just(result));
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
        return parts(c, letter.id(), Sender.OFFICER, writer.write(c, letter), writer.buttons(c, letter));
    }

    /** Who was told a date is told when it moves; as an answer to what they asked, since they rely on it. */
    private Flux<Part> newDate(Case c) {
        CaseDeadline.Extension extension = c.deadline().extension();
        boolean moved =
                c.status().isOpen() && extension != null && extension.state() == CaseDeadline.Extension.State.APPROVED;
        return moved ? parts(c, c.id() + "/moved", Sender.SYSTEM, writer.moved(c), Mono.just(List.of())) : Flux.empty();
    }

    private Flux<Part> parts(Case c, String turnId, Sender sender, Mono<String> text, Mono<List<Button>> buttons) {
        return Mono.zip(text, buttons, courier.policy(c.address()))
                .flatMapIterable(all -> PartSplitter.split(
                        new Reply(sender, all.getT1(), all.getT2()), turnId, 1, all.getT3(), clock.instant()));
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
