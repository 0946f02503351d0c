package vn.hoiluat.casesearch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.indexing.StoreIndex;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Finds cases by what was said in them. Follows the store in the background, about a tenth of a second behind it; searches
 * block a thread of their own, never the caller's.
 */
public final class CaseSearch implements AutoCloseable {

    /** Nobody pages further, and nothing is counted further. */
    public static final int MOST_COUNTED = 999;

    private static final int THREADS = 2;
    private static final int WAITING = 200;

    /** Equal scores: the newest first. */
    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            LongField.newSortField(CaseFields.OPENED, true, SortedNumericSelector.Type.MAX),
            new SortField(CaseFields.ID, SortField.Type.STRING));

    private final StoreIndex index;
    private final Documents<Case> cases;
    private final Scheduler scheduler;
    private final IndexFollower follower;
    private final Syllables analysis = new Syllables();
    private final Snippets snippets = new Snippets();

    private record Hits(List<String> ids, long count) {}

    /**
     * A search that follows once it is {@link #start started}.
     *
     * @param folder of the index; null: it lives in memory and is built at every start
     * @param commitEvery how often the index is put on disk while cases change
     */
    public CaseSearch(@Nullable Path folder, DocumentStore store, Clock clock, Duration commitEvery) {
        index = folder == null ? StoreIndex.inMemory(CaseFields.form()) : StoreIndex.open(folder, CaseFields.form());
        cases = store.documents(Case.KIND);
        scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "case-search");
        follower = new IndexFollower(
                index, new CaseIndexSource(index, cases, scheduler), store.changes(), scheduler, clock, commitEvery);
    }

    /** Begins to follow the store, in the background. Once only. */
    public void start() {
        follower.start();
    }

    /** True once the index has been in step with the store: before, much is not found. */
    public boolean isReady() {
        return follower.state().isReady();
    }

    /** How many cases the index has. */
    public int size() {
        return index.size();
    }

    /**
     * A page of the cases of a list that hold what is looked for, best first.
     *
     * @param list the stretches of the store's indexes that hold what the list has for this officer
     * @param reader who sees none but the cases within the scope, even of those that have left it a moment ago
     * @param from how many better ones are left out; at most {@link #MOST_COUNTED}
     */
    public Mono<FoundCases> find(CaseQuery asked, List<Range> list, CaseReader reader, int from, int size) {
        List<Syllable> words = analysis.of(asked.words());
        int end = Math.min(from + size, MOST_COUNTED);
        return Mono.fromCallable(() -> hits(CaseQueries.query(asked, words, list), from, end))
                .subscribeOn(scheduler)
                .flatMap(hits -> Flux.fromIterable(hits.ids())
                        .flatMapSequential(cases::find)
                        .filter(found -> reader.sees(found.value()))
                        .map(found -> shown(found, words))
                        .collectList()
                        .map(shown -> new FoundCases(shown, hits.count(), hits.count() > end ? end : null)));
    }

    /** How many cases of a list hold what is looked for, counted to {@link #MOST_COUNTED}. */
    public Mono<Long> count(CaseQuery asked, List<Range> list) {
        List<Syllable> words = analysis.of(asked.words());
        return Mono.fromCallable(
                        () -> hits(CaseQueries.query(asked, words, list), 0, 1).count())
                .subscribeOn(scheduler);
    }

    /** Stops following, puts on disk what was reached, and closes the index. Blocks until that is done. */
    @Override
    public void close() {
        follower.stop();
        index.close();
        scheduler.dispose();
    }

    private Hits hits(Query query, int from, int end) {
        return index.search(searcher -> hits(searcher, query, from, end));
    }

    private static Hits hits(IndexSearcher searcher, Query query, int from, int end) throws IOException {
        if (from >= end) {
            return new Hits(List.of(), 0);
        }
        TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(BEST_FIRST, end, null, MOST_COUNTED));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit :
                List.of(found.scoreDocs).subList(Math.min(from, found.scoreDocs.length), found.scoreDocs.length)) {
            ids.add(((BytesRef) ((FieldDoc) hit).fields[2]).utf8ToString());
        }
        return new Hits(ids, Math.min(found.totalHits.value(), MOST_COUNTED));
    }

    private FoundCases.Found shown(Versioned<Case> found, List<Syllable> words) {
        return new FoundCases.Found(
                found, words.isEmpty() ? List.of() : snippets.of(CaseTexts.of(found.value()), words));
    }
}
