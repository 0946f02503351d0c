package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.message.Reply;

/**
 * Tells citizens once that they write with a machine: in full when they greet or open the account, in one line under the
 * reply when they ask at once, not at all in danger.
 */
final class Greeting {

    private final Clock clock;
    private final Duration again;

    Greeting(Clock clock, Duration again) {
        this.clock = clock;
        this.again = again;
    }

    Response greet(Memory memory, Voice voice) {
        String text = voice.say(
                "greeting.first", voice.account().name(), voice.links().dataRights());
        String own = voice.account().setting(ChannelAccount.GREETING, "");
        boolean asWritten = own.isEmpty() || voice.wording().isTemplates();
        Reply reply = voice.bot(asWritten ? text : own + "\n\n" + text);
        return Response.fixedText("greeting.first", memory.greeted(clock.instant()), reply);
    }

    /** The response with one line of greeting at its end, if the citizen is owed one. */
    Response under(Response response, Voice voice) {
        boolean silent = response.replies().isEmpty() || response.outcome() == Outcome.EMERGENCY;
        if (silent || !isOwed(response.memory())) {
            return response;
        }
        String line = voice.say(
                "greeting.short", voice.account().name(), voice.links().dataRights());
        return response.saying(voice.below(response.replies(), line))
                .remembering(response.memory().greeted(clock.instant()));
    }

    boolean isOwed(Memory memory) {
        Instant greetedAt = memory.greetedAt();
        return greetedAt == null || greetedAt.plus(again).isBefore(clock.instant());
    }
}
