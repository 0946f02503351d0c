package vn.hoiluat.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * A browser in which somebody took the first step of signing in and now looks for the second factor. It opens nothing. The
 * document's id is the hash of the secret that the browser holds.
 *
 * @param way what the first step was
 * @param then the page to go on to
 */
public record HalfSession(String account, SignInWay way, String then, Instant ends) {

    /** By their end. */
    static final String BY_END = "end";

    /** How they are stored. */
    public static final Kind<HalfSession> KIND = new Kind<>(
            "halfSession",
            HalfSession.class,
            2,
            List.of(new Index<>(BY_END, half -> List.of(Index.key(half.ends())))),
            List.of(new Migration(1, HalfSession::byPassword)));

    /** There was no other way. */
    static Map<String, Object> byPassword(Map<String, Object> stored) {
        Map<String, Object> changed = new HashMap<>(stored);
        changed.put("way", SignInWay.PASSWORD.name());
        return changed;
    }
}
