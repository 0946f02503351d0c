package vn.hoiluat.knowledge.search;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Asks a few questions as soon as the index is ready, so that the first citizen does not wait for code to be compiled and files
 * to be read. What they find is thrown away; a failure is logged and hinders nothing.
 */
public final class SearchWarming {

    private static final Logger log = LoggerFactory.getLogger(SearchWarming.class);

    private static final int ROUNDS = 20;
    private static final int WANTED = 10;

    private final EntrySearcher searcher;
    private final List<String> questions;
    private final Mono<Void> ready;
    private final Scheduler scheduler;
    private volatile Disposable warming = Disposables.disposed();

    /** @param ready completes when there is something to search */
    public SearchWarming(EntrySearcher searcher, List<String> questions, Mono<Void> ready, Scheduler scheduler) {
        this.searcher = searcher;
        this.questions = List.copyOf(questions);
        this.ready = ready;
        this.scheduler = scheduler;
    }

    /** Begins, in the background: one search after another, so that citizens come in between. */
    public void start() {
        warming = ready.thenMany(Flux.fromIterable(questions).repeat(ROUNDS - 1))
                .concatMap(question -> Mono.fromRunnable(() -> searcher.search(question, null, WANTED))
                        .subscribeOn(scheduler))
                .subscribe(found -> {}, failure -> log.warn("The search could not be warmed", failure));
    }

    /** Ends it. */
    public void stop() {
        warming.dispose();
    }
}
