package vn.hoiluat.knowledge.curation;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.catalogue.Catalogue;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.index.ChangedIndex;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;

/**
 * Entries that are asked about nearly the same as what somebody writes: those that citizens get, and those that are being written,
 * wait for review or are on hold, of which the nearest by their words are compared as if they were published. Searches on the
 * scheduler given; fails if that takes too long.
 */
public final class NearDuplicates {

    /** From here on it is more likely than not that both ask for the same point. */
    private static final double ALIKE_FROM = 0.5;

    private static final int LOOKED_AT = 5;
    private static final int MOST = 5;
    private static final int MOST_PHRASINGS = 20;
    private static final int MOST_UNPUBLISHED = 20;
    private static final Set<EntryStatus> UNPUBLISHED =
            EnumSet.of(EntryStatus.DRAFT, EntryStatus.PENDING_REVIEW, EntryStatus.ON_HOLD);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private final KnowledgeIndex index;
    private final EntrySearcher searcher;
    private final Catalogue catalogue;
    private final Entries entries;
    private final KnownDocuments documents;
    private final Scheduler scheduler;
    private final Calibration calibration = Calibration.shipped();

    /**
     * @param catalogue where entries that citizens do not get are found
     * @param scheduler for the blocking searches
     */
    public NearDuplicates(
            KnowledgeIndex index,
            EntrySearcher searcher,
            Catalogue catalogue,
            Entries entries,
            KnownDocuments documents,
            Scheduler scheduler) {
        this.index = index;
        this.searcher = searcher;
        this.catalogue = catalogue;
        this.entries = entries;
        this.documents = documents;
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
        List<String> asked = phrasings.stream().limit(MOST_PHRASINGS).toList();
        return catalogue
                .near(String.join("\n", asked), UNPUBLISHED, MOST_UNPUBLISHED)
                .publishOn(scheduler)
                .map(unpublished -> likest(asked, unpublished, self))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::named)
                .take(MOST)
                .collectList()
                .timeout(TIME_LIMIT);
    }

    private record Alike(String key, int version, String phrasing, double likeness) {}

    private List<Alike> likest(List<String> phrasings, List<Entry> unpublished, @Nullable String self) {
        Set<String> keys = unpublished.stream().map(Entry::key).collect(Collectors.toSet());
        List<IndexedEntry> asPublished =
                unpublished.stream().flatMap(this::asPublished).toList();
        return index.search(now -> {
            try (ChangedIndex all = ChangedIndex.of(now, keys, asPublished)) {
                return likest(phrasings, searcher.over(all), self);
            }
        });
    }

    private Stream<IndexedEntry> asPublished(Entry entry) {
        Stream<IndexedEntry> written = entry.versions().stream()
                .filter(version -> UNPUBLISHED.contains(version.status()))
                .map(version -> IndexedEntry.of(entry.key(), version.number(), version.content(), List.of()));
        return Stream.concat(IndexedEntry.of(entry, documents).stream(), written);
    }

    private List<Alike> likest(List<String> phrasings, EntrySearcher all, @Nullable String self) {
        Map<String, Alike> byKey = new LinkedHashMap<>();
        phrasings.stream()
                .flatMap(phrasing ->
                        all.search(phrasing, null, LOOKED_AT).stream().map(hit -> alike(phrasing, hit)))
                .filter(one -> !one.key().equals(self))
                .forEach(one -> byKey.merge(one.key(), one, (a, b) -> a.likeness() >= b.likeness() ? a : b));
        return byKey.values().stream()
                .filter(one -> one.likeness() >= ALIKE_FROM)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .toList();
    }

    private Alike alike(String phrasing, Hit hit) {
        return new Alike(hit.key(), hit.version(), phrasing, calibration.alike(hit.features()));
    }

    private Mono<NearDuplicate> named(Alike alike) {
        return entries.find(alike.key())
                .mapNotNull(entry -> entry.version(alike.version()))
                .map(version -> new NearDuplicate(
                        alike.key(),
                        version.content().question(),
                        version.status(),
                        alike.phrasing(),
                        alike.likeness()));
    }
}
