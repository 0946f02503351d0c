package vn.hoiluat.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.answering.Readings;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Offer;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.Topic;

/** Searches the base and does what the policy says: answer word for word, offer choices, or hand over. */
final class AnswerStep {

    private static final Logger log = LoggerFactory.getLogger(AnswerStep.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A longer message is a story, which is not told back to who told it; in characters. */
    private static final int LONGEST_REPEATED = 160;

    private final Deciding deciding;
    private final Readings readings;
    private final HandOverStep handOver;
    private final EntryReply entries;
    private final Clock clock;

    AnswerStep(Deciding deciding, Readings readings, HandOverStep handOver, EntryReply entries, Clock clock) {
        this.deciding = deciding;
        this.readings = readings;
        this.handOver = handOver;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Responds to a question.
     *
     * @param words what an officer reads of it
     */
    Mono<Response> respond(
            Burst burst, QuestionPart part, String words, boolean sensitive, Memory memory, Voice voice) {
        return deciding.decide(part, today())
                .flatMap(decided -> perform(decided, burst, words, sensitive, memory, voice))
                .onErrorResume(error -> failed(error, burst, words, sensitive, memory, voice));
    }

    /** Responds to a choice among those offered. */
    Mono<Response> chosen(Burst burst, Offer offer, int number, Memory memory, Voice voice) {
        Memory done = memory.withOffer(null);
        if (number == 0) {
            return handOver.handOver(
                    burst,
                    offer.question(),
                    HandOverReason.NONE_OF_THE_CHOICES,
                    offer.sensitive(),
                    List.of(),
                    done,
                    voice);
        }
        if (number > offer.entryKeys().size()) {
            return Mono.just(Response.fixedText("choices.expired", memory, voice.bot(voice.say("choices.expired"))));
        }
        return deciding.decideChosen(offer.entryKeys().get(number - 1), offer.question(), today())
                .flatMap(decided -> perform(decided, burst, offer.question(), offer.sensitive(), done, voice))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> Response.fixedText("choices.expired", done, voice.bot(voice.say("choices.expired")))))
                .onErrorResume(error -> failed(error, burst, offer.question(), offer.sensitive(), done, voice));
    }

    /**
     * Does what was decided.
     *
     * @param words what an officer reads of the question
     */
    Mono<Response> perform(Decided decided, Burst burst, String words, boolean sensitive, Memory memory, Voice voice) {
        // While a case is open, what is not surely a new question belongs to the case.
        boolean caseOpen = memory.caseId() != null;
        Memory asked = memory.withTopic(Topic.of(decided.search(), clock.instant()));
        Mono<Response> response = switch (decided.decision()) {
            case Decision.Answer answer ->
                Mono.just(entries.to(decided.part(), answer.candidate(), sensitive, burst, asked, voice));
            case Decision.OfferChoices offer ->
                caseOpen
                        ? handOver.handOver(
                                burst, words, HandOverReason.NOT_SURE, sensitive, offer.candidates(), asked, voice)
                        : offer(offer.candidates(), decided.part(), words, sensitive, asked, voice);
            case Decision.AskBack open ->
                caseOpen
                        ? handOver.handOver(
                                burst, words, HandOverReason.NOT_SURE, sensitive, open.candidates(), asked, voice)
                        : Mono.just(AskingBack.ask(open.reason(), decided.part(), asked, voice));
            case Decision.HandOver officer ->
                handOver.handOver(burst, words, officer.reason(), sensitive, officer.candidates(), asked, voice);
        };
        return response.map(made -> made.searched(decided.search(), decided.found(), sensitive));
    }

    /**
     * The choice between these entries, below a line that says how the question was read where it was typed otherwise: who is
     * offered the wrong things sees why.
     *
     * @param words what an officer reads of the question
     */
    Mono<Response> offer(
            List<Candidate> candidates,
            QuestionPart part,
            String words,
            boolean sensitive,
            Memory memory,
            Voice voice) {
        Response offered = choices(candidates, words, sensitive, memory, voice);
        if (voice.wording().isTemplates() || part.said().length() > LONGEST_REPEATED) {
            return Mono.just(offered);
        }
        return readings.meant(part.said())
                .map(meant -> offered.saying(voice.above(offered.replies(), voice.say("choices.meant", meant))))
                .defaultIfEmpty(offered)
                .onErrorResume(error -> {
                    log.warn("Choices are offered without saying how the question was read", error);
                    return Mono.just(offered);
                });
    }

    private Response choices(List<Candidate> candidates, String words, boolean sensitive, Memory memory, Voice voice) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            buttons.add(new Button(
                    Button.Type.ANSWER, (i + 1) + ". " + candidates.get(i).question(), Buttons.choice(i + 1)));
        }
        buttons.add(new Button(Button.Type.ANSWER, voice.say("button.officer"), Buttons.choice(0)));
        List<String> keys = candidates.stream().map(c -> c.entry().key()).toList();
        Offer offer = new Offer(words, keys, sensitive, clock.instant());
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
