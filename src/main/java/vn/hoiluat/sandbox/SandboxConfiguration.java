package vn.hoiluat.sandbox;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.sandbox.messenger.MessengerStandIn;
import vn.hoiluat.sandbox.messenger.MessengerStandInAccounts;
import vn.hoiluat.sandbox.messenger.MessengerStandInProperties;
import vn.hoiluat.sandbox.zalo.ZaloStandIn;
import vn.hoiluat.sandbox.zalo.ZaloStandInAccounts;
import vn.hoiluat.sandbox.zalo.ZaloStandInProperties;

/** The stand-ins inside the service itself, and the service's accounts on them; in the profile {@code sandbox} only. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties({ZaloStandInProperties.class, MessengerStandInProperties.class})
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
    SmartLifecycle sandboxAccounts(
            ZaloStandInProperties zalo, MessengerStandInProperties messenger, Accounts accounts, Clock clock) {
        return new SandboxAccounts(
                new ZaloStandInAccounts(zalo, clock), new MessengerStandInAccounts(messenger), accounts);
    }
}
