package vn.hoiluat.channels.sms;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.AccountRounds;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;

/** Declares the SMS channel. It is always there: which accounts it serves, and by which gateways, is in the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {

    @Bean
    SmsAccounts smsAccounts(Accounts accounts, DocumentStore store, Clock clock) {
        return new SmsAccounts(accounts, store, new SecureRandom(), clock);
    }

    @Bean
    SmsLedger smsLedger(DocumentStore store, Clock clock) {
        return new SmsLedger(store, clock);
    }

    @Bean
    SmsSender smsSender(
            Accounts accounts,
            ObjectProvider<SmsGateway> gateways,
            SmsLedger ledger,
            ObjectProvider<SmsReports> reports,
            SmsProperties properties,
            Alarms alarms) {
        return new SmsSender(
                accounts, () -> gateways.stream().toList(), ledger, reports::getObject, properties, alarms);
    }

    @Bean
    SmsReports smsReports(
            SmsLedger ledger, DocumentStore store, MessageIntake intake, WebhookMetrics metrics, Clock clock) {
        return new SmsReports(ledger, store, intake, metrics, clock);
    }

    @Bean
    StoredSmsInbox smsInbox(
            Accounts accounts,
            SmsReports reports,
            DocumentStore store,
            MessageIntake intake,
            WebhookMetrics metrics,
            Clock clock) {
        return new StoredSmsInbox(accounts, reports, store, intake, metrics, clock);
    }

    @Bean
    CarrierEndpoint carrierEndpoint(SmsAccounts accounts, WebhookMetrics metrics) {
        return new CarrierEndpoint(accounts, metrics);
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider carrierConnections() {
        return PlatformCalls.connections("carriers");
    }

    @Bean
    PlatformCalls smsCalls(WebClient.Builder builder, ConnectionProvider carrierConnections, SmsProperties properties) {
        return new PlatformCalls(
                builder, carrierConnections, properties.connectTimeout(), properties.responseTimeout());
    }

    @Bean
    AccountRounds smsRounds(
            SmsAccounts accounts,
            SmsLedger ledger,
            SmsReports reports,
            StoredSmsInbox inbox,
            WebhookMetrics metrics,
            SmsProperties properties,
            Clock clock) {
        SmsUpkeep upkeep = new SmsUpkeep(accounts, ledger, reports, inbox, properties, clock);
        return new AccountRounds(
                Channel.SMS,
                Flux.defer(accounts::enabled),
                Mono.defer(upkeep::round),
                metrics,
                SmsUpkeep.EVERY,
                Schedulers.parallel());
    }
}
