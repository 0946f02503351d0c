package vn.hoiluat.flow;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.escalation.CaseConsents;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.ConsentWords;

/** Takes what a citizen answers when an officer asked whether the question may be passed on to another agency. */
final class ConsentStep {

    private final CaseConsents consents;
    private final HandOverStep handOver;

    ConsentStep(CaseConsents consents, HandOverStep handOver) {
        this.consents = consents;
        this.handOver = handOver;
    }

    /** Empty if the burst is no such answer. A tap on a button that asks for nothing any more is told so. */
    Mono<Response> respond(Burst burst, Memory memory, Voice voice) {
        String caseId = memory.caseId();
        if (!ConsentWords.areIn(burst.events())) {
            return Mono.empty();
        }
        Mono<CaseSlip> heard = caseId == null ? Mono.empty() : consents.hear(caseId, burst.events());
        return heard.flatMap(slip -> heard(slip, burst, memory, voice))
                .switchIfEmpty(
                        Mono.defer(() -> ConsentWords.areTapped(burst.events()) ? over(memory, voice) : Mono.empty()));
    }

    private Mono<Response> heard(CaseSlip slip, Burst burst, Memory memory, Voice voice) {
        boolean agreed = slip.state() != CaseSlip.State.DECLINED;
        return handOver.quietly(burst, burst.words(), HandOverReason.TAKEN_OVER, false, memory)
                .map(c -> Response.plain(
                        Outcome.CASE_CONTINUED,
                        agreed ? "consent-given" : "consent-refused",
                        memory.withCase(c.id()),
                        List.of(voice.system(
                                agreed
                                        ? voice.say(
                                                "case.consent-given",
                                                c.code(),
                                                slip.agency().name())
                                        : voice.say("case.consent-refused", c.code()))),
                        c.id()));
    }

    private static Mono<Response> over(Memory memory, Voice voice) {
        return Mono.just(Response.fixedText("case.consent-over", memory, voice.system(voice.say("case.consent-over"))));
    }
}
