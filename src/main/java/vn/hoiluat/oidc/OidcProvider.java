package vn.hoiluat.oidc;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;

/**
 * A provider of sign-ins, asked by the code flow with PKCE, state and nonce. Where none is configured nothing else may be
 * asked of it than that.
 */
public final class OidcProvider {

    /** Where the provider sends browsers back to; it has to know this address. */
    public static final String RETURN_PATH = "/dang-nhap/co-quan/ve";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    /** More than all calls of one sign-in together may take. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final OidcProperties properties;
    private final Discovery discovery;
    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    OidcProvider(OidcProperties properties, WebClient web, Clock clock) {
        this.properties = properties;
        discovery = new Discovery(properties, web, clock);
        requests = new DefaultServerOAuth2AuthorizationRequestResolver(
                id -> discovery.client().map(OidcClient::registration));
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Whether there is one. */
    public boolean isOn() {
        return properties.isOn();
    }

    /** What its button says; empty for a plain name. */
    public String button() {
        return properties.button();
    }

    /** Sends a browser there; empty if the provider cannot be asked now. The browser comes back to the host it called. */
    public Mono<Departure> depart(ServerWebExchange exchange) {
        return requests.resolve(exchange, "provider")
                .map(OidcProvider::departure)
                .timeout(LONGEST)
                .onErrorResume(failure -> {
                    LOG.warn("the sign-in provider cannot be asked: {}", failure.toString());
                    return Mono.empty();
                });
    }

    /**
     * What the provider says of a browser that is back. Never fails.
     *
     * @param asked of its {@link Departure}
     * @param returned the query of the address it came back to
     */
    public Mono<ProviderAnswer> answer(Map<String, Secret> asked, MultiValueMap<String, String> returned) {
        return discovery
                .client()
                .flatMap(client -> client.manager().authenticate(token(client.registration(), asked, returned)))
                .<ProviderAnswer>map(person -> vouched((OidcUser) Objects.requireNonNull(person.getPrincipal())))
                .timeout(LONGEST)
                .onErrorResume(failure -> Mono.just(failed(failure)));
    }

    private static Departure departure(OAuth2AuthorizationRequest request) {
        return new Departure(
                URI.create(request.getAuthorizationRequestUri()),
                Map.of(
                        OAuth2ParameterNames.STATE,
                        new Secret(Objects.requireNonNull(request.getState())),
                        OAuth2ParameterNames.REDIRECT_URI,
                        new Secret(Objects.requireNonNull(request.getRedirectUri())),
                        OidcParameterNames.NONCE,
                        secret(request, OidcParameterNames.NONCE),
                        PkceParameterNames.CODE_VERIFIER,
                        secret(request, PkceParameterNames.CODE_VERIFIER)));
    }

    private static Secret secret(OAuth2AuthorizationRequest request, String name) {
        return new Secret(Objects.requireNonNull(request.<String>getAttribute(name)));
    }

    private OAuth2AuthorizationCodeAuthenticationToken token(
            ClientRegistration registration, Map<String, Secret> asked, MultiValueMap<String, String> returned) {
        String redirect = asked(asked, OAuth2ParameterNames.REDIRECT_URI);
        OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .redirectUri(redirect)
                .state(asked(asked, OAuth2ParameterNames.STATE))
                .attributes(kept -> {
                    kept.put(OidcParameterNames.NONCE, asked(asked, OidcParameterNames.NONCE));
                    kept.put(PkceParameterNames.CODE_VERIFIER, asked(asked, PkceParameterNames.CODE_VERIFIER));
                })
                .build();
        return new OAuth2AuthorizationCodeAuthenticationToken(
                registration, new OAuth2AuthorizationExchange(request, response(returned, redirect)));
    }

    /** Another provider's answer is refused where it says whose it is (RFC 9207); one without a code is an error. */
    private OAuth2AuthorizationResponse response(MultiValueMap<String, String> returned, String redirect) {
        String code = Objects.requireNonNullElse(returned.getFirst(OAuth2ParameterNames.CODE), "");
        String issuer = Objects.requireNonNullElse(returned.getFirst("iss"), properties.issuer());
        OAuth2AuthorizationResponse.Builder response = code.isEmpty() || !issuer.equals(properties.issuer())
                ? OAuth2AuthorizationResponse.error("no_code")
                : OAuth2AuthorizationResponse.success(code);
        return response.redirectUri(redirect)
                .state(Objects.requireNonNullElse(returned.getFirst(OAuth2ParameterNames.STATE), ""))
                .build();
    }

    private static String asked(Map<String, Secret> asked, String name) {
        return Objects.requireNonNull(asked.get(name), name).value();
    }

    private ProviderAnswer vouched(OidcUser person) {
        boolean isEmail = properties.accountClaim().equals(StandardClaimNames.EMAIL);
        boolean isSure = !isEmail || Boolean.TRUE.equals(person.getEmailVerified());
        String name = isSure ? person.getClaimAsString(properties.accountClaim()) : null;
        return new ProviderAnswer.Vouched(
                properties.issuer(),
                Objects.requireNonNull(person.getIdToken().getSubject()),
                Objects.requireNonNullElse(name, ""),
                showedTwoFactors(person));
    }

    /** What the ID token says of how the person signed in, and nothing else, as it alone is signed. */
    private boolean showedTwoFactors(OidcUser person) {
        String level = person.getIdToken().getAuthenticationContextClass();
        List<String> methods = person.getIdToken().getAuthenticationMethods();
        return properties.secondFactor().stream()
                .anyMatch(wanted -> wanted.equals(level) || (methods != null && methods.contains(wanted)));
    }

    private static ProviderAnswer failed(Throwable failure) {
        boolean isAway = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof WebClientException || cause instanceof TimeoutException);
        if (isAway) {
            LOG.warn("the sign-in provider cannot be asked: {}", failure.toString());
            return new ProviderAnswer.Unreachable();
        }
        if (failure instanceof OAuth2AuthenticationException refused) {
            LOG.info("a sign-in by the provider is refused: {}", refused.getError());
        } else {
            LOG.warn("the sign-in provider's answer is not understood", failure);
        }
        return new ProviderAnswer.Refused();
    }
}
