package vn.hoiluat.knowledge.curation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.golden.GoldenStanding;
import vn.hoiluat.knowledge.golden.KeptQuestion;
import vn.hoiluat.knowledge.golden.Met;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Asks the protected questions of the base as it is, and keeps how each came out: what the partner of the sync published, law and
 * local data that ended take answers away, too, and pass no gate. Safe for use by several nodes.
 */
public final class GoldenWatch {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final GoldenQuestions questions;
    private final Rehearsal rehearsal;
    private final Documents<GoldenStanding> standings;
    private final BooleanSupplier isReady;
    private final Scheduler scheduler;
    private final Clock clock;

    /**
     * Watches one base.
     *
     * @param rehearsal over the base as it is
     * @param isReady whether the base may be asked yet: a base that is still being read answers nothing
     * @param scheduler may block
     */
    public GoldenWatch(
            GoldenQuestions questions,
            Rehearsal rehearsal,
            DocumentStore store,
            BooleanSupplier isReady,
            Scheduler scheduler,
            Clock clock) {
        this.questions = questions;
        this.rehearsal = rehearsal;
        this.standings = store.documents(GoldenStanding.KIND);
        this.isReady = isReady;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Asks all of them; gives those that do not come out and once did. */
    public Mono<List<GoldenStanding>> look() {
        return isReady.getAsBoolean()
                ? questions.all().flatMap(this::asked).flatMap(this::noted)
                : Mono.just(List.of());
    }

    /** How they came out when they were asked last, by the ids of the questions. */
    public Mono<Map<String, GoldenStanding>> standings() {
        return standings.all(Range.all()).map(Versioned::value).collectMap(GoldenStanding::id);
    }

    private Mono<List<GoldenStanding>> asked(List<KeptQuestion> kept) {
        return Mono.fromCallable(() -> {
                    Instant now = clock.instant();
                    return kept.stream()
                            .filter(KeptQuestion::isProtected)
                            .map(one -> asked(one, now))
                            .toList();
                })
                .subscribeOn(scheduler);
    }

    private GoldenStanding asked(KeptQuestion kept, Instant now) {
        List<String> writings = kept.question().writings();
        LocalDate asOf = kept.question().asOf();
        LocalDate day = asOf == null ? LocalDate.ofInstant(now, VIETNAM) : asOf;
        return writings.stream()
                .filter(writing -> Met.of(
                                kept.question(),
                                rehearsal.of(writing, day).blockOptional().orElseThrow())
                        == Met.NOT)
                .findFirst()
                .map(writing -> new GoldenStanding(kept.id(), writing, false, false, now))
                .orElseGet(() -> new GoldenStanding(kept.id(), writings.getFirst(), true, false, now));
    }

    private Mono<List<GoldenStanding>> noted(List<GoldenStanding> asked) {
        Set<String> ids = asked.stream().map(GoldenStanding::id).collect(Collectors.toSet());
        return standings
                .all(Range.all())
                .filter(old -> !ids.contains(old.id()))
                .concatMap(old -> standings.delete(old.id(), old.version()))
                .thenMany(Flux.fromIterable(asked))
                .concatMap(this::noted)
                .filter(GoldenStanding::fell)
                .collectList();
    }

    private Mono<GoldenStanding> noted(GoldenStanding asked) {
        return standings
                .insert(asked.id(), asked)
                .flatMap(isNew -> isNew
                        ? Mono.just(asked)
                        : standings.modify(asked.id(), old -> old.seen(asked)).map(Versioned::value));
    }
}
