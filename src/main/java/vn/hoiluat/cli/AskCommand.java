package vn.hoiluat.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import reactor.core.publisher.Flux;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.privacy.PersonalNumbers;

/** {@code ask "…"}: what the bot would decide on a question, and why. Needs no running service. */
final class AskCommand implements Command {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int CANDIDATES = 10;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

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
            awaitIndex(workplace.base());
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

    /** The index is opened in the background; what was seeded or imported just now must be in it. */
    private static void awaitIndex(KnowledgeBase base) {
        long published = base.counts()
                .map(counts -> counts.getOrDefault(EntryStatus.PUBLISHED, 0L))
                .blockOptional()
                .orElse(0L);
        Flux.interval(Duration.ZERO, LOOK_EVERY)
                .map(tick -> base.health())
                .filter(health -> health.ready() && health.entries() >= published)
                .blockFirst(LONGEST_WAIT);
    }

    private static void print(Decision decision, Console console) {
        switch (decision) {
            case Decision.Answer answer -> print(answer.candidate(), console);
            case Decision.OfferChoices offer -> {
                console.say("ask.offer");
                offer.candidates().forEach(c -> console.say("ask.choice", c.question()));
            }
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
