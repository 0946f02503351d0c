package vn.hoiluat.exchange;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.exchange.Previews;
import vn.hoiluat.rounds.Rounds;

/** Forgets previews whose day is over. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Rounds oldPreviews(Previews previews) {
        return Rounds.every(EVERY, "forgetting old previews of imports", Schedulers.parallel(), previews::dropOld);
    }
}
