package vn.hoiluat.people;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A browser in which somebody typed the right password and now looks for the second factor. It opens nothing. The document's
 * id is the hash of the secret that the browser holds.
 *
 * @param then the page to go on to
 */
public record HalfSession(String account, String then, Instant ends) {

    /** By their end. */
    static final String BY_END = "end";

    /** How they are stored. */
    public static final Kind<HalfSession> KIND = new Kind<>(
            "halfSession", HalfSession.class, List.of(new Index<>(BY_END, half -> List.of(Index.key(half.ends())))));
}
