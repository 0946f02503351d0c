package vn.hoiluat.knowledge.localdata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * The local data of this installation. Some hundred values, kept in memory besides the store, so that an answer never waits for them;
 * what another node writes counts from the next {@link #load} on. Safe for use by many threads.
 */
public final class LocalData implements LocalValues {

    /** Values kept, with those that were taken back. */
    public static final int MOST = 5_000;

    /** Of two that are right on a day, the one that began later, then the one entered later. */
    private static final Comparator<LocalDatum> LATEST_LAST = Comparator.comparing(
                    (LocalDatum datum) -> datum.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LocalDatum::enteredAt);

    private final Documents<LocalDatum> stored;
    private final OwnPlaces places;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(List.of(), List.of("")));
    private final AtomicLong changes = new AtomicLong();

    /** @param place code of the place this installation serves; empty to go by what its unit at the top serves */
    public LocalData(DocumentStore store, String place, Clock clock) {
        stored = store.documents(LocalDatum.KIND);
        places = new OwnPlaces(store, place, clock);
        this.clock = clock;
    }

    private record Known(List<LocalDatum> data, List<String> places) {}

    /** Reads everything into memory. */
    public Mono<Void> load() {
        return Mono.zip(stored.all(Range.all()).map(Versioned::value).collectList(), places.nearestFirst())
                .doOnNext(read -> know(new Known(List.copyOf(read.getT1()), read.getT2())))
                .then();
    }

    private void know(Known read) {
        if (!read.equals(known.getAndSet(read))) {
            changes.incrementAndGet();
        }
    }

    /** How often anything of this has changed: who worked something out of it does so again once the number is another. */
    public long changes() {
        return changes.get();
    }

    /** Every value that was not taken back, by name and first day. */
    public List<LocalDatum> current() {
        Instant now = clock.instant();
        return known.get().data().stream()
                .filter(datum -> datum.isKnown(now))
                .sorted(Comparator.comparing((LocalDatum datum) -> LocalDatum.key(datum.name()))
                        .thenComparing(LocalDatum::place)
                        .thenComparing(LATEST_LAST))
                .toList();
    }

    /** Enters a value; empty if there are {@link #MOST} already. */
    public Mono<LocalDatum> add(String name, String place, String text, Validity validity, String source, String by) {
        var added = new LocalDatum(
                UUID.randomUUID().toString(), name, place, text, validity, source, by, clock.instant(), null);
        return stored.count(Range.all(), MOST)
                .filter(count -> count < MOST)
                .flatMap(count -> stored.insert(added.id(), added))
                .flatMap(done -> load().thenReturn(added));
    }

    /** Takes a value back as wrong; false if there is none. */
    public Mono<Boolean> takeBack(String id) {
        return stored.modify(id, datum -> datum.takenBack(clock.instant()))
                .flatMap(done -> load().thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** The value for this installation on the day, as far as is known now. */
    public Optional<LocalDatum> value(String name, LocalDate day) {
        return value(name, day, clock.instant());
    }

    @Override
    public Set<String> missing(EntryContent content, LocalDate day) {
        return content.localNames().stream()
                .filter(name -> value(name, day).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FilledAnswers filled(EntryContent content, LocalDate day) {
        return filled(content, day, clock.instant());
    }

    /**
     * The answers as they were filled in at a time.
     *
     * @param at what was entered later does not count, and what was taken back later does
     */
    public FilledAnswers filled(EntryContent content, LocalDate day, Instant at) {
        return new FilledAnswers(filled(content.shortAnswer(), day, at), filled(content.fullAnswer(), day, at));
    }

    private String filled(String text, LocalDate day, Instant at) {
        return EntryContent.filled(
                text, name -> value(name, day, at).map(LocalDatum::text).orElse(null));
    }

    private Optional<LocalDatum> value(String name, LocalDate day, Instant at) {
        Known now = known.get();
        String key = LocalDatum.key(name);
        List<LocalDatum> right = now.data().stream()
                .filter(datum -> LocalDatum.key(datum.name()).equals(key))
                .filter(datum -> datum.isKnown(at) && datum.validity().covers(day))
                .toList();
        return now.places().stream()
                .flatMap(place -> right.stream().filter(datum -> datum.place().equals(place)).max(LATEST_LAST).stream())
                .findFirst();
    }
}
