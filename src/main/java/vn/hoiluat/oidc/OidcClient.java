package vn.hoiluat.oidc;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * This service as a client of a provider that has said where to find what.
 *
 * @param manager trades a code for the person, and checks the ID token: signature by the provider's keys, issuer, audience,
 *     nonce, and times with a minute of tolerance
 */
record OidcClient(ClientRegistration registration, ReactiveAuthenticationManager manager) {

    /**
     * The client by the provider's description of itself.
     *
     * @throws IllegalArgumentException if that is another provider's, or lacks what is needed
     */
    static OidcClient of(Map<String, Object> description, OidcProperties properties, WebClient web, Clock clock) {
        if (!properties.issuer().equals(description.get("issuer"))) {
            throw new IllegalArgumentException(
                    "the provider calls itself " + description.get("issuer") + ", expected " + properties.issuer());
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId("provider")
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .redirectUri("{baseUrl}" + OidcProvider.RETURN_PATH)
                .scope("openid", "profile", "email")
                .build();
        ReactiveJwtDecoder decoder = decoder(registration, web, clock);
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(web);
        var manager =
                new OidcAuthorizationCodeReactiveAuthenticationManager(tokens, users(properties.accountClaim(), web));
        manager.setJwtDecoderFactory(same -> decoder);
        return new OidcClient(registration, manager);
    }

    /** Asks once more for what a few providers leave out of the ID token. */
    private static OidcReactiveOAuth2UserService users(String claim, WebClient web) {
        var asking = new DefaultReactiveOAuth2UserService();
        asking.setWebClient(web);
        var users = new OidcReactiveOAuth2UserService();
        users.setOauth2UserService(asking);
        users.setRetrieveUserInfo(request -> !request.getIdToken().hasClaim(claim)
                && request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null);
        return users;
    }

    /** Keeps the provider's keys, and looks for new ones when a token names one that is not among them. */
    private static ReactiveJwtDecoder decoder(ClientRegistration registration, WebClient web, Clock clock) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .webClient(web)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        var claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
        return decoder;
    }
}
