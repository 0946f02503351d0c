package vn.hoiluat.cli;

import java.util.List;
import vn.hoiluat.answering.CitationStatus;

/** An {@link Explanation} in sentences of {@code cli_vi.properties}. */
final class ExplanationText {

    private final Console console;

    ExplanationText(Console console) {
        this.console = console;
    }

    void print(Explanation explained) {
        console.say("explain.message", explained.message());
        console.say(
                "explain.triage",
                Console.text("outcomes.route." + explained.outcome().outcome()));
        list("explain.dangers", explained.dangers());
        if (!explained.withoutChatter().equals(explained.message())) {
            console.say("explain.chatter", explained.withoutChatter());
        }
        for (Explanation.Part part : explained.parts()) {
            print(part);
        }
    }

    private void print(Explanation.Part part) {
        console.print("");
        console.say("explain.part", part.said());
        if (!part.searched().equals(part.said())) {
            console.say("explain.searched", part.searched());
        }
        list("explain.places", part.places());
        part.words()
                .forEach(word -> console.say(
                        "explain.word", word.typed(), word.read(), Console.text("explain.step." + word.step())));
        part.additions().forEach(one -> console.say("explain.addition", one.said(), one.added(), one.weight()));
        part.candidates().forEach(this::print);
        print(part.band(), part.outcome());
    }

    private void print(Explanation.Found found) {
        console.say("explain.candidate", found.confidence(), found.score(), found.entry(), found.question());
        console.say("explain.matched", found.matched());
        found.features().forEach(this::print);
        if (!found.inForce()) {
            console.say("explain.not-in-force");
        }
        found.citations().stream()
                .filter(one -> one.status() != CitationStatus.IN_FORCE)
                .forEach(one -> console.say("explain.citation", one.text(), Console.text("ask.law." + one.status())));
    }

    private void print(Explanation.Feature one) {
        String name = Console.text("explain.feature." + one.feature());
        console.say("explain.counted", one.contribution(), name, one.value(), one.weight());
    }

    private void print(Explanation.Band band, OutcomeLine.Part outcome) {
        Double confidence = band.confidence();
        Double lead = band.lead();
        String route = Console.text("outcomes.route." + outcome.outcome());
        if (confidence == null || lead == null) {
            console.say("explain.nothing", route);
        } else {
            console.say("explain.band", route, confidence, lead, band.answerFrom(), band.margin(), band.offerFrom());
        }
        String reason = "ask.reason." + outcome.reason();
        if (Console.has(reason)) {
            console.say("explain.reason", Console.text(reason));
        }
    }

    private void list(String key, List<String> words) {
        if (!words.isEmpty()) {
            console.say(key, String.join(", ", words));
        }
    }
}
