package vn.hoiluat.knowledge.law;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document. Điểm đ is not điểm d; upper and lower case are the same.
 *
 * @param article điều; null for the whole document
 * @param clause khoản
 * @param point điểm
 */
public record ProvisionPath(
        @Nullable String article,
        @Nullable String clause,
        @Nullable String point) {

    /** The document from its first word to its last. */
    public static final ProvisionPath WHOLE = new ProvisionPath(null, null, null);

    /** As they are counted in a document. */
    public static final Comparator<ProvisionPath> IN_ORDER = ArticleOrder.OF_PATHS;

    public ProvisionPath {
        if (article == null && (clause != null || point != null)) {
            throw new IllegalArgumentException("clause " + clause + ", point " + point + " without an article");
        }
    }

    /** What a citation is of. */
    public static ProvisionPath of(Citation citation) {
        return new ProvisionPath(citation.article(), citation.clause(), citation.point());
    }

    /** Whether the other one is this one or lies in it. */
    public boolean holds(ProvisionPath other) {
        return isWithin(article, other.article) && isWithin(clause, other.clause) && isWithin(point, other.point);
    }

    /** Whether one of the two lies in the other. */
    public boolean meets(ProvisionPath other) {
        return holds(other) || other.holds(this);
    }

    /** How many levels it names: 0 for the whole document, up to 3. */
    int depth() {
        return (article == null ? 0 : 1) + (clause == null ? 0 : 1) + (point == null ? 0 : 1);
    }

    private static boolean isWithin(@Nullable String outer, @Nullable String inner) {
        return outer == null || outer.equalsIgnoreCase(inner);
    }
}
