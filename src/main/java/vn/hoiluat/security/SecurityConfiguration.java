package vn.hoiluat.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.AccountLinks;
import vn.hoiluat.people.HalfSessions;
import vn.hoiluat.people.People;
import vn.hoiluat.people.ProviderLinks;
import vn.hoiluat.people.ProviderVisits;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.people.SignInGuard;
import vn.hoiluat.secondfactor.SecondFactors;
import vn.hoiluat.storage.DocumentStore;

/** Who signs in how, and what browsers are told about our pages; who may call what is said by {@link Rights}. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties({OfficerProperties.class, SecondFactorProperties.class, SessionProperties.class})
class SecurityConfiguration {

    /** Passwords hashed at a time, and waiting for it: signing in must not take the machine from the citizens. */
    private static final int HASHERS = 2;

    private static final int WAITING = 200;

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            Sessions sessions,
            StaffUsers users,
            PasswordCheck passwords,
            SecondFactorProperties properties,
            OfficerProperties officer) {
        SecondFactorDuty duty = properties.secondFactor();
        SignInRequired signIn = new SignInRequired();
        return http.securityContextRepository(new SessionContext(sessions, users, duty))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(signIn).accessDeniedHandler(new NotAllowed()))
                .addFilterBefore(CallNote::rememberWho, SecurityWebFiltersOrder.EXCEPTION_TRANSLATION)
                .authorizeExchange(Rights::of)
                .httpBasic(basic -> basic.authenticationEntryPoint(signIn)
                        .authenticationManager(new ProgramSignIn(passwords, duty, Account.login(officer.name())))
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance()))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(csrf ->
                        csrf.requireCsrfProtectionMatcher(new BrowserForms()).csrfTokenRepository(formTokens()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Argon2id as OWASP advises it: 19 MiB, two passes. What was encoded otherwise before stays valid. */
    @Bean
    PasswordEncoder passwordEncoder() {
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
        encoder.setDefaultPasswordEncoderForMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return encoder;
    }

    @Bean
    People people(DocumentStore store, Sessions sessions, Clock clock) {
        return new People(store, sessions, clock);
    }

    @Bean
    AccountLinks accountLinks(DocumentStore store, Clock clock) {
        return new AccountLinks(store, new SecureRandom(), clock);
    }

    @Bean
    Delegations delegations(DocumentStore store, People people, Clock clock) {
        return new Delegations(store, people, clock);
    }

    @Bean
    StaffUsers staffUsers(People people, Delegations delegations, ProviderLinks links) {
        return new StaffUsers(people, delegations, links);
    }

    @Bean
    ProviderLinks providerLinks(DocumentStore store, Sessions sessions, Clock clock) {
        return new ProviderLinks(store, sessions, clock);
    }

    @Bean
    ProviderVisits providerVisits(DocumentStore store, Clock clock) {
        return new ProviderVisits(store, new SecureRandom(), clock);
    }

    @Bean
    FirstAccounts firstAccounts(
            People people,
            AccountLinks links,
            OfficerProperties officer,
            PasswordEncoder encoder,
            Environment environment) {
        boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox & !practice"));
        return new FirstAccounts(people, links, officer, encoder, new SecureRandom(), sandbox);
    }

    @Bean
    Sessions sessions(DocumentStore store, SessionProperties properties, Clock clock) {
        return new Sessions(store, properties.settings(), new SecureRandom(), clock);
    }

    @Bean
    HalfSessions halfSessions(DocumentStore store, Clock clock) {
        return new HalfSessions(store, new SecureRandom(), clock);
    }

    @Bean
    BrowserSessions browserSessions(Sessions sessions, SecondFactorProperties properties) {
        return new BrowserSessions(sessions, properties.secondFactor());
    }

    @Bean
    SecondFactors secondFactors(DocumentStore store, Clock clock) {
        return new SecondFactors(store, new SecureRandom(), clock);
    }

    @Bean
    SignInGuard signInGuard(DocumentStore store, Clock clock) {
        return new SignInGuard(store, clock);
    }

    @Bean
    CodeCheck codeCheck(SignInGuard guard) {
        return new CodeCheck(guard);
    }

    @Bean
    PasswordCheck passwordCheck(StaffUsers users, SecondFactors factors, SignInGuard guard, PasswordEncoder encoder) {
        return new PasswordCheck(
                users, factors, guard, encoder, Schedulers.newBoundedElastic(HASHERS, WAITING, "passwords"));
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
