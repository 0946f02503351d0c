package vn.hoiluat.agency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The agencies that units have used, one of each name in a unit; using one again keeps it as it was written then. */
public final class Agencies {

    private final Documents<KnownAgency> agencies;
    private final Clock clock;

    public Agencies(DocumentStore store, Clock clock) {
        agencies = store.documents(KnownAgency.KIND);
        this.clock = clock;
    }

    /** Keeps the agency among those of the unit. */
    public Mono<KnownAgency> used(String unit, Agency agency) {
        KnownAgency known = new KnownAgency(id(unit, agency.name()), unit, agency, clock.instant());
        return agencies.insert(known.id(), known)
                .flatMap(isNew -> isNew
                        ? Mono.just(known)
                        : agencies.modify(known.id(), before -> known).map(Versioned::value))
                .defaultIfEmpty(known);
    }

    /** Those of the unit with every one of these words, marks or not, used last first. */
    public Mono<List<KnownAgency>> like(String unit, String words, int limit) {
        String[] wanted = VietnameseText.plain(words).strip().split("\\s+", -1);
        return agencies.all(Range.prefix(KnownAgency.BY_UNIT, unit + " "))
                .map(Versioned::value)
                .filter(known -> holds(known.agency(), wanted))
                .collectSortedList(Comparator.comparing(KnownAgency::usedAt).reversed())
                .map(found -> found.stream().limit(limit).toList());
    }

    /** Forgets one of the unit's; one of another unit stays. Repeatable. */
    public Mono<Void> forget(String unit, String id) {
        return agencies.find(id)
                .filter(found -> found.value().unit().equals(unit))
                .flatMap(found -> DocumentEraser.erase(agencies, id))
                .then();
    }

    private static boolean holds(Agency agency, String[] wanted) {
        String words = VietnameseText.plain(agency.name() + " " + agency.address());
        return Arrays.stream(wanted).allMatch(words::contains);
    }

    private static String id(String unit, String name) {
        String key = unit + "\n" + VietnameseText.plain(name);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
