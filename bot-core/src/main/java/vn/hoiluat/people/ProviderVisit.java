package vn.hoiluat.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A browser that was sent to the provider of sign-ins and has not come back. The document's id is the hash of the secret that
 * the browser holds.
 *
 * @param asked what the provider was asked, needed to check what it answers
 * @param then the page to go on to
 */
public record ProviderVisit(Map<String, Secret> asked, String then, Instant ends) {

    /** By their end. */
    static final String BY_END = "end";

    /** How they are stored. */
    public static final Kind<ProviderVisit> KIND = new Kind<>(
            "providerVisit",
            ProviderVisit.class,
            List.of(new Index<>(BY_END, visit -> List.of(Index.key(visit.ends())))));

    public ProviderVisit {
        asked = Map.copyOf(asked);
    }
}
