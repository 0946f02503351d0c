package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Instant;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.message.Channel;

/**
 * Puts what a unit tells everybody above the first reply that a citizen gets while it is up. The web shows it on its page;
 * danger comes before it.
 */
final class Notices {

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    Response above(Response response, Voice voice) {
        boolean onItsPage = voice.account().channel() == Channel.WEB;
        if (onItsPage || response.replies().isEmpty() || response.outcome() == Outcome.EMERGENCY) {
            return response;
        }
        Instant now = clock.instant();
        return voice.account()
                .notice(now)
                .filter(notice -> isOwed(response.memory(), notice.since()))
                .map(notice -> response.saying(voice.above(response.replies(), voice.say("notice.line", notice.text())))
                        .remembering(response.memory().noticed(now)))
                .orElse(response);
    }

    private static boolean isOwed(Memory memory, Instant since) {
        Instant noticedAt = memory.noticedAt();
        return noticedAt == null || noticedAt.isBefore(since);
    }
}
