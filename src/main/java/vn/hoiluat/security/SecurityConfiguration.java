package vn.hoiluat.security;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.DocumentStore;

/**
 * Public: the pages, the web channel, suggestions, the platforms' webhooks (which check signatures themselves) and the health check.
 * Everything else under {@code /api} and {@code /actuator}, the console and the administration are for those who signed in,
 * by the sign-in page or, for programs, by HTTP Basic. An address that does not exist is answered 404
 * to everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties({OfficerProperties.class, SessionProperties.class})
class SecurityConfiguration {

    /** Passwords hashed at a time, and waiting for it: signing in must not take the machine from the citizens. */
    private static final int HASHERS = 2;

    private static final int WAITING = 200;

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http, Sessions sessions, ReactiveUserDetailsService users) {
        SignInRequired signIn = new SignInRequired();
        return http.securityContextRepository(new SessionContext(sessions, users))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(signIn))
                .authorizeExchange(calls -> calls.pathMatchers("/api/web/**", "/api/suggestions", "/actuator/health/**")
                        .permitAll()
                        .pathMatchers("/api/**", "/actuator/**", "/lam-viec/**", "/quan-tri/**")
                        .hasRole(OfficerAccounts.ROLE)
                        .anyExchange()
                        .permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(signIn)
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance()))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(csrf ->
                        csrf.requireCsrfProtectionMatcher(new BrowserForms()).csrfTokenRepository(formTokens()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    OfficerAccounts officerAccounts(OfficerProperties properties, PasswordEncoder encoder, Environment environment) {
        boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
        return new OfficerAccounts(properties, encoder, new SecureRandom(), sandbox);
    }

    @Bean
    Sessions sessions(DocumentStore store, SessionProperties properties, Clock clock) {
        return new Sessions(store, properties.settings(), new SecureRandom(), clock);
    }

    @Bean
    PasswordCheck passwordCheck(ReactiveUserDetailsService users, PasswordEncoder encoder) {
        return new PasswordCheck(users, encoder, Schedulers.newBoundedElastic(HASHERS, WAITING, "passwords"));
    }

    @Bean
    OfficerSignIn officerSignIn(OfficerAccounts accounts) {
        return accounts.signIn();
    }

    /** In a cookie of the browser: a form outlives a restart, and nobody needs a session to be given one. */
    private static CookieServerCsrfTokenRepository formTokens() {
        CookieServerCsrfTokenRepository tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName("hoiluat_form");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.OURS))
                // The links that open an answer must not travel on to other sites.
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(HeaderSpec.FrameOptionsSpec::disable)
                .writer(new FrameOptions());
    }
}
