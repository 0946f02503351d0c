package vn.hoiluat.knowledge.curation;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;

/**
 * Published entries that are asked about nearly the same as what somebody writes. Searches on the scheduler given; fails if that
 * takes too long.
 */
public final class NearDuplicates {

    /** From here on it is more likely than not that both ask for the same point. */
    private static final double ALIKE_FROM = 0.5;

    private static final int LOOKED_AT = 5;
    private static final int MOST = 5;
    private static final int MOST_PHRASINGS = 20;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private final EntrySearcher searcher;
    private final Entries entries;
    private final Scheduler scheduler;
    private final Calibration calibration = Calibration.shipped();

    /** @param scheduler for the blocking searches */
    public NearDuplicates(EntrySearcher searcher, Entries entries, Scheduler scheduler) {
        this.searcher = searcher;
        this.entries = entries;
        this.scheduler = scheduler;
    }

    /**
     * The likest, likest first.
     *
     * @param self key of the entry that is written, which is not its own duplicate; null if it is new
     */
    public Mono<List<NearDuplicate>> of(EntryContent content, @Nullable String self) {
        return of(content.phrasings(), self);
    }

    /** The same for phrasings alone. */
    public Mono<List<NearDuplicate>> of(List<String> phrasings, @Nullable String self) {
        return Mono.fromCallable(() -> likest(phrasings, self))
                .subscribeOn(scheduler)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::named)
                .take(MOST)
                .collectList()
                .timeout(TIME_LIMIT);
    }

    private record Alike(String key, String phrasing, double likeness) {}

    private List<Alike> likest(List<String> phrasings, @Nullable String self) {
        Map<String, Alike> byKey = new LinkedHashMap<>();
        phrasings.stream()
                .limit(MOST_PHRASINGS)
                .flatMap(this::alike)
                .filter(one -> !one.key().equals(self))
                .forEach(one -> byKey.merge(one.key(), one, (a, b) -> a.likeness() >= b.likeness() ? a : b));
        return byKey.values().stream()
                .filter(one -> one.likeness() >= ALIKE_FROM)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .toList();
    }

    private Stream<Alike> alike(String phrasing) {
        return searcher.search(phrasing, null, LOOKED_AT).stream().map(hit -> alike(phrasing, hit));
    }

    private Alike alike(String phrasing, Hit hit) {
        return new Alike(hit.key(), phrasing, calibration.alike(hit.features()));
    }

    private Mono<NearDuplicate> named(Alike alike) {
        return entries.find(alike.key())
                .mapNotNull(
                        entry -> entry.published().map(EntryVersion::content).orElse(null))
                .map(content -> new NearDuplicate(alike.key(), content.question(), alike.phrasing(), alike.likeness()));
    }
}
