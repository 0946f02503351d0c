package vn.hoiluat.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.understanding.Understanding;

/**
 * A public comment that asks something gets one private message: the short answer and where the whole is, or the invitation
 * to ask there. The platform takes no second message before the person writes, so nothing is handed over here.
 */
final class CommentStep {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final QuestionReader reader;
    private final Deciding deciding;
    private final RandomGenerator random;
    private final Clock clock;

    CommentStep(QuestionReader reader, Deciding deciding, RandomGenerator random, Clock clock) {
        this.reader = reader;
        this.deciding = deciding;
        this.random = random;
        this.clock = clock;
    }

    Mono<Response> respond(Burst burst, Memory memory, Voice voice) {
        return burst.items().stream()
                .filter(Triaged.Question.class::isInstance)
                .map(Triaged.Question.class::cast)
                .findFirst()
                .map(question -> toQuestion(question, memory, voice))
                .orElseGet(() -> Mono.just(Response.silence("comment asks nothing", memory)));
    }

    private Mono<Response> toQuestion(Triaged.Question question, Memory memory, Voice voice) {
        String words = question.text();
        if (!voice.account().answers()) {
            return Mono.just(unknown(words, memory, voice));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return switch (reader.read(words, today)) {
            case Understanding.Unclear u -> Mono.just(unknown(words, memory, voice));
            case Understanding.Clear clear ->
                deciding.decideEach(clear, part -> true, today)
                        .map(CommentStep::answeredFirst)
                        .map(one -> respond(one, question, memory, voice)
                                .searched(one.search(), one.found(), question.sensitive()));
        };
    }

    /** One message is all there is: of several questions the first that has an answer gets it. */
    private static Decided answeredFirst(List<Decided> decided) {
        return decided.stream()
                .filter(one -> one.decision() instanceof Decision.Answer)
                .findFirst()
                .orElse(decided.getFirst());
    }

    private Response respond(Decided decided, Triaged.Question question, Memory memory, Voice voice) {
        return switch (decided.decision()) {
            case Decision.Answer answer -> answer(answer.candidate(), question.sensitive(), memory, voice);
            case Decision.OfferChoices offer -> invitation(memory, voice);
            case Decision.AskBack open -> invitation(memory, voice);
            case Decision.HandOver none ->
                none.reason() == HandOverReason.SEARCH_FAILED
                        ? invitation(memory, voice)
                        : unknown(question.text(), memory, voice);
        };
    }

    /** Under a post people talk to one another: what the base does not know is asked of the bot only if it is a question. */
    private static Response unknown(String words, Memory memory, Voice voice) {
        return words.contains("?") ? invitation(memory, voice) : Response.silence("comment not known", memory);
    }

    private Response answer(Candidate candidate, boolean sensitive, Memory memory, Voice voice) {
        String token = PublicLinks.newToken(random);
        String text = voice.say(
                "comment.answer", candidate.shortAnswer(), voice.links().answer(token));
        List<String> citations =
                candidate.citations().stream().map(CitedProvision::text).toList();
        List<Reply> reply = voice.untilChange(List.of(voice.system(text)), candidate.changesOn());
        List<Reply> said = candidate.sample() ? voice.below(reply, voice.say("sample.notice")) : reply;
        return Response.plain(Outcome.ANSWER, "comment", memory, said, null)
                .answering(candidate.entry(), citations, token, !sensitive);
    }

    private static Response invitation(Memory memory, Voice voice) {
        return Response.fixedText("comment.invite", memory, voice.system(voice.say("comment.invite")));
    }
}
