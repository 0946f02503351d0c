package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;

/** Has questions decided on as the flow decides, those the base answers and others, and measures the decisions. */
final class DecisionEvaluation {

    private final Rehearsal rehearsal;
    private final LocalDate day;

    DecisionEvaluation(Rehearsal rehearsal, LocalDate day) {
        this.rehearsal = rehearsal;
        this.day = day;
    }

    /**
     * Questions that the base does not answer.
     *
     * @param file one on each line, with or without an id and a tab before it
     */
    static List<String> unanswerable(Path file) throws IOException {
        return JudgedQuestions.lines(file).stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    DecisionMetrics measure(List<JudgedQuestion> answerable, List<String> unanswerable) {
        List<DecisionMetrics.Decided> decided = new ArrayList<>();
        answerable.forEach(question -> decided.add(decide(question.text(), question.judged(), true)));
        unanswerable.forEach(question -> decided.add(decide(question, Set.of(), false)));
        return DecisionMetrics.of(decided);
    }

    private DecisionMetrics.Decided decide(String text, Set<String> judged, boolean answerable) {
        Rehearsed rehearsed = rehearsal.of(text, day).blockOptional().orElseThrow();
        Optional<Candidate> surest = rehearsed.decided().stream()
                .flatMap(one -> one.found().stream().limit(1))
                .max(Comparator.comparingDouble(Candidate::confidence));
        return new DecisionMetrics.Decided(
                surest.map(Candidate::confidence).orElse(0.0),
                surest.filter(one -> judged.contains(one.entry().externalId())).isPresent(),
                answerable,
                rehearsed.route());
    }
}
