package vn.hoiluat.knowledge.usage;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.unanswered.Week;
import vn.hoiluat.knowledge.usage.Usage.VersionUsage;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;

/**
 * Counts how entries serve from the decisions themselves, by an index of theirs: nothing is added up, so that nothing can be
 * counted twice, and what a citizen has erased is no longer counted. Calls never block and fail with the store's exceptions.
 * Safe for use by many threads.
 */
public final class EntryUsage {

    /** More answers of one version are not told apart. */
    private static final int MOST_COUNTED = 1_000_000;

    private static final int WEEKS = 12;
    private static final int AT_ONCE = 8;

    private final Documents<Turn> turns;
    private final Entries entries;
    private final Ratings ratings;
    private final Clock clock;

    public EntryUsage(DocumentStore store, Entries entries, Clock clock) {
        turns = store.documents(Turn.KIND);
        ratings = new Ratings(store);
        this.entries = entries;
        this.clock = clock;
    }

    /** How the entry of this key served; {@link Usage#NONE} if there is no such entry. */
    public Mono<Usage> of(String key) {
        return entries.find(key).flatMap(this::of).defaultIfEmpty(Usage.NONE);
    }

    /** How an entry served. */
    public Mono<Usage> of(Entry entry) {
        List<EntryRef> refs = entry.versions().stream()
                .sorted(Comparator.comparingInt(EntryVersion::number).reversed())
                .map(version -> new EntryRef(entry.source(), entry.externalId(), version.number()))
                .toList();
        Mono<List<VersionUsage>> versions = Flux.fromIterable(refs)
                .flatMapSequential(this::version, AT_ONCE)
                .filter(used -> used.hits() + used.useful() + used.notUseful() > 0)
                .collectList();
        return versions.flatMap(used ->
                used.isEmpty() ? Mono.just(Usage.NONE) : weeks(entry, used).map(weeks -> new Usage(used, weeks)));
    }

    /** How many entries served, by key; those that there are none of are left out. */
    public Mono<Map<String, Usage>> ofAll(Collection<String> keys) {
        return Flux.fromIterable(keys)
                .flatMap(key -> entries.find(key), AT_ONCE)
                .flatMap(entry -> of(entry).map(usage -> Map.entry(entry.key(), usage)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<VersionUsage> version(EntryRef ref) {
        Range sent = Range.prefix(Turn.BY_ENTRY, Turn.entryKey(ref));
        Mono<Optional<Instant>> last = turns.page(sent, null, 1)
                .map(page -> page.items().stream()
                        .findFirst()
                        .map(found -> found.value().at()));
        return Mono.zip(turns.count(sent, MOST_COUNTED), last, ratings.tally(ref))
                .map(all -> version(ref.version(), all.getT1(), all.getT2().orElse(null), all.getT3()));
    }

    private static VersionUsage version(int number, long hits, @Nullable Instant last, Map<Opinion, Long> opinions) {
        long useful = opinions.getOrDefault(Opinion.USEFUL, 0L);
        long all = opinions.values().stream().mapToLong(Long::longValue).sum();
        return new VersionUsage(number, hits, last, useful, all - useful);
    }

    private Mono<List<Integer>> weeks(Entry entry, List<VersionUsage> used) {
        Week now = Week.of(clock.instant());
        return Flux.fromStream(IntStream.range(0, WEEKS).mapToObj(i -> now.before(WEEKS - 1 - i)))
                .concatMap(week -> Flux.fromIterable(used)
                        .concatMap(version -> turns.count(
                                within(new EntryRef(entry.source(), entry.externalId(), version.version()), week),
                                MOST_COUNTED))
                        .reduce(0L, Long::sum)
                        .map(Long::intValue))
                .collectList();
    }

    private static Range within(EntryRef ref, Week week) {
        String key = Turn.entryKey(ref);
        return Range.between(
                Turn.BY_ENTRY,
                key + Index.newestFirst(week.to().minusMillis(1)),
                key + Index.newestFirst(week.from().minusMillis(1)));
    }
}
