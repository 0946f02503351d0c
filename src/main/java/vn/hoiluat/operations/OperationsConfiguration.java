package vn.hoiluat.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.storage.DocumentStore;

/** Health by component, and the gauges of waiting work. Webhooks and tokens count themselves, in their channels. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsProperties.class)
class OperationsConfiguration {

    @Bean
    StoreHealth storeHealthIndicator(DocumentStore store) {
        return new StoreHealth(store);
    }

    @Bean
    AccountsHealth accountsHealthIndicator(List<AccountCheck> checks) {
        return new AccountsHealth(checks);
    }

    @Bean
    BacklogGauges backlogGauges(
            StoredIntake intake,
            Conversations conversations,
            OutboundLog outbound,
            CaseRegister cases,
            Alarms alarms,
            MeterRegistry registry,
            OperationsProperties properties,
            Clock clock) {
        Backlog backlog = new Backlog(intake, conversations, outbound, cases, alarms, clock);
        return new BacklogGauges(backlog.counts(), registry, properties.countEvery(), Schedulers.parallel());
    }
}
