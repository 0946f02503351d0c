package vn.hoiluat.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * What was told of a case, and when it is looked at again. The document's id is the case's.
 *
 * @param told version of the last step that alerts were planned for
 * @param openedAt when somebody last looked at the case, null if nobody has
 * @param dangerAt when danger was last reported in it, null if it was not
 * @param next when it is looked at, null if only a change leads to that
 */
public record CaseWatch(
        long told,
        @Nullable Instant openedAt,
        @Nullable Instant dangerAt,
        @Nullable Instant next) {

    /** Watches that are to be looked at, by time. */
    static final String DUE = "due";

    /** How watches are stored. */
    public static final Kind<CaseWatch> KIND = new Kind<>(
            "caseWatch",
            CaseWatch.class,
            List.of(new Index<>(DUE, w -> w.next() == null ? List.of() : List.of(Index.key(w.next())))));

    static CaseWatch begun(Instant now) {
        return new CaseWatch(0, null, null, now);
    }

    CaseWatch lookedAt(Instant now) {
        return next != null && !next.isAfter(now) ? this : new CaseWatch(told, openedAt, dangerAt, now);
    }

    CaseWatch opened(Instant now) {
        return new CaseWatch(told, now, dangerAt, next);
    }

    CaseWatch endangered(Instant at, Instant now) {
        return at.equals(dangerAt) ? lookedAt(now) : new CaseWatch(told, openedAt, at, now);
    }

    CaseWatch planned(long newTold, @Nullable Instant newNext) {
        return new CaseWatch(newTold, openedAt, dangerAt, newNext);
    }
}
