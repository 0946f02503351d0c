package vn.hoiluat.knowledge.suggestions;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.index.EntryFields;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.understanding.Chatter;

/**
 * Suggests questions to somebody who is typing one. The index says which entries fit, the store what they ask: what was
 * withdrawn a moment ago, is not in force today, or rests on law that is not, is never suggested. What was typed is neither kept nor logged.
 */
public final class Suggestions {

    /** Who has typed more characters than this is not looking for a question but telling a story. */
    public static final int LONGEST_TYPED = 200;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So many times as many are found as are wanted, and read one after another: a law that ends takes many along. */
    private static final int SPARE = 8;

    /** Equal scores fall in the order of the keys, so that the same beginning always suggests the same. */
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(EntryFields.KEY, SortField.Type.STRING));

    private static final Chatter CHATTER = Chatter.shipped();

    private final KnowledgeIndex index;
    private final Entries entries;
    private final KnownDocuments documents;
    private final LocalValues localData;
    private final Syllables analysis;
    private final Scheduler scheduler;
    private final Clock clock;

    /** @param scheduler for looking into the index, which blocks for about a millisecond */
    public Suggestions(
            KnowledgeIndex index,
            Entries entries,
            KnownDocuments documents,
            LocalValues localData,
            Syllables analysis,
            Scheduler scheduler,
            Clock clock) {
        this.index = index;
        this.entries = entries;
        this.documents = documents;
        this.localData = localData;
        this.analysis = analysis;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * The questions that fit best, best first; none for less than two letters. Fails if the index or the store does, or if
     * too many wait already.
     *
     * @param typed what was typed so far, its last word perhaps unfinished
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST_TYPED}
     */
    public Mono<List<Suggestion>> of(String typed, int limit) {
        if (typed.length() > LONGEST_TYPED) {
            throw new IllegalArgumentException(
                    typed.length() + " characters were typed, expected at most " + LONGEST_TYPED);
        }
        return Mono.fromCallable(() -> keys(typed, SPARE * limit))
                .subscribeOn(scheduler)
                .flatMapMany(Flux::fromIterable)
                .flatMapSequential(this::load, limit)
                .distinct(Suggestion::question)
                .take(limit)
                .collectList();
    }

    /** The keys of the entries that fit best, best first. Blocking. */
    List<String> keys(String typed, int limit) {
        TypedSoFar exactly = TypedSoFar.of(typed, analysis);
        if (exactly.isTooLittle()) {
            return List.of();
        }
        LocalDate today = today();
        return index.search(searcher -> {
            List<String> keys = keys(searcher, new SuggestionQuery(exactly).exact(today), limit);
            return keys.isEmpty() ? keys(searcher, near(typed, today), limit) : keys;
        });
    }

    /** Nothing has all of it as it was typed. Perhaps marks slipped, or it begins with a greeting. */
    private Query near(String typed, LocalDate today) {
        boolean goesOn = !typed.endsWith(" ");
        String matter = CHATTER.without(typed);
        return new SuggestionQuery(TypedSoFar.of(goesOn ? matter : matter + " ", analysis)).near(today);
    }

    private static List<String> keys(IndexSearcher searcher, Query query, int limit) throws IOException {
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, BEST_FIRST).scoreDocs) {
            found.add(((BytesRef) ((FieldDoc) hit).fields[1]).utf8ToString());
        }
        return found;
    }

    private Mono<Suggestion> load(String key) {
        return entries.find(key).flatMap(entry -> Mono.justOrEmpty(current(entry)));
    }

    private Optional<Suggestion> current(Entry entry) {
        LocalDate today = today();
        return entry.publishedOn(today)
                .filter(version -> holds(version.content(), today))
                .map(version -> new Suggestion(entry.key(), version.content().question()));
    }

    /** As far as is known: whether a document that is in no register may carry an answer is decided where answers are. */
    private boolean holds(EntryContent content, LocalDate day) {
        return content.citations().stream()
                        .map(citation -> documents.ground(citation, day, content.reviewedOn()))
                        .allMatch(ground ->
                                ground.status() == CitationStatus.IN_FORCE || ground.status() == CitationStatus.UNKNOWN)
                && localData.missing(content, day).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
