package vn.hoiluat.knowledge.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.flow.Route;

/**
 * Which golden questions came out as expected.
 *
 * @param asked questions in all their writings
 * @param answered those answered by an entry that was expected
 * @param offered those for which one was offered
 * @param routed those that took a route that was expected
 * @param missed the others
 */
record GoldenReport(int asked, int answered, int offered, int routed, List<Missed> missed) {

    GoldenReport {
        missed = List.copyOf(missed);
    }

    /**
     * A question that came out otherwise.
     *
     * @param expected ids or routes
     * @param entries what was sent or offered instead
     */
    record Missed(String question, List<String> expected, Route outcome, List<String> entries) {}

    /** @param day the day asked about, where a question names none */
    static GoldenReport of(List<GoldenQuestion> questions, Rehearsal rehearsal, LocalDate day) {
        int[] counts = new int[4];
        List<Missed> missed = new ArrayList<>();
        for (GoldenQuestion question : questions) {
            LocalDate asOf = question.asOf() == null ? day : question.asOf();
            for (String writing : question.writings()) {
                Rehearsed rehearsed =
                        rehearsal.of(writing, asOf).blockOptional().orElseThrow();
                Met met = met(question, rehearsed);
                counts[met.ordinal()]++;
                if (met == Met.NOT) {
                    missed.add(new Missed(writing, expected(question), rehearsed.route(), sent(rehearsed)));
                }
            }
        }
        int asked = counts[0] + counts[1] + counts[2] + counts[3];
        return new GoldenReport(asked, counts[0], counts[1], counts[2], missed);
    }

    /** The share that came out as expected. */
    double share() {
        return asked == 0 ? 1 : 1 - (double) missed.size() / asked;
    }

    private enum Met {
        ANSWERED,
        OFFERED,
        ROUTED,
        NOT
    }

    private static Met met(GoldenQuestion question, Rehearsed rehearsed) {
        List<Decision> decisions =
                rehearsed.decided().stream().map(Decided::decision).toList();
        boolean answers = decisions.stream().anyMatch(Decision.Answer.class::isInstance);
        if (question.routes().contains(rehearsed.route()) || question.expectsNoAnswer() && !answers) {
            return Met.ROUTED;
        }
        List<Candidate> answered = decisions.stream()
                .filter(Decision.Answer.class::isInstance)
                .map(decision -> ((Decision.Answer) decision).candidate())
                .toList();
        if (answered.stream().anyMatch(one -> isExpected(one, question))) {
            return Met.ANSWERED;
        }
        boolean wrong = !answered.isEmpty();
        return !wrong && sent(rehearsed).stream().anyMatch(question.entries()::contains) ? Met.OFFERED : Met.NOT;
    }

    private static boolean isExpected(Candidate candidate, GoldenQuestion question) {
        return question.entries().contains(candidate.entry().externalId());
    }

    private static List<String> sent(Rehearsed rehearsed) {
        return rehearsed.decided().stream()
                .flatMap(one -> switch (one.decision()) {
                    case Decision.Answer answer -> List.of(answer.candidate()).stream();
                    case Decision.OfferChoices offer -> offer.candidates().stream();
                    case Decision.AskBack b -> List.<Candidate>of().stream();
                    case Decision.HandOver h -> List.<Candidate>of().stream();
                })
                .map(candidate -> candidate.entry().externalId())
                .toList();
    }

    private static List<String> expected(GoldenQuestion question) {
        if (question.expectsNoAnswer()) {
            return List.of("NO_ANSWER");
        }
        List<String> expected = new ArrayList<>(question.entries());
        question.routes().forEach(route -> expected.add(route.name()));
        return expected;
    }
}
