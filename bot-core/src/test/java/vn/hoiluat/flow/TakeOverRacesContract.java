package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.OfficersDesk;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Versioned;

/**
 * An officer takes a conversation while an answer of the bot is on its way: what had not begun to leave never does. A part
 * that leaves after the take-over was seen on its way by the officer. {@code -Dhoiluat.races=10000} runs all races.
 */
public abstract class TakeOverRacesContract {

    private static final int RACES = Integer.getInteger("hoiluat.races", 200);

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    /** What the officer saw right after taking over, and when. */
    private record Seen(long at, Conversation conversation) {}

    @Test
    void takeOverAgainstAnAnswerOnItsWay_nothingStartsAfterwards() {
        SilentPhone phone = new SilentPhone();
        OfficersDesk office = new OfficersDesk(store(), phone);
        Sending sending = new Sending(
                office.conversations,
                office.courier,
                office.outbound,
                office.ladder,
                office.alarms,
                OfficersDesk.CLOCK);

        for (int i = 0; i < RACES; i++) {
            Case c = office.open(i);
            Part answer = queued(c, office.conversations);

            Seen seen = race(office, sending, phone, c);

            Long left = phone.left.get(answer.id());
            assertThat(seen.conversation().owner(OfficersDesk.CLOCK.instant())).isEqualTo(Owner.OFFICER);
            assertThat(seen.conversation().outbox())
                    .noneMatch(part -> part.sender() == Sender.BOT && part.state() == PartState.QUEUED);
            if (left != null && left > seen.at()) {
                assertThat(seen.conversation().outbox())
                        .as("part that left after the take-over")
                        .anyMatch(part -> part.id().equals(answer.id()) && part.state() == PartState.SENDING);
            }
            assertThat(office.conversations.find(c.address().conversationId()).block())
                    .satisfies(end -> assertThat(end.value().outbox()).isEmpty());
        }
    }

    private static Part queued(Case c, Conversations conversations) {
        Part answer = Part.queued(
                "turn/" + c.id(),
                "turn/" + c.id(),
                Sender.BOT,
                "Mang căn cước.",
                List.of(),
                OfficersDesk.CLOCK.instant());
        conversations.change(c.address(), before -> before.say(List.of(answer))).block();
        return answer;
    }

    private static Seen race(OfficersDesk office, Sending sending, SilentPhone phone, Case c) {
        String conversation = c.address().conversationId();
        Mono<Boolean> bot = office.conversations
                .find(conversation)
                .map(Versioned::value)
                .filter(found -> found.nextPart().isPresent())
                .flatMap(sending::step)
                .thenReturn(true)
                .subscribeOn(Schedulers.parallel());
        Mono<Seen> officer = office.desk
                .claim(c.id(), "lan")
                .then(office.conversations.find(conversation))
                .map(found -> new Seen(phone.order.incrementAndGet(), found.value()))
                .subscribeOn(Schedulers.parallel());
        return Objects.requireNonNull(Mono.zip(bot, officer).block()).getT2();
    }
}
