package vn.hoiluat.publicbase;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.law.Citation;

/** Of equal values keeps one, so that many lines need little memory. For values of which there are few. Safe for use by many threads. */
final class Shared {

    private final Map<Object, Object> kept = new ConcurrentHashMap<>();

    /** The one that is kept of those that are equal to it. */
    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        Object first = kept.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    <T> @Nullable T oneOrNull(@Nullable T value) {
        return value == null ? null : one(value);
    }

    /** The same citation of shared words: documents, and the numbers of articles, come again and again. */
    Citation citation(Citation citation) {
        return new Citation(
                oneOrNull(citation.documentType()),
                one(citation.documentNumber()),
                oneOrNull(citation.issuer()),
                oneOrNull(citation.article()),
                oneOrNull(citation.clause()),
                oneOrNull(citation.point()));
    }
}
