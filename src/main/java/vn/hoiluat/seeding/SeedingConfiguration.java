package vn.hoiluat.seeding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.units.Units;

/** Seeds the store at the start of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedProperties.class)
class SeedingConfiguration {

    @Bean
    AccountSeed accountSeed(Accounts accounts, SeedProperties properties) {
        return new AccountSeed(accounts, properties);
    }

    @Bean
    StarterSeed starterSeed(KnowledgeBase base, SeedProperties properties) {
        return new StarterSeed(base, properties);
    }

    @Bean
    Seeding seeding(DocumentStore store, SeedProperties properties, AccountSeed accounts, StarterSeed starter) {
        return new Seeding(new Units(store), properties.unit(), accounts, starter);
    }
}
