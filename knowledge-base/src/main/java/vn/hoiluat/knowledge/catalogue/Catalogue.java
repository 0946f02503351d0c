package vn.hoiluat.knowledge.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.indexing.IndexState;
import vn.hoiluat.indexing.StoreIndex;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.localdata.LocalDatum;
import vn.hoiluat.storage.ChangeFeed;

/**
 * Every entry of the base in an index of its own, which follows the store within about a second; how entries stand is judged anew
 * within {@link #JUDGED_EVERY} of a change of law or local data, and on every new day. Searches on the scheduler given.
 */
public final class Catalogue implements Closeable {

    /** How often it is looked whether how entries stand must be judged anew. */
    public static final Duration JUDGED_EVERY = Duration.ofMinutes(1);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, lastChanged());
    private static final Sort LAST_CHANGED_FIRST = new Sort(lastChanged());

    private final StoreIndex index;
    private final CatalogueFeeder feeder;
    private final IndexFollower follower;
    private final Entries entries;
    private final Function<EntryContent, Set<PublicationBlock>> checks;
    private final Scheduler scheduler;
    private final Clock clock;
    private final CatalogueQueries queries = new CatalogueQueries(new Syllables());

    /** What lay on disk was judged at another time. */
    private volatile LocalDate judgedOn;

    /**
     * @param folder where the index is kept; null for memory, from which it is gone with the process
     * @param checks what keeps a content from citizens today
     * @param foundation what that hangs on
     * @param scheduler for searches and for work on the index, both of which block
     */
    public Catalogue(
            @Nullable Path folder,
            Entries entries,
            Function<EntryContent, Set<PublicationBlock>> checks,
            Foundation foundation,
            ChangeFeed changes,
            Scheduler scheduler,
            Clock clock) {
        this.entries = entries;
        this.checks = checks;
        this.scheduler = scheduler;
        this.clock = clock;
        this.index = folder == null
                ? StoreIndex.inMemory(CatalogueFields.form())
                : StoreIndex.open(folder, CatalogueFields.form());
        this.feeder =
                new CatalogueFeeder(index, entries, this::listed, foundation.read(), foundation.kinds(), scheduler);
        this.follower = new IndexFollower(index, feeder, changes, scheduler, clock, Duration.ofMinutes(1));
        this.judgedOn = index.snapshot().isPresent() ? LocalDate.MIN : today();
    }

    /**
     * What the standing of entries hangs on besides themselves.
     *
     * @param kinds names of the kinds of documents
     * @param read reads them
     */
    public record Foundation(Set<String> kinds, Mono<Void> read) {

        /** Documents of law, what they do to each other, and local data. */
        public static Foundation of(Mono<Void> read) {
            return new Foundation(
                    Set.of(LegalDocument.KIND.name(), LegalRelation.KIND.name(), LocalDatum.KIND.name()), read);
        }
    }

    /** Begins to follow the store. */
    public void start() {
        follower.start();
    }

    @Override
    public void close() {
        follower.stop();
        index.close();
    }

    /** How the index stands. */
    public IndexState state() {
        return follower.state();
    }

    /** Judges anew how every entry stands, if that may have changed. */
    public Mono<Void> judge() {
        return Mono.defer(() -> {
            if (!follower.state().isReady()) {
                return Mono.empty();
            }
            LocalDate today = today();
            boolean isOver = feeder.wasShaken() || !today.equals(judgedOn);
            judgedOn = today;
            return isOver ? follower.rebuild().then() : Mono.empty();
        });
    }

    /**
     * A page of what is found.
     *
     * @param from how many to pass over
     */
    public Mono<CataloguePage> page(CatalogueQuery query, int from, int limit) {
        return Mono.fromCallable(() -> index.search(searcher -> find(searcher, query, from, limit)))
                .subscribeOn(scheduler)
                .flatMap(found -> Flux.fromIterable(found.keys())
                        .flatMapSequential(entries::find)
                        .map(this::listed)
                        .collectList()
                        .map(listed -> new CataloguePage(listed, found.total(), found.byStatus(), found.byConcern())));
    }

    /** Entries with a version in one of the statuses that share words with a text, those that share most first. */
    public Mono<List<Entry>> near(String text, Set<EntryStatus> statuses, int limit) {
        return Mono.fromCallable(() -> index.search(searcher ->
                        keys(searcher, searcher.search(queries.near(text, statuses), limit, Sort.RELEVANCE), 0)))
                .subscribeOn(scheduler)
                .flatMap(keys ->
                        Flux.fromIterable(keys).flatMapSequential(entries::find).collectList());
    }

    /** An entry with how it stands today. */
    public ListedEntry listed(Entry entry) {
        return new ListedEntry(entry, EntryStanding.of(entry, today(), checks));
    }

    private record Found(
            List<String> keys, int total, Map<EntryStatus, Integer> byStatus, Map<Concern, Integer> byConcern) {}

    private Found find(IndexSearcher searcher, CatalogueQuery query, int from, int limit) throws IOException {
        Query wanted = queries.of(query);
        int total = searcher.count(wanted);
        TopDocs docs = searcher.search(
                wanted, Math.max(1, from + limit), query.words().isBlank() ? LAST_CHANGED_FIRST : BEST_FIRST);
        Map<EntryStatus, Integer> byStatus = new EnumMap<>(EntryStatus.class);
        for (EntryStatus status : EntryStatus.values()) {
            byStatus.put(status, searcher.count(queries.of(query.in(status))));
        }
        Map<Concern, Integer> byConcern = new EnumMap<>(Concern.class);
        for (Concern concern : Concern.values()) {
            byConcern.put(concern, searcher.count(queries.of(query.with(concern))));
        }
        return new Found(keys(searcher, docs, from), total, byStatus, byConcern);
    }

    private static List<String> keys(IndexSearcher searcher, TopDocs docs, int from) throws IOException {
        List<String> keys = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = from; i < docs.scoreDocs.length; i++) {
            ScoreDoc doc = docs.scoreDocs[i];
            keys.add(stored.document(doc.doc, Set.of(CatalogueFields.KEY)).get(CatalogueFields.KEY));
        }
        return keys;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private static SortField lastChanged() {
        return new SortField(CatalogueFields.CHANGED, SortField.Type.LONG, true);
    }
}
