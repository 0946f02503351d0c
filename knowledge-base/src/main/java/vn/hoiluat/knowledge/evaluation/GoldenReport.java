package vn.hoiluat.knowledge.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.flow.Route;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.Met;

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
                Met met = Met.of(question, rehearsed);
                counts[met.ordinal()]++;
                if (met == Met.NOT) {
                    List<String> sent =
                            Met.sent(rehearsed).map(EntryRef::externalId).toList();
                    missed.add(new Missed(writing, question.expected(), rehearsed.route(), sent));
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
}
