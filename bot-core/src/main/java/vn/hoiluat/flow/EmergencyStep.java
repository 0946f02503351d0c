package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.triage.Triaged;

/** Danger: the fixed text at once, an alarm, and a sensitive case that officers see; whoever owns the conversation. */
final class EmergencyStep {

    private final HandOverStep handOver;
    private final Alarms alarms;
    private final Function<Instant, List<String>> listeners;
    private final Clock clock;

    /** The listeners are the help lines that are open at a time, as citizens read them. */
    EmergencyStep(HandOverStep handOver, Alarms alarms, Function<Instant, List<String>> listeners, Clock clock) {
        this.handOver = handOver;
        this.alarms = alarms;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Responds to danger. */
    Mono<Response> respond(Burst burst, Triaged.Emergency emergency, Memory memory, Voice voice) {
        return handOver.quietly(burst, emergency.text(), HandOverReason.EMERGENCY, true, memory)
                .flatMap(opened -> alarm(opened, emergency)
                        .then(handOver.worksNow(opened))
                        .map(worksNow -> Response.plain(
                                Outcome.EMERGENCY,
                                emergency.kind().name(),
                                memory.withCase(opened.id()).withOffer(null),
                                List.of(voice.system(text(emergency, worksNow, voice))),
                                opened.id())));
    }

    private Mono<Void> alarm(Case opened, Triaged.Emergency emergency) {
        return alarms.raise(
                AlarmKind.EMERGENCY,
                opened.id() + "/" + emergency.kind(),
                "case " + opened.code() + ": " + emergency.kind());
    }

    private String text(Triaged.Emergency emergency, boolean worksNow, Voice voice) {
        return switch (emergency.kind()) {
            case DANGER -> voice.say("emergency.danger");
            case FRAUD_NOW -> voice.say("emergency.fraud");
            case SELF_HARM -> selfHarm(worksNow, voice);
        };
    }

    private String selfHarm(boolean worksNow, Voice voice) {
        List<String> open = listeners.apply(clock.instant());
        String lines = open.isEmpty() ? "" : voice.say("emergency.listeners", String.join(", ", open));
        String officer = voice.say(worksNow ? "emergency.officer-told" : "emergency.no-officer");
        return voice.say("emergency.self-harm", lines, officer);
    }
}
