package vn.hoiluat.knowledge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;

/**
 * Finds published entries for questions. The index says which entries fit, the store what they say: an entry that was
 * withdrawn a moment ago is not found even if the index still has it.
 */
final class EntryFinder implements AnswerFinder {

    private final EntrySearcher searcher;
    private final Entries entries;
    private final Candidates candidates;
    private final Scheduler scheduler;
    private final Duration timeLimit;

    EntryFinder(
            EntrySearcher searcher, Entries entries, Candidates candidates, Scheduler scheduler, Duration timeLimit) {
        this.searcher = searcher;
        this.entries = entries;
        this.candidates = candidates;
        this.scheduler = scheduler;
        this.timeLimit = timeLimit;
    }

    @Override
    public Mono<List<Candidate>> find(Question question) {
        return Mono.fromCallable(() -> searcher.search(question.text(), question.asOf(), question.limit()))
                .subscribeOn(scheduler)
                .flatMapMany(Flux::fromIterable)
                .flatMapSequential(hit -> load(hit.key(), question, hit))
                .collectList()
                .timeout(timeLimit);
    }

    @Override
    public Mono<Candidate> entry(String key, Question question) {
        return load(key, question, null).timeout(timeLimit);
    }

    private Mono<Candidate> load(String key, Question question, @Nullable Hit hit) {
        return entries.find(key).flatMap(entry -> published(entry, question, hit));
    }

    private Mono<Candidate> published(Entry entry, Question question, @Nullable Hit hit) {
        return Mono.justOrEmpty(entry.published())
                .publishOn(scheduler)
                .map(version -> candidates.of(entry, version, question, hit));
    }
}
