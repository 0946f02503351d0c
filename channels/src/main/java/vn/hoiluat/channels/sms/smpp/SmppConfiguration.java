package vn.hoiluat.channels.sms.smpp;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.storage.DocumentStore;

/** Declares the way over SMPP. It is always there: which accounts take it is in the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmppProperties.class)
class SmppConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Accounts that connect or say goodbye at the same time. */
    private static final int BINDING_THREADS = 4;

    @Bean(destroyMethod = "dispose")
    Scheduler smppBinding() {
        return Schedulers.newBoundedElastic(BINDING_THREADS, 1000, "smpp-bind");
    }

    @Bean
    SmppLeases smppLeases(DocumentStore store, SmppProperties properties, Clock clock) {
        return new SmppLeases(store, properties.lease(), clock);
    }

    /** The inbox is asked for late: it needs the bot, and the bot the ways out. */
    @Bean
    SmppReports smppReports(DocumentStore store, ObjectProvider<SmsInbox> inbox) {
        return new SmppReports(store, inbox::getObject);
    }

    @Bean
    SmppInbound smppInbound(
            DocumentStore store, ObjectProvider<SmsInbox> inbox, SmppProperties properties, Clock clock) {
        return new SmppInbound(store, inbox::getObject, properties.joinWait(), clock);
    }

    @Bean
    SmppLinks smppLinks(
            Accounts accounts,
            SmppProperties properties,
            SmppLeases leases,
            SmppInbound inbound,
            SmppReports reports,
            Scheduler smppBinding,
            Clock clock) {
        return new SmppLinks(
                accounts,
                terms -> new SmppLink(
                        terms,
                        properties,
                        leases,
                        new SmppReception(terms, inbound, reports, properties.storeTimeout(), clock),
                        smppBinding,
                        clock),
                clock);
    }

    @Bean
    SmppGateway smppGateway(SmppLinks links, DocumentStore store, SmppReports reports, Clock clock) {
        return new SmppGateway(links, store, reports, new SecureRandom(), clock);
    }

    @Bean
    SmppRounds smppRounds(
            SmppLinks links,
            SmppLeases leases,
            SmppInbound inbound,
            SmppReports reports,
            DocumentStore store,
            Alarms alarms,
            Clock clock) {
        return new SmppRounds(
                links,
                new SmppUpkeep(store, inbound, reports, clock),
                new SmppAlarm(leases, alarms, clock),
                LOOK_EVERY,
                Schedulers.parallel(),
                clock);
    }

    @Bean
    SmppCheck smppCheck(Accounts accounts, SmppLeases leases, Clock clock) {
        return new SmppCheck(accounts, leases, clock);
    }

    @Bean
    SmppPersonalData smppPersonalData(DocumentStore store) {
        return new SmppPersonalData(store);
    }
}
