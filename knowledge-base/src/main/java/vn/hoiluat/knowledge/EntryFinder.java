package vn.hoiluat.knowledge;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.CitedProvisions.Loaded;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.embedding.NearbyEntries;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalReference;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.understanding.Matter;

/**
 * Finds published entries for questions. The index says which entries fit, the store what they say: an entry that was
 * withdrawn a moment ago is not found even if the index still has it.
 */
public final class EntryFinder implements AnswerFinder {

    /** Nobody waits for a file: a search of it is not cut short. */
    private static final Duration FOR_FILES = Duration.ofMinutes(1);

    /** So many entries are looked at for those that cite what a question names. */
    private static final int WIDELY = 60;

    /** What decides is how likely an entry is right; the score orders only entries of one kind. */
    private static final Comparator<Loaded> SUREST_FIRST = Comparator.comparingDouble(
                    (Loaded loaded) -> loaded.candidate().confidence())
            .reversed();

    private final EntrySearcher searcher;
    private final Function<String, Mono<Entry>> entries;
    private final Candidates candidates;
    private final CitedProvisions cited;
    private final Scheduler scheduler;
    private final Duration timeLimit;
    private final NearbyEntries nearby;
    private final Fusion fusion;

    EntryFinder(
            EntrySearcher searcher,
            Entries entries,
            Candidates candidates,
            ReferenceReader references,
            Scheduler scheduler,
            Duration timeLimit,
            NearbyEntries nearby,
            Fusion fusion) {
        this(searcher, entries::find, candidates, references, scheduler, timeLimit, nearby, fusion);
    }

    private EntryFinder(
            EntrySearcher searcher,
            Function<String, Mono<Entry>> entries,
            Candidates candidates,
            ReferenceReader references,
            Scheduler scheduler,
            Duration timeLimit,
            NearbyEntries nearby,
            Fusion fusion) {
        this.searcher = searcher;
        this.entries = entries;
        this.candidates = candidates;
        this.cited = new CitedProvisions(references);
        this.scheduler = scheduler;
        this.timeLimit = timeLimit;
        this.nearby = nearby;
        this.fusion = fusion;
    }

    /**
     * Finds among entries that are not as the store has them, in the calling thread and however long it takes.
     *
     * @param entries an entry by its key
     */
    static EntryFinder among(
            EntrySearcher searcher,
            Function<String, Mono<Entry>> entries,
            Candidates candidates,
            ReferenceReader references,
            NearbyEntries nearby,
            Fusion fusion) {
        return new EntryFinder(
                searcher, entries, candidates, references, Schedulers.immediate(), FOR_FILES, nearby, fusion);
    }

    /**
     * Finds among entries that lie in no store, as those of a file, in the calling thread.
     *
     * @param entries an entry by what the index calls it
     */
    public static EntryFinder among(
            EntrySearcher searcher,
            Function<String, Optional<Entry>> entries,
            KnownDocuments documents,
            DocumentNames names,
            Messages messages) {
        var analysis = new Syllables();
        return new EntryFinder(
                searcher,
                key -> Mono.justOrEmpty(entries.apply(key)),
                new Candidates(documents, LocalValues.NONE, analysis, messages, RankingModel.shipped()),
                new ReferenceReader(names, documents),
                Schedulers.immediate(),
                FOR_FILES,
                NearbyEntries.NONE,
                new Fusion(0));
    }

    @Override
    public Mono<List<Candidate>> find(Question question) {
        return Mono.fromCallable(() -> cited.in(question.text(), question.asOf()))
                .subscribeOn(scheduler)
                .flatMap(references -> references.isEmpty()
                        ? search(question, question.text(), question.limit())
                                .map(found ->
                                        found.stream().map(Loaded::candidate).toList())
                        : byReference(question, references))
                .timeout(timeLimit);
    }

    private Mono<List<Candidate>> byReference(Question question, List<LegalReference> references) {
        if (cited.isNothingElse(question.text(), question.asOf())) {
            return search(question, cited.numbers(references), WIDELY)
                    .map(found -> cited.citing(found, references, question.limit()));
        }
        return search(question, question.text(), WIDELY)
                .map(found -> cited.first(found, references).stream()
                        .limit(question.limit())
                        .toList());
    }

    private Mono<List<Loaded>> search(Question question, String words, int limit) {
        Mono<List<Hit>> hits = Mono.fromCallable(
                        () -> searcher.search(new Matter(words, question.chattiness()), question.asOf(), limit))
                .subscribeOn(scheduler);
        return Mono.zip(hits, nearby.to(words))
                .flatMap(found -> found.getT2().isEmpty()
                        ? load(found.getT1(), question).collectSortedList(SUREST_FIRST)
                        : load(fusion.of(found.getT1(), found.getT2(), limit), question)
                                .collectList());
    }

    private Flux<Loaded> load(List<Hit> hits, Question question) {
        return Flux.fromIterable(hits).flatMapSequential(hit -> load(hit.key(), question, hit));
    }

    @Override
    public Mono<Candidate> entry(String key, Question question) {
        return load(key, question, null).map(Loaded::candidate).timeout(timeLimit);
    }

    private Mono<Loaded> load(String key, Question question, @Nullable Hit hit) {
        return entries.apply(key).flatMap(entry -> published(entry, question, hit));
    }

    private Mono<Loaded> published(Entry entry, Question question, @Nullable Hit hit) {
        return Mono.justOrEmpty(entry.publishedOn(question.asOf()).or(entry::published))
                .publishOn(scheduler)
                .map(version -> new Loaded(candidates.of(entry, version, question, hit), version.content()));
    }
}
