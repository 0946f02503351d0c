package vn.hoiluat.seeding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;

/** Seeds the store at the start of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedProperties.class)
class SeedingConfiguration {

    @Bean
    AccountSeed accountSeed(Accounts accounts, SeedProperties properties) {
        return new AccountSeed(accounts, properties);
    }

    @Bean
    Seeding seeding(AccountSeed accounts) {
        return new Seeding(accounts);
    }
}
