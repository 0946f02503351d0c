package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.Addressee;
import vn.hoiluat.delivery.Attempt;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;

/**
 * Sends what a conversation has to say, one part after another: the next only after the platform answered for the one
 * before. A part is marked as departing before it leaves, so a crash leaves it known as unknown.
 */
final class Sending {

    private final Conversations conversations;
    private final Courier courier;
    private final OutboundLog outbound;
    private final Ladder ladder;
    private final Alarms alarms;
    private final Clock clock;

    Sending(
            Conversations conversations,
            Courier courier,
            OutboundLog outbound,
            Ladder ladder,
            Alarms alarms,
            Clock clock) {
        this.conversations = conversations;
        this.courier = courier;
        this.outbound = outbound;
        this.ladder = ladder;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** True if a part is due now. */
    boolean isDue(Conversation conversation) {
        Instant now = clock.instant();
        return conversation
                .nextPart()
                .filter(part -> !part.notBefore().isAfter(now))
                .isPresent();
    }

    /** Brings the part that is due one step further. */
    Mono<Void> step(Conversation conversation) {
        Part part = conversation.nextPart().orElseThrow();
        return switch (part.state()) {
            case QUEUED, UNCERTAIN -> depart(conversation, part);
            case SENDING -> interrupted(conversation, part);
            case SENT, REFUSED, CANCELLED -> settle(conversation, new Attempt(part, null));
        };
    }

    /** Writes down the decisions that have not been, where no part is about to leave with them. */
    Mono<Void> record(Conversation conversation) {
        if (conversation.unrecorded().isEmpty()) {
            return Mono.empty();
        }
        return conversations
                .record(conversation.unrecorded())
                .then(conversations.change(conversation.address(), c -> c.recorded(ids(conversation))))
                .then();
    }

    /** A message that the platform had taken did not arrive: visible and alarmed like one that it refused. */
    Mono<Void> undelivered(String accountId, String providerMessageId, String detail) {
        return outbound.undelivered(accountId, providerMessageId, detail)
                .flatMap(found -> refused(found.part(), found.to()))
                .then(ladder.undelivered(accountId, providerMessageId, detail));
    }

    /** A message arrived of which it may have been said that it did not: nobody needs to look after it any more. */
    Mono<Void> arrived(String accountId, String providerMessageId) {
        return outbound.arrived(accountId, providerMessageId)
                .flatMap(found -> alarms.see(AlarmKind.UNDELIVERED, found.part().id()))
                .then();
    }

    /** The process may have died between writing down that the part was sent and taking it out of the conversation. */
    private Mono<Void> interrupted(Conversation conversation, Part part) {
        return outbound.has(part.id())
                .flatMap(known -> known
                        ? conversations
                                .change(conversation.address(), c -> c.withoutPart(part.id()))
                                .then()
                        : settle(conversation, courier.lost(part)));
    }

    private Mono<Void> depart(Conversation conversation, Part part) {
        Part departing = courier.departing(part);
        return conversations
                .record(conversation.unrecorded())
                .then(conversations.change(
                        conversation.address(),
                        c -> mayLeave(c, part) ? c.withPart(departing).recorded(ids(conversation)) : c))
                .flatMap(c -> c.outbox().contains(departing) ? send(c, departing) : keepBack(c, part));
    }

    private Mono<Void> send(Conversation conversation, Part departing) {
        Memory memory = conversation.memory();
        return courier.send(departing, new Addressee(conversation.address(), memory.lastActAt(), memory.optedOut()))
                .flatMap(attempt -> settle(conversation, attempt));
    }

    /** The officer took the conversation in between, or the part was settled by its echo. */
    private Mono<Void> keepBack(Conversation conversation, Part part) {
        Part cancelled = part.with(PartState.CANCELLED, clock.instant(), null);
        return conversation.outbox().contains(part) ? settle(conversation, new Attempt(cancelled, null)) : Mono.empty();
    }

    private static Set<String> ids(Conversation conversation) {
        return conversation.unrecorded().stream().map(Turn::id).collect(Collectors.toUnmodifiableSet());
    }

    /** An officer may have taken the conversation since it was read: then the bot no longer speaks. */
    private boolean mayLeave(Conversation current, Part part) {
        boolean still = current.outbox().contains(part);
        return still && (part.sender() != Sender.BOT || current.owner(clock.instant()) == Owner.BOT);
    }

    private Mono<Void> settle(Conversation conversation, Attempt attempt) {
        Part part = attempt.part();
        if (!attempt.isFinal()) {
            return conversations
                    .change(conversation.address(), c -> c.withPart(part))
                    .then();
        }
        Mono<Void> after = switch (part.state()) {
            case REFUSED -> refused(part, conversation.address());
            case SENT -> ladder.sent(part, conversation);
            case QUEUED, SENDING, UNCERTAIN, CANCELLED -> Mono.empty();
        };
        return outbound.write(attempt, conversation.address())
                .then(after)
                .then(conversations.change(conversation.address(), c -> c.withoutPart(part.id())))
                .then();
    }

    /** What there is no other way for is alarmed. */
    private Mono<Void> refused(Part part, Address to) {
        return ladder.refused(part, to)
                .filter(cared -> !cared)
                .flatMap(uncared ->
                        alarms.raise(AlarmKind.UNDELIVERED, part.id(), "part not delivered: " + part.detail()));
    }
}
