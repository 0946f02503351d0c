package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.golden.KeptQuestion;
import vn.hoiluat.knowledge.index.ChangedIndex;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.KnownDocuments;

/**
 * Asks the golden questions of the base as it would be, the protected first; whatever does not come out as expected is asked of the
 * base as it is too, since only what comes out now can fall. Citizens see nothing of it. One run at a time, on its scheduler.
 */
public final class RegressionGate implements Gate {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final GoldenQuestions questions;
    private final KnowledgeIndex index;
    private final Entries entries;
    private final KnownDocuments documents;
    private final Trial trial;
    private final Scheduler scheduler;
    private final Duration timeLimit;
    private final Clock clock;

    /**
     * @param scheduler of one thread that may block
     * @param timeLimit after which no further question is asked
     */
    public RegressionGate(
            GoldenQuestions questions,
            KnowledgeIndex index,
            Entries entries,
            KnownDocuments documents,
            Trial trial,
            Scheduler scheduler,
            Duration timeLimit,
            Clock clock) {
        this.questions = questions;
        this.index = index;
        this.entries = entries;
        this.documents = documents;
        this.trial = trial;
        this.scheduler = scheduler;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> isAsking() {
        return questions.all().map(kept -> !kept.isEmpty());
    }

    @Override
    public Mono<GateReport> of(List<Entry> changed) {
        return questions
                .all()
                .flatMap(kept -> Mono.fromCallable(() -> run(kept, changed)).subscribeOn(scheduler));
    }

    private GateReport run(List<KeptQuestion> kept, List<Entry> changed) {
        Instant began = clock.instant();
        if (kept.isEmpty()) {
            return GateReport.NOTHING_ASKED;
        }
        Map<String, Entry> byKey = changed.stream().collect(Collectors.toMap(Entry::key, Function.identity()));
        return index.search(searcher -> {
            try (ChangedIndex after = ChangedIndex.of(searcher, byKey.keySet(), served(changed))) {
                var run = new GateRun(
                        trial.over(
                                after, key -> Mono.justOrEmpty(byKey.get(key)).switchIfEmpty(entries.find(key))),
                        trial.over(index, entries::find),
                        LocalDate.ofInstant(began, VIETNAM),
                        () -> clock.instant().isAfter(began.plus(timeLimit)));
                kept.forEach(run::ask);
                return run.report(Duration.between(began, clock.instant()).toMillis());
            }
        });
    }

    private List<IndexedEntry> served(List<Entry> changed) {
        return changed.stream()
                .flatMap(entry -> IndexedEntry.of(entry, documents).stream())
                .toList();
    }
}
