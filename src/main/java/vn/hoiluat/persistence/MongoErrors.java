package vn.hoiluat.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.util.Set;
import vn.hoiluat.storage.FeedLostException;
import vn.hoiluat.storage.StorageException;

/** What an error of MongoDB means here. */
final class MongoErrors {

    /**
     * Codes by which a server says that a change stream cannot go on from a token: CappedPositionLost, InvalidResumeToken,
     * ChangeStreamFatalError, ChangeStreamHistoryLost, and the three that older servers used for a token not found.
     */
    private static final Set<Integer> FEED_LOST = Set.of(136, 260, 280, 286, 40576, 40585, 40615);

    private MongoErrors() {}

    static StorageException toStorage(MongoException e) {
        return new StorageException(
                e instanceof MongoTimeoutException ? "MongoDB does not answer" : "MongoDB failed: code " + e.getCode(),
                e);
    }

    static StorageException ofFeed(MongoException e) {
        return e instanceof MongoCommandException && FEED_LOST.contains(e.getCode())
                ? new FeedLostException("MongoDB no longer has the place in its change stream: code " + e.getCode())
                : toStorage(e);
    }

    /** True if the write failed because the id exists. */
    static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException write && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
