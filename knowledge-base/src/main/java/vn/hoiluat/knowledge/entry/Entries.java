package vn.hoiluat.knowledge.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The entries as the store has them. Calls fail with the store's exceptions and never block. */
public final class Entries {

    private static final int COUNTED_AT_MOST = 10_000_000;
    private static final int READ_AT_A_TIME = 64;

    private final Documents<Entry> stored;
    private final Clock clock;

    public Entries(DocumentStore store, Clock clock) {
        this.stored = store.documents(Entry.KIND);
        this.clock = clock;
    }

    /** The entry, or empty. */
    public Mono<Entry> find(String key) {
        return stored.find(key).map(Versioned::value);
    }

    /** Every entry that has a published version, in order of key. */
    public Flux<Entry> published() {
        return stored.all(Range.exactly(Entry.BY_STATUS, EntryStatus.PUBLISHED.name()))
                .map(Versioned::value);
    }

    /**
     * Every entry of which any version cites a document of this number.
     *
     * @param numberKey {@link vn.hoiluat.knowledge.law.DocumentNumber#key}
     */
    public Flux<Entry> citing(String numberKey) {
        return stored.all(Range.exactly(Entry.BY_CITED, numberKey)).map(Versioned::value);
    }

    /** Every entry of which a published version ends on one of these days: from the first up to the last, which is left out. */
    public Flux<Entry> ending(LocalDate from, LocalDate to) {
        return stored.all(Range.between(Entry.BY_END, from.toString(), to.toString()))
                .map(Versioned::value);
    }

    /** Every entry whose published or open version needs local data. */
    public Flux<Entry> withLocalNames() {
        return stored.all(Range.of(Entry.BY_LOCAL_NAME)).map(Versioned::value);
    }

    /** Every entry, in order of key. */
    public Flux<Entry> all() {
        return stored.all(Range.all()).map(Versioned::value);
    }

    /** A page of entries in order of key: of those with a version in this status, or of all. */
    public Mono<Page<Entry>> page(@Nullable EntryStatus status, @Nullable Cursor after, int limit) {
        Range range = status == null ? Range.all() : Range.exactly(Entry.BY_STATUS, status.name());
        return stored.page(range, after, limit);
    }

    /** How many entries have a version in each status. */
    public Mono<Map<EntryStatus, Long>> counts() {
        return Flux.fromArray(EntryStatus.values())
                .concatMap(status -> stored.count(Range.exactly(Entry.BY_STATUS, status.name()), COUNTED_AT_MOST)
                        .map(count -> Map.entry(status, count)))
                .collect(() -> new EnumMap<>(EntryStatus.class), (counts, e) -> counts.put(e.getKey(), e.getValue()));
    }

    /**
     * Publishes a version, open or retired. Nothing that blocks publication can be passed over.
     *
     * @param by login of who approved it, or what did it where nobody signed in
     */
    public Mono<PublishResult> publish(String key, int number, String by) {
        AtomicReference<Set<PublicationBlock>> blocks = new AtomicReference<>(Set.of());
        return find(key)
                .filter(entry -> entry.version(number) != null)
                .flatMap(entry -> stored.modify(key, old -> publishIfAllowed(old, number, by, blocks)))
                .<PublishResult>map(written -> blocks.get().isEmpty()
                        ? new PublishResult.Published(written.value())
                        : new PublishResult.Blocked(blocks.get()))
                .defaultIfEmpty(new PublishResult.Missing());
    }

    /** Takes the published versions back; false if there is no such entry or nothing of it is published. */
    public Mono<Boolean> retire(String key, String by) {
        return find(key)
                .filter(entry -> entry.published().isPresent())
                .flatMap(entry -> stored.modify(key, old -> withdrawn(old, by)))
                .hasElement();
    }

    /**
     * Changes an entry as it stands when it is written; gives what was written, or empty if there is no such entry.
     *
     * @param step may be asked several times; what it throws comes out of the call, and nothing is written
     */
    public Mono<Entry> modify(String key, UnaryOperator<Entry> step) {
        return find(key).flatMap(entry -> stored.modify(key, step)).map(Versioned::value);
    }

