package vn.hoiluat.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.ladder.LadderFacts;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;

/** Opens a case and tells the citizen code and date; or, while a case is open, adds to it. */
final class HandOverStep {

    private final CaseRegister register;
    private final CaseContinuation continuation;
    private final Clock clock;

    HandOverStep(CaseRegister register, CaseContinuation continuation, Clock clock) {
        this.register = register;
        this.continuation = continuation;
        this.clock = clock;
    }

    /** Hands a burst to officers, out loud. Of a case that danger opened the citizen was not told the code: it is told now. */
    Mono<Response> handOver(
            Burst burst,
            String words,
            HandOverReason reason,
            boolean sensitive,
            List<Candidate> candidates,
            Memory memory,
            Voice voice) {
        return continueOpen(burst, memory)
                .flatMap(open -> open.reason() == HandOverReason.EMERGENCY
                        ? opened(open, List.of(), memory, voice)
                        : Mono.just(continued(open, memory, voice)))
                .switchIfEmpty(Mono.defer(() -> sensitive ? Mono.empty() : reopened(burst, memory, voice)))
                .switchIfEmpty(Mono.defer(() -> open(burst, words, reason, sensitive, candidates))
                        .flatMap(opened -> opened(opened, candidates, memory, voice)));
    }

    /** Gives a burst to the case that was answered a short while ago, which is thereby open again; empty if there is none. */
    Mono<Response> reopened(Burst burst, Memory memory, Voice voice) {
        return continuation
                .reopenFor(burst.conversation().address().conversationId(), burst.events())
                .map(c -> Response.plain(
                        Outcome.CASE_CONTINUED,
                        "reopened",
                        memory.withCase(c.id()).withOffer(null),
                        List.of(voice.system(voice.say(
                                "case.reopened", c.code(), voice.dates().moment(c.dueAt())))),
                        c.id()));
    }

    /** Hands a burst to officers without a word: they are speaking with the citizen already, or danger comes first. */
    Mono<Case> quietly(Burst burst, String words, HandOverReason reason, boolean sensitive, Memory memory) {
        return continueOpen(burst, memory)
                .switchIfEmpty(Mono.defer(() -> open(burst, words, reason, sensitive, List.of())));
    }

    /** The case that a decision on this burst opened before the process died, or empty. */
    Mono<Case> openedBefore(Burst burst) {
        return register.find(Case.idFor(burst.first().id()));
    }

    /** What the citizen is told of a case just opened. */
    Mono<Response> opened(Case opened, List<Candidate> candidates, Memory memory, Voice voice) {
        return worksNow(opened).map(worksNow -> {
            Reply reply = voice.system(text(opened, worksNow, candidates, voice), buttons(opened, voice));
            return opened(opened, reply, memory, voice);
        });
    }

    /** Whether the unit that has the case works at this time. */
    Mono<Boolean> worksNow(Case opened) {
        return register.calendar(opened).map(calendar -> calendar.isOpen(clock.instant()));
    }

    private static Response opened(Case opened, Reply reply, Memory memory, Voice voice) {
        return Response.plain(
                Outcome.CASE,
                opened.reason().name(),
                memory.withCase(opened.id()).withOffer(null),
                howToHear(opened, memory, voice)
                        .map(line -> voice.below(List.of(reply), line))
                        .orElse(List.of(reply)),
                opened.id());
    }

    private static Button[] buttons(Case opened, Voice voice) {
        Button progress = new Button(
                Button.Type.OPEN_LINK,
                voice.say("button.progress"),
                voice.links().caseStatus(opened.token()));
        boolean offersSms =
                !voice.account().setting(LadderFacts.SMS_ACCOUNT, "").isBlank();
        return offersSms
                ? new Button[] {
                    progress,
                    new Button(
                            Button.Type.OPEN_LINK,
                            voice.say("button.sms"),
                            voice.links().contact(opened.token()))
                }
                : new Button[] {progress};
    }

    /** Where only followers are sure to be reached, others are told how they get the answer. */
    private static Optional<String> howToHear(Case opened, Memory memory, Voice voice) {
        if (!opened.address().channel().hasFollowers() || memory.follows()) {
            return Optional.empty();
        }
        return Optional.of(
                opened.address().threadId() == null
                        ? voice.say("case.not-following")
                        : voice.say("case.visitor", opened.code(), voice.links().caseStatus(opened.token())));
    }

    private Mono<Case> continueOpen(Burst burst, Memory memory) {
        return memory.caseId() == null ? Mono.empty() : continuation.append(memory.caseId(), burst.events());
    }

    private Mono<Case> open(
            Burst burst, String words, HandOverReason reason, boolean sensitive, List<Candidate> candidates) {
        return register.open(new HandOver(
                burst.conversation().address(),
                words,
                candidates.isEmpty() ? "" : candidates.getFirst().field(),
                burst.events(),
                reason,
                sensitive,
                candidates.stream().map(Candidate::entry).toList()));
    }

    private static Response continued(Case open, Memory memory, Voice voice) {
        Reply reply = voice.system(voice.say("case.detail-added", open.code()));
        return Response.plain(Outcome.CASE_CONTINUED, open.reason().name(), memory, List.of(reply), open.id());
    }

    private String text(Case opened, boolean worksNow, List<Candidate> candidates, Voice voice) {
        String due = voice.dates().moment(opened.dueAt());
        if (opened.reason() == HandOverReason.LAW_CHANGED) {
            Optional<String> changed = candidates.stream()
                    .flatMap(c -> c.citations().stream())
                    .flatMap(c -> lawChanged(c, opened, due, voice).stream())
                    .findFirst();
            return changed.orElseGet(() -> voice.say("case.law-changed-otherwise", opened.code(), due));
        }
        if (opened.reason() == HandOverReason.LOCAL_DATA_MISSING) {
            return voice.say("case.local-data-missing", opened.code(), due);
        }
        if (!worksNow) {
            return voice.say("case.opened-after-hours", opened.code(), due);
        }
        return voice.say("case.opened", opened.code(), due, voice.links().caseStatus(opened.token()));
    }

    private Optional<String> lawChanged(CitedProvision cited, Case opened, String due, Voice voice) {
        LocalDate endedOn = cited.endedOn();
        return endedOn == null || cited.status() != CitationStatus.EXPIRED
                ? Optional.empty()
                : Optional.of(voice.say(
                        "case.law-changed", cited.text(), voice.dates().day(endedOn), opened.code(), due));
    }
}
