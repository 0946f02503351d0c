package vn.hoiluat.flow;

import java.util.List;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Triaged;

/**
 * A public comment that asks something gets one private message: the short answer and where the whole is, or the invitation
 * to ask there. The platform takes no second message before the person writes, so nothing is handed over here.
 */
final class CommentStep {

    private final AnswerStep answers;
    private final AnswerPolicy policy;
    private final RandomGenerator random;

    CommentStep(AnswerStep answers, AnswerPolicy policy, RandomGenerator random) {
        this.answers = answers;
        this.policy = policy;
        this.random = random;
    }

    Mono<Response> respond(Burst burst, Memory memory, Voice voice) {
        return burst.items().stream()
                .filter(Triaged.Question.class::isInstance)
                .map(Triaged.Question.class::cast)
                .findFirst()
                .map(question -> toQuestion(question.text(), memory, voice))
                .orElseGet(() -> Mono.just(Response.silence("comment asks nothing", memory)));
    }

    private Mono<Response> toQuestion(String words, Memory memory, Voice voice) {
        return answers.search(words)
                .map(found -> switch (policy.decide(found)) {
                    case Decision.Answer answer -> answer(answer.candidate(), memory, voice);
                    case Decision.OfferChoices offer -> invitation(memory, voice);
                    case Decision.AskBack open -> invitation(memory, voice);
                    case Decision.HandOver none ->
                        words.contains("?") ? invitation(memory, voice) : Response.silence("comment not known", memory);
                })
                .map(response -> response.searched(words, List.of()))
                .onErrorReturn(invitation(memory, voice));
    }

    private Response answer(Candidate candidate, Memory memory, Voice voice) {
        String token = PublicLinks.newToken(random);
        String text = voice.say(
                "comment.answer", candidate.shortAnswer(), voice.links().answer(token));
        List<String> citations =
                candidate.citations().stream().map(CitedProvision::text).toList();
        List<Reply> reply = List.of(voice.system(text));
        List<Reply> said = candidate.sample() ? voice.below(reply, voice.say("sample.notice")) : reply;
        return Response.plain(Outcome.ANSWER, "comment", memory, said, null)
                .answering(candidate.entry(), citations, token);
    }

    private static Response invitation(Memory memory, Voice voice) {
        return Response.fixedText("comment.invite", memory, voice.system(voice.say("comment.invite")));
    }
}
