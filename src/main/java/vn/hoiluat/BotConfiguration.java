package vn.hoiluat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.Bot;
import vn.hoiluat.flow.BotPorts;
import vn.hoiluat.intake.StoredIntake;
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