    /** Writes the first version of an entry; empty if there is such an entry already, and then nothing is written. */
    public Mono<Entry> create(Proposal proposal) {
        Entry begun = Entry.begin(proposal, clock.instant());
        return stored.insert(begun.key(), begun).filter(isNew -> isNew).map(isNew -> begun);
    }

    /** Writes one proposal. What the entry's newest version says already is not written again. */
    public Mono<WriteResult> write(Proposal proposal) {
        return writeAll(List.of(proposal), false)
                .map(counts -> counts.keySet().iterator().next());
    }

    /**
     * Writes proposals of different keys, and counts what that did.
     *
     * @param publish whether each publishable one is published at once
     */
    public Mono<Map<WriteResult, Integer>> writeAll(List<Proposal> proposals, boolean publish) {
        Instant now = clock.instant();
        return Flux.fromIterable(proposals)
                .flatMapSequential(
                        proposal -> stored.find(proposal.key())
                                .map(found -> new Pair(proposal, found.value()))
                                .defaultIfEmpty(new Pair(proposal, null)),
                        READ_AT_A_TIME)
                .collectList()
                .flatMap(pairs -> insertNew(pairs, publish, now).then(writeKnown(pairs, publish, now)));
    }

    /** What {@link #writeAll} would make of the proposal if it were to publish; nothing is written. */
    public Mono<Entry> ifPublished(Proposal proposal) {
        Instant now = clock.instant();
        return find(proposal.key())
                .map(old -> old.newest().content().equals(proposal.content()) ? old : old.propose(proposal, now))
                .switchIfEmpty(Mono.fromSupplier(() -> Entry.begin(proposal, now)))
                .map(entry -> published(entry, proposal, true, now));
    }

    private record Pair(Proposal proposal, @Nullable Entry entry) {}

    private Mono<Void> insertNew(List<Pair> pairs, boolean publish, Instant now) {
        return stored.insertAll(Flux.fromIterable(pairs)
                .filter(pair -> pair.entry() == null)
                .map(Pair::proposal)
                .map(p -> new Identified<>(p.key(), published(Entry.begin(p, now), p, publish, now))));
    }

    private Mono<Map<WriteResult, Integer>> writeKnown(List<Pair> pairs, boolean publish, Instant now) {
        return Flux.fromIterable(pairs)
                .concatMap(pair -> pair.entry() == null
                        ? Mono.just(WriteResult.CREATED)
                        : writeFurther(pair.entry(), pair.proposal(), publish, now))
                .collect(() -> new EnumMap<>(WriteResult.class), (counts, r) -> counts.merge(r, 1, Integer::sum));
    }

    private Mono<WriteResult> writeFurther(Entry known, Proposal proposal, boolean publish, Instant now) {
        boolean isNew = !known.newest().content().equals(proposal.content());
        return stored.modify(proposal.key(), old -> {
                    boolean same = old.newest().content().equals(proposal.content());
                    return published(same ? old : old.propose(proposal, now), proposal, publish, now);
                })
                .thenReturn(isNew ? WriteResult.CHANGED : WriteResult.UNCHANGED);
    }

    private static Entry published(Entry entry, Proposal proposal, boolean publish, Instant now) {
        boolean stands = entry.newest().status() == EntryStatus.PUBLISHED;
        return publish && proposal.isPublishable() && !stands
                ? entry.after(
                        entry.newest().number(),
                        new EntryStep(
                                EntryDeed.PUBLISHED, now, proposal.provenance().origin(), null))
                : entry;
    }

    private Entry publishIfAllowed(Entry old, int number, String by, AtomicReference<Set<PublicationBlock>> blocks) {
        EntryVersion version = old.version(number);
        if (version == null || version.status() == EntryStatus.PUBLISHED) {
            return old;
        }
        blocks.set(version.content().publicationBlocks());
        return blocks.get().isEmpty() ? old.after(number, step(EntryDeed.PUBLISHED, by)) : old;
    }

    private Entry withdrawn(Entry old, String by) {
        Entry changed = old;
        for (EntryVersion version : old.versions()) {
            changed = version.status() == EntryStatus.PUBLISHED
                    ? changed.after(version.number(), step(EntryDeed.RETIRED, by))
                    : changed;
        }
        return changed;
    }

    private EntryStep step(EntryDeed deed, String by) {
        return new EntryStep(deed, clock.instant(), by, null);
    }
}
