package vn.hoiluat.security;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;

/**
 * Public: the pages, the web channel, suggestions, the platforms' webhooks (which check signatures themselves) and the health check.
 * Everything else under {@code /api} and {@code /actuator} is for officers. An address that does not exist is answered 404
 * to everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(OfficerProperties.class)
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http) {
        return http.authorizeExchange(
                        calls -> calls.pathMatchers("/api/web/**", "/api/suggestions", "/actuator/health/**")
                                .permitAll()
                                .pathMatchers("/api/**", "/actuator/**")
                                .hasRole(OfficerAccounts.ROLE)
                                .anyExchange()
                                .permitAll())
                .httpBasic(basic -> basic.securityContextRepository(NoOpServerSecurityContextRepository.getInstance()))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new BrowserForms()))
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
    OfficerSignIn officerSignIn(OfficerAccounts accounts) {
        return accounts.signIn();
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
