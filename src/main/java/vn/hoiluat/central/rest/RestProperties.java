package vn.hoiluat.central.rest;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoiluat.account.Secret;

/**
 * Where the central database is and what opens it: a client's id and secret, or a key of our own that signs a token for every call.
 *
 * @param url in front of {@code /v1}, without a slash at its end
 * @param tokenUrl where tokens are given; empty: {@code /oauth/token} behind the address
 * @param clientId what the partner knows this unit's program by
 * @param clientSecret empty where a key signs
 * @param scope asked for with a token
 * @param keyFile PEM file (PKCS#8) of the RSA key that signs; empty where a secret is used
 * @param keyId what the partner calls that key
 * @param audience for whom signed tokens are
 * @param sslBundle name under {@code spring.ssl.bundle} with our certificate (mTLS) or the partner's authority; empty: none
 * @param callsPerMinute the partner takes no more (domain.md 2.2: 100)
 */
@ConfigurationProperties("hoiluat.central.rest")
public record RestProperties(
        @Nullable URI url,
        @Nullable URI tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("hoi-dap cau-hoi") String scope,
        @DefaultValue("") String keyFile,
        @DefaultValue("") String keyId,
        @DefaultValue("") String audience,
        @DefaultValue("") String sslBundle,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("15s") Duration responseTimeout,
        @DefaultValue("100") int callsPerMinute) {

    public RestProperties {
        if (callsPerMinute < 1) {
            throw new IllegalArgumentException("calls-per-minute is " + callsPerMinute + ", expected 1 or more");
        }
    }

    /**
     * The address of a resource.
     *
     * @throws IllegalStateException if no address is set
     */
    URI at(String path) {
        if (url == null || url.toString().isEmpty()) {
            throw new IllegalStateException("hoiluat.central.rest.url is not set");
        }
        return URI.create(url + path);
    }

    URI tokens() {
        return tokenUrl == null || tokenUrl.toString().isEmpty() ? at("/oauth/token") : tokenUrl;
    }

    Secret secret() {
        return new Secret(clientSecret);
    }

    /** Names the secret and does not tell it. */
    @Override
    public String toString() {
        return "central database at " + url + " as " + clientId + " " + secret();
    }
}
