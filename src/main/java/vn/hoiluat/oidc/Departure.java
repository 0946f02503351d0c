package vn.hoiluat.oidc;

import java.net.URI;
import java.util.Map;
import vn.hoiluat.account.Secret;

/**
 * A browser on its way to the provider.
 *
 * @param to where it goes
 * @param asked to be kept until it comes back, for this browser only and for one return only
 */
public record Departure(URI to, Map<String, Secret> asked) {

    public Departure {
        asked = Map.copyOf(asked);
    }
}
