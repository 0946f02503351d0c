package vn.hoiluat.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.exchange.BaseFile;
import vn.hoiluat.knowledge.exchange.BaseFile.BaseEntry;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.search.RankingWeights;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Measures the search on judged questions, over a base that is read from files into an index of its own: the analysis, the
 * ranking and the mapping are those of the service. Blocking, on one thread.
 */
final class Evaluation {

    private static final int PLACES = 10;

    private final DocumentNames names = new DocumentNames();
    private final Messages messages;
    private final RankingWeights weights;

    Evaluation(Messages messages, RankingWeights weights) {
        this.messages = messages;
        this.weights = weights;
    }

    Metrics run(EvaluationOptions options) throws IOException, UnknownFormatException {
        List<JudgedQuestion> questions = JudgedQuestions.read(options.queries(), options.qrels());
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            fill(index, options.bases(), options.asOf());
            var searcher = new EntrySearcher(index, new Syllables(), weights);
            List<String> texts = questions.stream()
                    .map(q -> options.unaccented() ? PlainText.of(q.text()) : q.text())
                    .toList();
            // The first round warms the virtual machine up; what a fresh process does is not what is measured.
            texts.forEach(text -> find(searcher, text, options.asOf()));
            List<@Nullable Integer> ranks = new ArrayList<>();
            long[] nanos = new long[texts.size()];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                List<Hit> hits = find(searcher, texts.get(i), options.asOf());
                nanos[i] = System.nanoTime() - start;
                ranks.add(rank(hits, questions.get(i).judged()));
            }
            return Metrics.of(ranks, nanos);
        }
    }

    private void fill(KnowledgeIndex index, List<Path> bases, @Nullable LocalDate asOf)
            throws IOException, UnknownFormatException {
        var documents = new KnownDocuments(new CitationText(names, messages));
        var files = new BaseFile(names, messages);
        for (Path base : bases) {
            files.read(base, entry -> entry.documents().forEach(documents::add));
        }
        for (Path base : bases) {
            files.read(base, entry -> {
                if (asOf == null || counts(entry, documents, asOf)) {
                    index.put(IndexedEntry.of(entry.id(), 1, entry.content(), names(entry.content(), documents)));
                }
            });
        }
        index.compact();
        index.refresh();
    }

    private static boolean counts(BaseEntry entry, KnownDocuments documents, LocalDate asOf) {
        return !entry.isDraft()
                && entry.content().validity().covers(asOf)
                && entry.content().citations().stream()
                        .map(citation -> documents.resolve(citation, asOf).status())
                        .noneMatch(status -> status == CitationStatus.EXPIRED
                                || status == CitationStatus.NOT_YET
                                || status == CitationStatus.SUSPENDED);
    }

    private static List<String> names(EntryContent content, KnownDocuments documents) {
        return content.citations().stream().map(documents::name).distinct().toList();
    }

    private static List<Hit> find(EntrySearcher searcher, String text, @Nullable LocalDate asOf) {
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
