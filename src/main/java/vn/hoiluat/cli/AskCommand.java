package vn.hoiluat.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.Question;
import vn.hoiluat.privacy.PersonalNumbers;

/** {@code ask "…"}: what the bot would decide on a question, and why. Needs no running service. */
final class AskCommand implements Command {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int CANDIDATES = 10;

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        String text = String.join(" ", arguments).strip();
        if (text.isEmpty()) {
            throw new MisusedException("ask.no-question");
        }
        try (Workplace workplace = Workplace.open()) {
            workplace.awaitIndex();
            LocalDate today = LocalDate.now(workplace.part(Clock.class).withZone(VIETNAM));
            Question question = new Question(PersonalNumbers.mask(text).text(), today, CANDIDATES);
            List<Candidate> candidates = workplace
                    .part(AnswerFinder.class)
                    .find(question)
                    .blockOptional()
                    .orElse(List.of());
            print(new AnswerPolicy(workplace.answering()).decide(candidates), console);
            printFound(candidates, console);
            return DONE;
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
