package vn.hoiluat.knowledge.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.evaluation.FileBase;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.tuning.TuningSets.TuningSet;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * What the sets' questions found.
 *
 * @param folds the fold of each question; the same words are in the same fold however they are written
 */
record QuestionsFound(List<String> sets, List<FoundFor> questions, int[] folds) {

    private static final int LOOKED_AT = 100;

    static QuestionsFound of(List<TuningSet> sets, Messages messages) throws IOException, UnknownFormatException {
        List<FoundFor> questions = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        for (List<TuningSet> sameBase : byBase(sets)) {
            var heldOut = new HeldOutEntries();
            boolean own = sameBase.getFirst().isHeldOut();
            try (FileBase base = FileBase.read(
                    List.of(sameBase.getFirst().base()),
                    sameBase.getFirst().asOf(),
                    messages,
                    entry -> own ? heldOut.keep(entry) : Optional.of(entry.content()))) {
                EntrySearcher searcher = base.searcher();
                for (TuningSet set : sameBase) {
                    for (JudgedQuestion question : own ? heldOut.questions() : questions(set)) {
                        questions.add(found(set, question, searcher));
                        folds.add(Math.floorMod(PlainText.of(question.text()).hashCode(), Tuning.FOLDS));
                    }
                }
            }
        }
        return new QuestionsFound(
                sets.stream().map(TuningSet::name).toList(),
                questions,
                folds.stream().mapToInt(fold -> fold).toArray());
    }

    private static Collection<List<TuningSet>> byBase(List<TuningSet> sets) {
        Map<String, List<TuningSet>> byBase = new LinkedHashMap<>();
        sets.forEach(set -> byBase.computeIfAbsent(
                        set.base() + (set.isHeldOut() ? " held out" : "") + set.asOf(), base -> new ArrayList<>())
                .add(set));
        return byBase.values();
    }

    private static List<JudgedQuestion> questions(TuningSet set) throws IOException {
        if (set.isGolden()) {
            return DataFile.at(set.questions()).lines().stream()
                    .map(QuestionsFound::golden)
                    .toList();
        }
        Path judgements = set.judgements();
        if (judgements != null) {
            return JudgedQuestions.read(set.questions(), judgements);
        }
        return JudgedQuestions.lines(set.questions()).stream()
                .map(line -> new JudgedQuestion(line.substring(line.indexOf('\t') + 1), Set.of()))
                .toList();
    }

    private static JudgedQuestion golden(DataFile.Line line) {
        int last = line.fields().size() - 1;
        Set<String> wanted = Set.of(line.field(last).split(","));
        return new JudgedQuestion(line.field(last - 1), wanted.contains("none") ? Set.of() : wanted);
    }

    private static FoundFor found(TuningSet set, JudgedQuestion question, EntrySearcher searcher) {
        List<Hit> hits =
                searcher.search(set.unaccented() ? PlainText.of(question.text()) : question.text(), null, LOOKED_AT);
        return new FoundFor(
                set.name(),
                set.decides(),
                set.weight(),
                hits.stream().map(Hit::features).toList(),
                hits.stream().map(hit -> question.judged().contains(hit.key())).toList(),
                !question.judged().isEmpty());
    }
}
