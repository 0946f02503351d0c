package vn.hoiluat.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Finds out where the provider's doors are, when somebody first needs them (OpenID Connect Discovery 1.0). A provider that is
 * down keeps nothing else from working; it is asked again the next time.
 */
final class Discovery {

    /** Doors seldom move; those of a provider that was moved are found without a restart. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final Mono<OidcClient> client;

    Discovery(OidcProperties properties, WebClient web, Clock clock) {
        client = Mono.defer(() -> web.get()
                        .uri(properties.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                        .retrieve()
                        .bodyToMono(DESCRIPTION))
                .map(description -> OidcClient.of(description, properties, web, clock))
                .cache(found -> KEPT, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The client; fails with what went wrong on the way to the provider or in its description. */
    Mono<OidcClient> client() {
        return client;
    }
}
