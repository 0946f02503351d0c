package vn.hoiluat.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * One browser that somebody is signed in with. The document's id is the hash of the secret that the browser holds, so that
 * whoever reads the store can take over nobody's session.
 *
 * @param account the name the person signed in with
 * @param way how the person signed in
 * @param device what the browser said it is, perhaps nothing
 * @param secondFactor whether the person showed more than a password
 * @param since when the person signed in
 * @param ends when it is over unless it is used again; never later than the longest time from {@code since}
 */
public record Session(String account, SignInWay way, String device, boolean secondFactor, Instant since, Instant ends) {

    /** Sessions of an account. */
    public static final String BY_ACCOUNT = "account";

    /** Sessions by their end. */
    public static final String BY_END = "end";

    /** How sessions are stored. */
    public static final Kind<Session> KIND = new Kind<>(
            "session",
            Session.class,
            3,
            List.of(
                    new Index<>(BY_ACCOUNT, s -> List.of(s.account())),
                    new Index<>(BY_END, s -> List.of(Index.key(s.ends())))),
            List.of(new Migration(1, Session::ofAPasswordOnly), new Migration(2, HalfSession::byPassword)));

    Session endingAt(Instant moved) {
        return new Session(account, way, device, secondFactor, since, moved);
    }

    /** Schema 1 knew neither. */
    private static Map<String, Object> ofAPasswordOnly(Map<String, Object> stored) {
        Map<String, Object> changed = new HashMap<>(stored);
        changed.put("device", "");
        changed.put("secondFactor", false);
        return changed;
    }
}
