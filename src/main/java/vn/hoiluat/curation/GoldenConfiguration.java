package vn.hoiluat.curation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.knowledge.curation.GoldenWatch;
import vn.hoiluat.people.People;
import vn.hoiluat.rounds.Rounds;

/** Looks at the protected questions from when the program is ready. */
@Configuration(proxyBeanMethods = false)
class GoldenConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    @Bean
    GoldenAlerts goldenAlerts(GoldenWatch watch, People people, AlertPeople settings, Alerts alerts, Clock clock) {
        return new GoldenAlerts(watch, people, settings, alerts, clock);
    }

    @Bean(destroyMethod = "stop")
    Rounds goldenRounds(GoldenAlerts alerts) {
        return Rounds.every(LOOK_EVERY, "Asking the protected questions", Schedulers.parallel(), alerts::sweep);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> goldenStarter(Rounds goldenRounds) {
        return ready -> goldenRounds.start();
    }
}
