package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Attempt;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * Reads what the account itself sent: our own messages settle a part of which nobody knew whether it arrived; a message
 * that is not ours was written by a person in the platform's own tool, who thereby takes the conversation.
 */
final class Echoes {

    private final Conversations conversations;
    private final OutboundLog outbound;
    private final Clock clock;
    private final Duration takeOver;

    /** After {@code takeOver} without another word from that person the conversation is the bot's again. */
    Echoes(Conversations conversations, OutboundLog outbound, Clock clock, Duration takeOver) {
        this.conversations = conversations;
        this.outbound = outbound;
        this.clock = clock;
        this.takeOver = takeOver;
    }

    /** Takes up an echo. */
    Mono<Void> takeUp(InboundEvent echo) {
        return isOurs(echo).flatMap(known -> known ? Mono.empty() : unknown(echo));
    }

    /** Another application, or people in the platform's own inbox, speak with the citizen now. */
    Mono<Void> threadTaken(InboundEvent event) {
        return takenByPerson(event);
    }

    /** They gave the conversation back; one that an officer of ours has stays the officer's. */
    Mono<Void> threadReturned(InboundEvent event) {
        return conversations
                .change(event.from(), c -> c.ownership().until() == null ? c : c.returned())
                .then();
    }

    private Mono<Boolean> isOurs(InboundEvent echo) {
        String providerId = echo.providerMessageId();
        return providerId == null
                ? Mono.just(false)
                : outbound.isOurs(echo.from().accountId(), providerId);
    }

    private Mono<Void> unknown(InboundEvent echo) {
        return conversations.find(echo.from().conversationId()).flatMap(found -> {
            Optional<Part> meant = underway(found.value(), echo);
            return meant.isPresent() ? arrived(found.value(), meant.get(), echo) : stillUnknown(echo);
        });
    }

    /** A part that was settled since the first look is on record now: only then does it leave the conversation. */
    private Mono<Void> stillUnknown(InboundEvent echo) {
        return isOurs(echo).flatMap(known -> known ? Mono.empty() : takenByPerson(echo));
    }

    private static Optional<Part> underway(Conversation conversation, InboundEvent echo) {
        return conversation.outbox().stream()
                .filter(p -> p.state() == PartState.SENDING || p.state() == PartState.UNCERTAIN)
                .filter(p -> says(echo.text().strip(), asStored(p.text())))
                .findFirst();
    }

    /** A channel may have written buttons as lines under the words. */
    private static boolean says(String echoed, String words) {
        return echoed.equals(words) || echoed.startsWith(words + "\n");
    }

    /** Echoes are masked on arrival like everything else, so a part with a number in it is, too. */
    private static String asStored(String text) {
        return PersonalNumbers.mask(text).text().strip();
    }

    private Mono<Void> arrived(Conversation conversation, Part part, InboundEvent echo) {
        Attempt sent = new Attempt(part.with(PartState.SENT, clock.instant(), null), echo.providerMessageId());
        return outbound.write(sent, conversation.address())
                .then(conversations.change(conversation.address(), c -> c.withoutPart(part.id())))
                .then();
    }

    private Mono<Void> takenByPerson(InboundEvent echo) {
        return conversations
                .change(
                        echo.from(),
                        c -> c.recent().contains(echo.id())
                                ? c
                                : c.note(echo).taken(clock.instant().plus(takeOver)))
                .then();
    }
}
