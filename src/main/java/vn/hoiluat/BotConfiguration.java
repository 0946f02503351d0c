package vn.hoiluat;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.wording.MessageFileWording;
import vn.hoiluat.wording.Wording;

/** Puts the core together: bot-core knows no Spring, so its objects are declared here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BotProperties.class)
class BotConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Wording wording() {
        return MessageFileWording.shipped();
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.shipped();
    }

    @Bean
    Accounts accounts(DocumentStore store) {
        return new Accounts(store);
    }
}
