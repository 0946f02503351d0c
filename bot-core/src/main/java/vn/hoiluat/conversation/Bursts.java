package vn.hoiluat.conversation;

import java.time.Duration;
import java.time.Instant;
import vn.hoiluat.message.InboundEvent;

/**
 * When a burst of short messages counts as one question.
 *
 * @param pause how long after the last message it is taken as ended
 * @param longest how long after the first message it is answered at the latest
 */
public record Bursts(Duration pause, Duration longest) {

    /** When all that waits, this event included, is to be decided on. */
    public Instant decideAt(Conversation conversation, InboundEvent event, boolean urgent, Instant now) {
        Instant promised = conversation.answerAt();
        if (urgent || (promised != null && !promised.isAfter(now))) {
            return now;
        }
        Instant latest = conversation.waiting().stream()
                .map(InboundEvent::receivedAt)
                .findFirst()
                .orElse(event.receivedAt())
                .plus(longest);
        Instant afterPause = now.plus(pause);
        return afterPause.isBefore(latest) ? afterPause : latest;
    }
}
