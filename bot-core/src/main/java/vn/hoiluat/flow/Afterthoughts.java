package vn.hoiluat.flow;

import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.message.InboundEvent;

/** What citizens do to what they said before: change it, take it back, leave. */
final class Afterthoughts {

    private final Conversations conversations;
    private final CaseContinuation continuation;
    private final StoredIntake intake;
    private final PersonalData personalData;

    Afterthoughts(
            Conversations conversations,
            CaseContinuation continuation,
            StoredIntake intake,
            PersonalData personalData) {
        this.conversations = conversations;
        this.continuation = continuation;
        this.intake = intake;
        this.personalData = personalData;
    }

    /** Puts new words in place of those that wait; false if they were decided on, so that the new ones are a message. */
    Mono<Boolean> edited(InboundEvent edit) {
        return conversations
                .find(edit.from().conversationId())
                .filter(found -> found.value().reworded(edit) != found.value())
                .flatMap(found -> conversations.change(edit.from(), c -> c.reworded(edit)))
                .hasElement();
    }

    /** Forgets the words of a message: unanswered it needs no answer, and officers no longer see it. */
    Mono<Void> withdrawn(InboundEvent withdrawal) {
        String messageId = withdrawal.providerMessageId();
        if (messageId == null) {
            return Mono.empty();
        }
        String conversationId = withdrawal.from().conversationId();
        return conversations
                .change(conversationId, c -> c.withdrawn(withdrawal))
                .then(intake.forgetWords(conversationId, messageId))
                .then(continuation.forgetWords(conversationId, messageId))
                .then(personalData.takeBack(withdrawal.from(), messageId));
    }

    /** Notes that the person left the account. */
    Mono<Void> unfollowed(InboundEvent event) {
        return conversations
                .change(event.from().conversationId(), Afterthoughts::left)
                .then();
    }

    private static Conversation left(Conversation conversation) {
        return conversation.memory().follows()
                ? conversation.withMemory(conversation.memory().withFollows(false))
                : conversation;
    }
}
