package vn.hoiluat.sandbox.messenger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Who wrote which comment, and whether it was replied to. In memory. Safe for use by many threads. */
final class PageComments {

    private static final int MOST_KEPT = 10_000;

    private final Cache<String, Comment> comments =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** One comment; the first reply to it sets {@code replied}. */
    record Comment(String userId, AtomicBoolean replied) {}

    void add(String commentId, String userId) {
        comments.put(commentId, new Comment(userId, new AtomicBoolean()));
    }

    @Nullable
    Comment find(String commentId) {
        return comments.getIfPresent(commentId);
    }
}
