package vn.hoiluat.knowledge.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.evaluation.Variants.Variant;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;

/** Asks judged questions, one after the other, with the analysis and the ranking of the service. */
final class Evaluation {

    private static final int PLACES = 10;
    static final long SEED = 20261123;

    private final EntrySearcher searcher;
    private final List<JudgedQuestion> questions;
    private final List<String> texts;
    private final @Nullable LocalDate asOf;

    /** @param variant how the questions are written: the same way in every run */
    Evaluation(EntrySearcher searcher, List<JudgedQuestion> questions, Variant variant, @Nullable LocalDate asOf) {
        this(searcher, questions, variant, SEED, asOf);
    }

    /** @param seed what the slips of a variant come from */
    Evaluation(
            EntrySearcher searcher,
            List<JudgedQuestion> questions,
            Variant variant,
            long seed,
            @Nullable LocalDate asOf) {
        this.searcher = searcher;
        this.questions = questions;
        var variants = new Variants(seed);
        this.texts = questions.stream().map(q -> variants.of(variant, q.text())).toList();
        this.asOf = asOf;
    }

    /** The questions as they are asked. */
    List<JudgedQuestion> asWritten() {
        List<JudgedQuestion> written = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            written.add(new JudgedQuestion(texts.get(i), questions.get(i).judged()));
        }
        return written;
    }

    /** One round without measuring: what a fresh process does is not what is measured. */
    void warmUp() {
        texts.forEach(this::find);
    }

    Metrics measure() {
        List<@Nullable Integer> ranks = new ArrayList<>();
        long[] nanos = new long[texts.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            List<Hit> hits = find(texts.get(i));
            nanos[i] = System.nanoTime() - start;
            ranks.add(rank(hits, questions.get(i).judged()));
        }
        return Metrics.of(ranks, nanos);
    }

    private List<Hit> find(String text) {
        return searcher.search(text, asOf, PLACES);
    }

    private static @Nullable Integer rank(List<Hit> hits, Set<String> judged) {
        for (int i = 0; i < hits.size(); i++) {
            if (judged.contains(hits.get(i).key())) {
                return i + 1;
            }
        }
        return null;
    }
}
