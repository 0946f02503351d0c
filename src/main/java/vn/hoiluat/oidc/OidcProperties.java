package vn.hoiluat.oidc;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of sign-ins.
 *
 * @param issuer its address as it names itself; empty for none
 * @param clientId what it knows this service by
 * @param clientSecret what it knows it by for certain
 * @param button what the sign-in page calls it; empty for a plain name
 * @param accountClaim the claim with the name that an administrator allows an account by
 * @param secondFactor values of {@code acr} or {@code amr} that say the person showed two factors; none if it never counts
 */
@ConfigurationProperties("hoiluat.security.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String button,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue List<String> secondFactor) {

    OidcProperties {
        if (!issuer.isEmpty()) {
            checkIssuer(issuer);
            if (clientId.isEmpty() || clientSecret.isEmpty()) {
                throw new IllegalArgumentException("hoiluat.security.oidc.issuer is " + issuer
                        + ", expected a client-id and a client-secret with it");
            }
        }
        secondFactor = List.copyOf(secondFactor);
    }

    /** Whether there is a provider. */
    boolean isOn() {
        return !issuer.isEmpty();
    }

    /** The secret goes there, and what comes back is believed: only over TLS, but for a provider on the same machine. */
    private static void checkIssuer(String issuer) {
        URI address = URI.create(issuer);
        boolean isNear = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (address.getHost() == null || !("https".equals(address.getScheme()) || isNear)) {
            throw new IllegalArgumentException(
                    "hoiluat.security.oidc.issuer is " + issuer + ", expected an address that begins with https://");
        }
    }

    @Override
    public String toString() {
        return "provider " + issuer;
    }
}
