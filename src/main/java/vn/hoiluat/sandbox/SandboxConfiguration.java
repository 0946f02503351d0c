package vn.hoiluat.sandbox;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.sandbox.central.CentralStandIn;
import vn.hoiluat.sandbox.central.CentralStandInProperties;
import vn.hoiluat.sandbox.messenger.MessengerStandIn;
import vn.hoiluat.sandbox.messenger.MessengerStandInAccounts;
import vn.hoiluat.sandbox.messenger.MessengerStandInProperties;
import vn.hoiluat.sandbox.sms.SmsStandIn;
import vn.hoiluat.sandbox.sms.SmsStandInAccounts;
import vn.hoiluat.sandbox.sms.SmsStandInProperties;
import vn.hoiluat.sandbox.standin.StandInAccounts;
import vn.hoiluat.sandbox.zalo.ZaloStandIn;
import vn.hoiluat.sandbox.zalo.ZaloStandInAccounts;
import vn.hoiluat.sandbox.zalo.ZaloStandInProperties;
import vn.hoiluat.setup.PlatformCodes;
import vn.hoiluat.storage.DocumentStore;

/** The stand-ins inside the service itself, and the service's accounts on them; in the profile {@code sandbox} only. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties({
    ZaloStandInProperties.class,
    MessengerStandInProperties.class,
    SmsStandInProperties.class,
    CentralStandInProperties.class
})
class SandboxConfiguration {

    @Bean
    ZaloStandIn zaloStandIn(ZaloStandInProperties properties, Clock clock) {
        return new ZaloStandIn(properties, clock);
    }

    @Bean
    RouterFunction<ServerResponse> zaloStandInRoutes(ZaloStandIn zaloStandIn) {
        return zaloStandIn.routes();
    }

    @Bean
    MessengerStandIn messengerStandIn(MessengerStandInProperties properties, Clock clock) {
        return new MessengerStandIn(properties, clock);
    }

    @Bean
    RouterFunction<ServerResponse> messengerStandInRoutes(MessengerStandIn messengerStandIn) {
        return messengerStandIn.routes();
    }

    @Bean
    SmsStandIn smsStandIn(SmsStandInProperties properties, Clock clock) {
        return new SmsStandIn(properties, clock);
    }

    @Bean
    RouterFunction<ServerResponse> smsStandInRoutes(SmsStandIn smsStandIn) {
        return smsStandIn.routes();
    }

    @Bean
    CentralStandIn centralStandIn(CentralStandInProperties properties, Clock clock) {
        return new CentralStandIn(properties, clock);
    }

    @Bean
    RouterFunction<ServerResponse> centralStandInRoutes(CentralStandIn centralStandIn) {
        return centralStandIn.routes();
    }

    @Bean
    SandboxCentral sandboxCentral(DocumentStore store) {
        return new SandboxCentral(store);
    }

    @Bean
    StandInAccounts zaloStandInAccounts(ZaloStandInProperties properties, Clock clock) {
        return new ZaloStandInAccounts(properties, clock);
    }

    @Bean
    StandInAccounts messengerStandInAccounts(MessengerStandInProperties properties) {
        return new MessengerStandInAccounts(properties);
    }

    @Bean
    StandInAccounts smsStandInAccounts(SmsStandInProperties properties) {
        return new SmsStandInAccounts(properties);
    }

    /** Whoever practises the setting up connects them by hand. */
    @Bean
    @Profile("!practice")
    SmartLifecycle sandboxAccounts(List<StandInAccounts> standIns, Accounts accounts) {
        return new SandboxAccounts(standIns, accounts);
    }

    @Bean
    PlatformCodes sandboxCodes(List<StandInAccounts> standIns) {
        return new SandboxCodes(standIns);
    }
}
