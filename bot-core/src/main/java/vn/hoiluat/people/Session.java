package vn.hoiluat.people;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * One browser that somebody is signed in with. The document's id is the hash of the secret that the browser holds, so that
 * whoever reads the store can take over nobody's session.
 *
 * @param account the name the person signed in with
 * @param since when the person signed in
 * @param ends when it is over unless it is used again; never later than the longest time from {@code since}
 */
public record Session(String account, Instant since, Instant ends) {

    /** Sessions of an account. */
    public static final String BY_ACCOUNT = "account";

    /** Sessions by their end. */
    public static final String BY_END = "end";

    /** How sessions are stored. */
    public static final Kind<Session> KIND = new Kind<>(
            "session",
            Session.class,
            List.of(
                    new Index<>(BY_ACCOUNT, s -> List.of(s.account())),
                    new Index<>(BY_END, s -> List.of(Index.key(s.ends())))));
}
