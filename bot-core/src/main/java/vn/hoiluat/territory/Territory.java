package vn.hoiluat.territory;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.understanding.Places;

/**
 * The list of places: the provinces of today, and what an administrator brought. Read when the service starts, and kept in
 * memory; what another process brings meanwhile counts from the next start on.
 */
public final class Territory {

    private final Documents<Place> stored;
    private final AtomicReference<PlaceList> current;

    public Territory(DocumentStore store) {
        stored = store.documents(Place.KIND);
        current = new AtomicReference<>(new PlaceList(shipped()));
    }

    /**
     * What bringing a file did.
     *
     * @param places how many it has
     * @param written how many of them were new or different
     */
    public record Brought(int places, int written) {}

    /** Reads what is stored. */
    public Mono<Void> load() {
        return stored.all(Range.all())
                .map(Versioned::value)
                .collectList()
                .doOnNext(own -> current.set(new PlaceList(together(own))))
                .then();
    }

    /** The places as they are known now. */
    public PlaceList list() {
        return current.get();
    }

    /** The names of places for whoever reads questions, always as they are known now. */
    public Supplier<Places> names() {
        return () -> current.get().names();
    }

    /**
     * Brings the places of a file, over those of the same codes. Fails with {@link IllegalArgumentException}, and nothing is
     * written, if a line is not of the form or names a place that is neither known nor in the file.
     */
    public Mono<Brought> bring(DataFile file) {
        List<Place> places = PlaceFile.read(file);
        return load().then(Mono.fromRunnable(() -> check(file, places)))
                .thenMany(Flux.fromIterable(places))
                .concatMap(this::write)
                .filter(wrote -> wrote)
                .count()
                .flatMap(written -> load().thenReturn(new Brought(places.size(), written.intValue())));
    }

    private void check(DataFile file, List<Place> places) {
        Set<String> known = new HashSet<>(current.get().byId().keySet());
        places.forEach(place -> known.add(place.id()));
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean whole =
                    known.containsAll(place.successors()) && (place.parent() == null || known.contains(place.parent()));
            if (!whole) {
                throw file.lines().get(i).wrong("codes of places that are known or in the file");
            }
        }
    }

    private Mono<Boolean> write(Place place) {
        return stored.insert(place.id(), place)
                .flatMap(isNew -> isNew
                        ? Mono.just(true)
                        : stored.find(place.id())
                                .flatMap(before -> before.value().equals(place)
                                        ? Mono.just(false)
                                        : stored.modify(place.id(), old -> place)
                                                .thenReturn(true)));
    }

    private static List<Place> together(List<Place> own) {
        Map<String, Place> all = new LinkedHashMap<>();
        shipped().forEach(place -> all.put(place.id(), place));
        own.forEach(place -> all.put(place.id(), place));
        return List.copyOf(all.values());
    }

    private static List<Place> shipped() {
        return PlaceFile.read(DataFile.shipped(Territory.class, "provinces.tsv"));
    }
}
