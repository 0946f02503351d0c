package vn.hoiluat.knowledge.embedding;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Entries that are near a question in meaning. Safe for use by many threads; never fails and never blocks. */
public interface NearbyEntries extends AutoCloseable {

    /** Where no model was brought. */
    NearbyEntries NONE = question -> Mono.just(Map.of());

    /**
     * Keys of entries with how near they are: 0 is as far as strangers, 1 is the same text. Empty where there is no model, it is
     * not ready, fails or takes too long.
     */
    Mono<Map<String, Double>> to(String question);

    /** Frees what it holds; nothing where there is nothing. */
    @Override
    default void close() {}
}
