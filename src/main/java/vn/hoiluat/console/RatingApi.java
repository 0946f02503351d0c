package vn.hoiluat.console;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.storage.Page;

/** What citizens think of automatic answers, for those who look after the base; of officers' answers the cases tell. */
@RestController
@RequestMapping("/api/ratings")
final class RatingApi {

    private static final int MOST_LISTED = 100;

    private final Ratings ratings;
    private final CaseLookup cases;

    RatingApi(Ratings ratings, CaseLookup cases) {
        this.ratings = ratings;
        this.cases = cases;
    }

    /**
     * A page of what was not of use.
     *
     * @param next asks for the page behind it, null at the end
     */
    record Listed(List<Item> items, @Nullable String next) {}

    /**
     * An answer that was not of use.
     *
     * @param entry key of the entry that was sent
     * @param question what had been asked, masked
     */
    record Item(String entry, int version, String question, Opinion opinion, Instant at) {}

    /** How many hold which opinion of a version of an entry; counted to {@link Ratings#MOST_COUNTED}. */
    record Tally(String entry, int version, Map<String, Long> opinions) {}

    /** Automatic answers that were not of use, newest first; of no unit, so for accounts that are limited to none. */
    @GetMapping("/not-useful")
    @Audited(value = AuditAction.RATINGS_LISTED, reading = true)
    Mono<Listed> notUseful(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "30") int size,
            Principal caller) {
        return cases.reader(caller.getName())
                .filter(reader -> reader.scope().isAll())
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.FORBIDDEN, "bounded")))
                .flatMap(reader -> ratings.notUseful(PageMark.read(page), Math.clamp(size, 1, MOST_LISTED)))
                .map(RatingApi::listed);
    }

    /** What is thought of one version of an entry. */
    @GetMapping
    @Unaudited("figures of an entry of the base")
    Mono<Tally> tally(@RequestParam String entry, @RequestParam int version) {
        int source = entry.indexOf(':');
        if (source < 1) {
            return Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "entry"));
        }
        EntryRef ref = new EntryRef(entry.substring(0, source), entry.substring(source + 1), version);
        return ratings.tally(ref)
                .map(tally -> new Tally(
                        ref.key(),
                        version,
                        tally.entrySet().stream()
                                .collect(Collectors.toMap(
                                        counted -> counted.getKey().name(), Map.Entry::getValue))));
    }

    private static Listed listed(Page<Rating> page) {
        return new Listed(
                page.items().stream()
                        .flatMap(found -> item(found.value()).stream())
                        .toList(),
                PageMark.write(page.next()));
    }

    private static Optional<Item> item(Rating rating) {
        EntryRef entry = rating.answer().entry();
        return entry == null
                ? Optional.empty()
                : Optional.of(new Item(
                        entry.key(), entry.version(), rating.answer().question(), rating.opinion(), rating.at()));
    }
}
