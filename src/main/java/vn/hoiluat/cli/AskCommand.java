package vn.hoiluat.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.flow.Deciding;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.learning.CurrentLearning;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.understanding.QuestionReader;

/**
 * {@code ask [--explain] [--json] "…"}: what the bot would do with a message, and why: with {@code --explain} step by step, with
 * {@code --json} the same as one line of JSON. Needs no running service.
 */
final class AskCommand implements Command {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration SEARCH_TIMEOUT = Duration.ofMinutes(1);
    private static final String EXPLAIN = "--explain";
    private static final String JSON = "--json";

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public int run(List<String> written, Console console) {
        Arguments arguments = Arguments.read(written, List.of(EXPLAIN, JSON), List.of());
        String message =
                PersonalNumbers.mask(String.join(" ", arguments.rest()).strip()).text();
        if (message.isEmpty()) {
            throw new MisusedException("ask.no-question");
        }
        try (Workplace workplace = Workplace.open()) {
            workplace.awaitIndex();
            workplace.awaitLearning();
            Triage triage = Triage.shipped();
            Rehearsed rehearsed = rehearse(message, triage, workplace);
            if (arguments.has(EXPLAIN) || arguments.has(JSON)) {
                explain(message, rehearsed, triage, workplace, arguments.has(JSON), console);
            } else {
                print(rehearsed, console);
            }
            return DONE;
        }
    }

    private static Rehearsed rehearse(String message, Triage triage, Workplace workplace) {
        LocalDate today = LocalDate.now(workplace.part(Clock.class).withZone(VIETNAM));
        var policy = new AnswerPolicy(workplace.answering());
        var deciding = new Deciding(workplace.part(AnswerFinder.class), policy, SEARCH_TIMEOUT);
        return new Rehearsal(triage::words, QuestionReader.shipped(), deciding)
                .of(message, today)
                .blockOptional()
                .orElseThrow();
    }

    private static void explain(
            String message, Rehearsed rehearsed, Triage triage, Workplace workplace, boolean asJson, Console console) {
        CurrentLearning learnt = workplace.part(CurrentLearning.class);
        var explained = Explanation.of(message, rehearsed, triage::reasons, learnt::apply, workplace.answering());
        if (asJson) {
            console.print(new JsonMapper().writeValueAsString(explained));
        } else {
            new ExplanationText(console).print(explained);
        }
    }

    private static void print(Rehearsed rehearsed, Console console) {
        if (rehearsed.decided().isEmpty()) {
            console.say("ask.route", Console.text("outcomes.route." + rehearsed.route()));
        }
        for (Decided decided : rehearsed.decided()) {
            if (rehearsed.decided().size() > 1) {
                console.say("explain.part", decided.part().said());
            }
            print(decided.decision(), console);
            printFound(decided.found(), console);
        }
    }

    private static void print(Decision decision, Console console) {
        switch (decision) {
            case Decision.Answer answer -> print(answer.candidate(), console);
            case Decision.OfferChoices offer -> {
                console.say("ask.offer");
                offer.candidates().forEach(c -> console.say("ask.choice", c.question()));
            }
            case Decision.AskBack open -> console.say("ask.ask-back", Console.text("ask.missing." + open.reason()));
            case Decision.HandOver handOver ->
                console.say("ask.hand-over", Console.text("ask.reason." + handOver.reason()));
        }
    }

    private static void print(Candidate candidate, Console console) {
        console.say("ask.answer", candidate.question());
        console.print("");
        console.print(candidate.fullAnswer());
        console.print("");
        candidate
                .citations()
                .forEach(c -> console.say("ask.citation", c.text(), Console.text("ask.law." + c.status())));
    }

    private static void printFound(List<Candidate> candidates, Console console) {
        console.print("");
        console.say(candidates.isEmpty() ? "ask.found-nothing" : "ask.found");
        candidates.forEach(c -> console.say(
                "ask.candidate", c.confidence(), c.score(), c.entry().toString(), c.question()));
    }
}
