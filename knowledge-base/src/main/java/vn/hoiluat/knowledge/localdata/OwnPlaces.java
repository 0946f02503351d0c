package vn.hoiluat.knowledge.localdata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.territory.Place;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Unit.Served;
import vn.hoiluat.units.Units;

/** The places whose values hold for this installation. */
final class OwnPlaces {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String EVERYWHERE = "";

    private final Units units;
    private final Documents<Place> places;
    private final String set;
    private final Clock clock;

    OwnPlaces(DocumentStore store, String set, Clock clock) {
        units = new Units(store);
        places = store.documents(Place.KIND);
        this.set = set;
        this.clock = clock;
    }

    /** The installation's own, then what they lie in, then everywhere. */
    Mono<List<String>> nearestFirst() {
        return own().flatMap(own -> Flux.fromIterable(own)
                .concatMap(this::parent)
                .collectList()
                .map(parents -> Stream.of(own, parents, List.of(EVERYWHERE))
                        .flatMap(List::stream)
                        .distinct()
                        .toList()));
    }

    private Mono<List<String>> own() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return set.isEmpty()
                ? units.find(Units.FIRST)
                        .map(Unit::places)
                        .map(served -> served.stream()
                                .filter(one -> one.on(today))
                                .map(Served::place)
                                .toList())
                        .defaultIfEmpty(List.of())
                : Mono.just(List.of(set));
    }

    private Mono<String> parent(String code) {
        return places.find(code).map(Versioned::value).mapNotNull(Place::parent);
    }
}
