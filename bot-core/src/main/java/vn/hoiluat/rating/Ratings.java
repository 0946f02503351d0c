package vn.hoiluat.rating;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** All ratings. Every call may fail with {@link vn.hoiluat.storage.StorageException}. Safe for use by many threads. */
public final class Ratings {

    /** More of one opinion on one version of an entry are not told apart. */
    public static final int MOST_COUNTED = 100_000;

    private final Documents<Rating> ratings;

    public Ratings(DocumentStore store) {
        ratings = store.documents(Rating.KIND);
    }

    /**
     * Writes what was said of an answer; what was said later wins, in whatever order the two arrive. Repeatable. The rating as
     * it stands now: its time is the one given if this changed it.
     */
    public Mono<Rating> rate(RatedAnswer answer, Opinion opinion, Instant at) {
        Rating first = new Rating(answer, opinion, at, at);
        return ratings.insert(answer.id(), first)
                .flatMap(isNew -> isNew
                        ? Mono.just(first)
                        : ratings.modify(answer.id(), rating -> rating.then(opinion, at))
                                .map(Versioned::value));
    }

    /** What is thought of the answer of this id, or empty. */
    public Mono<Rating> of(String answerId) {
        return ratings.find(answerId).map(Versioned::value);
    }

    /** What is thought of the answers of a case. */
    public Flux<Rating> ofCase(String caseId) {
        return ratings.all(Range.exactly(Rating.BY_CASE, caseId)).map(Versioned::value);
    }

    /** How many hold which opinion of this version of an entry, each counted to {@link #MOST_COUNTED}. */
    public Mono<Map<Opinion, Long>> tally(EntryRef entry) {
        return Flux.fromArray(Opinion.values())
                .flatMap(opinion -> ratings.count(
                                Range.exactly(Rating.BY_ENTRY, Rating.entryKey(entry, opinion)), MOST_COUNTED)
                        .map(count -> Map.entry(opinion, count)))
                .collect(
                        () -> new EnumMap<>(Opinion.class),
                        (tally, counted) -> tally.put(counted.getKey(), counted.getValue()));
    }

    /** Automatic answers that were not of use, newest first. */
    public Mono<Page<Rating>> notUseful(@Nullable Cursor after, int limit) {
        return ratings.page(Range.of(Rating.NOT_USEFUL), after, limit);
    }
}
