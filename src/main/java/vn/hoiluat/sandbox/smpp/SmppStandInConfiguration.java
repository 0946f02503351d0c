package vn.hoiluat.sandbox.smpp;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.account.Accounts;

/** The message centre inside the service itself, and the service's accounts on it; in the profile {@code sandbox} only. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(SmppStandInProperties.class)
class SmppStandInConfiguration {

    @Bean
    SmppStandIn smppStandIn(SmppStandInProperties properties, Clock clock) {
        return new SmppStandIn(properties, clock);
    }

    @Bean
    RouterFunction<ServerResponse> smppStandInRoutes(SmppStandIn smppStandIn) {
        return smppStandIn.routes();
    }

    @Bean
    SmartLifecycle smppStandInStart(SmppStandIn smppStandIn, SmppStandInProperties properties, Accounts accounts) {
        return new Start(smppStandIn, new SmppStandInAccounts(properties), accounts);
    }

    /** Listens, and registers the accounts, before anything looks at accounts. */
    private static final class Start implements SmartLifecycle {

        private static final Duration LONGEST = Duration.ofSeconds(30);

        private final SmppStandIn standIn;
        private final SmppStandInAccounts registered;
        private final Accounts accounts;
        private volatile boolean running;

        Start(SmppStandIn standIn, SmppStandInAccounts registered, Accounts accounts) {
            this.standIn = standIn;
            this.registered = registered;
            this.accounts = accounts;
        }

        @Override
        public void start() {
            standIn.open();
            registered.seed(accounts).block(LONGEST);
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
