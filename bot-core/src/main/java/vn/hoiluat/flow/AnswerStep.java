package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.answering.Question;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Offer;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Buttons;

/** Searches the base and does what the policy says: answer word for word, offer choices, or hand over. */
final class AnswerStep {

    private static final Logger log = LoggerFactory.getLogger(AnswerStep.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WANTED = 5;

    private final AnswerFinder finder;
    private final AnswerPolicy policy;
    private final HandOverStep handOver;
    private final Duration searchTimeout;
    private final RandomGenerator random;
    private final Clock clock;

    AnswerStep(
            AnswerFinder finder,
            AnswerPolicy policy,
            HandOverStep handOver,
            Duration searchTimeout,
            RandomGenerator random,
            Clock clock) {
        this.finder = finder;
        this.policy = policy;
        this.handOver = handOver;
        this.searchTimeout = searchTimeout;
        this.random = random;
        this.clock = clock;
    }

    /** Responds to a question. */
    Mono<Response> respond(Burst burst, String words, boolean sensitive, Memory memory, Voice voice) {
        return search(words)
                .flatMap(found -> perform(policy.decide(found), burst, words, sensitive, memory, voice)
                        .map(response -> response.searched(words, found)))
                .onErrorResume(error -> failed(error, burst, words, sensitive, memory, voice));
    }

    /** What the base has for these words, best first; fails if the search fails or takes too long. */
    Mono<List<Candidate>> search(String words) {
        return finder.find(question(words)).timeout(searchTimeout);
    }

    /** Responds to a choice among those offered. */
    Mono<Response> chosen(Burst burst, Offer offer, int number, Memory memory, Voice voice) {
        Memory done = memory.withOffer(null);
        if (number == 0) {
            return handOver.handOver(
                    burst, offer.question(), HandOverReason.NONE_OF_THE_CHOICES, false, List.of(), done, voice);
        }
        if (number > offer.entryKeys().size()) {
            return Mono.just(Response.fixedText("choices.expired", memory, voice.bot(voice.say("choices.expired"))));
        }
        return finder.entry(offer.entryKeys().get(number - 1), question(offer.question()))
                .timeout(searchTimeout)
                .flatMap(entry -> perform(policy.decideChosen(entry), burst, offer.question(), false, done, voice)
                        .map(response -> response.searched(offer.question(), List.of(entry))))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> Response.fixedText("choices.expired", done, voice.bot(voice.say("choices.expired")))))
                .onErrorResume(error -> failed(error, burst, offer.question(), false, done, voice));
    }

    private Mono<Response> perform(
            Decision decision, Burst burst, String words, boolean sensitive, Memory memory, Voice voice) {
        // While a case is open, what is not surely a new question belongs to the case.
        boolean caseOpen = memory.caseId() != null;
        return switch (decision) {
            case Decision.Answer answer -> Mono.just(answer(answer.candidate(), memory, voice));
            case Decision.OfferChoices offer ->
                caseOpen
                        ? handOver.handOver(
                                burst, words, HandOverReason.NOT_SURE, sensitive, offer.candidates(), memory, voice)
                        : Mono.just(offer(offer.candidates(), words, memory, voice));
            case Decision.HandOver officer ->
                handOver.handOver(burst, words, officer.reason(), sensitive, officer.candidates(), memory, voice);
        };
    }

    private Response answer(Candidate candidate, Memory memory, Voice voice) {
        String token = PublicLinks.newToken(random);
        String text = voice.say(
                "answer.form",
                candidate.fullAnswer(),
                candidate.shortAnswer(),
                voice.links().answer(token));
        List<Reply> replies = List.of(voice.bot(text));
        return Response.plain(
                        Outcome.ANSWER,
                        "",
                        memory.withOffer(null),
                        candidate.sample() ? voice.below(replies, voice.say("sample.notice")) : replies,
                        null)
                .answering(
                        candidate.entry(),
                        candidate.citations().stream().map(CitedProvision::text).toList(),
                        token);
    }

    private Response offer(List<Candidate> candidates, String words, Memory memory, Voice voice) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            buttons.add(new Button(
                    Button.Type.ANSWER, (i + 1) + ". " + candidates.get(i).question(), Buttons.choice(i + 1)));
        }
        buttons.add(new Button(Button.Type.ANSWER, voice.say("button.officer"), Buttons.choice(0)));
        Offer offer =
                new Offer(words, candidates.stream().map(c -> c.entry().key()).toList(), clock.instant());
        Reply reply = voice.bot(choicesText(candidates, voice), buttons.toArray(Button[]::new));
        return Response.plain(Outcome.CHOICES, "", memory.withOffer(offer), List.of(reply), null);
    }

    private static String choicesText(List<Candidate> candidates, Voice voice) {
        Object[] questions = candidates.stream().map(Candidate::question).toArray();
        return switch (candidates.size()) {
            case 1 -> voice.say("choices.one", questions);
            case 2 -> voice.say("choices.two", questions);
            default -> voice.say("choices.three", questions);
        };
    }

    private Mono<Response> failed(
            Throwable error, Burst burst, String words, boolean sensitive, Memory memory, Voice voice) {
        log.error(
                "Search failed for {}; the question goes to an officer",
                burst.first().id(),
                error);
        return handOver.handOver(burst, words, HandOverReason.SEARCH_FAILED, sensitive, List.of(), memory, voice);
    }

    private Question question(String words) {
        Instant now = clock.instant();
        return new Question(words, LocalDate.ofInstant(now, VIETNAM), WANTED);
    }
}
