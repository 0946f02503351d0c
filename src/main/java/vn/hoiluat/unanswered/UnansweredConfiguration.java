package vn.hoiluat.unanswered;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertRules;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.unanswered.UnansweredData;
import vn.hoiluat.knowledge.unanswered.UnansweredEntries;
import vn.hoiluat.knowledge.unanswered.UnansweredInbox;
import vn.hoiluat.knowledge.unanswered.UnansweredQuestions;
import vn.hoiluat.knowledge.usage.EntryUsage;
import vn.hoiluat.people.People;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;

/** Records unanswered questions from when the program is ready. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnansweredProperties.class)
class UnansweredConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    @Bean
    UnansweredQuestions unansweredQuestions(DocumentStore store, UnansweredProperties properties, Clock clock) {
        return new UnansweredQuestions(store, properties.keep(), clock);
    }

    @Bean
    UnansweredData unansweredData(DocumentStore store) {
        return new UnansweredData(store);
    }

    @Bean
    UnansweredInbox unansweredInbox(DocumentStore store, Clock clock) {
        return new UnansweredInbox(store, clock);
    }

    @Bean
    UnansweredEntries unansweredEntries(Entries entries, UnansweredInbox inbox) {
        return new UnansweredEntries(entries, inbox);
    }

    @Bean
    EntryUsage entryUsage(DocumentStore store, Entries entries, Clock clock) {
        return new EntryUsage(store, entries, clock);
    }

    @Bean
    WeeklyDigest weeklyDigest(
            UnansweredInbox inbox,
            People people,
            AlertPeople settings,
            Alerts alerts,
            WorkingCalendar calendar,
            AlertRules rules,
            Clock clock) {
        return new WeeklyDigest(inbox, people, settings, alerts, calendar, rules.digestAt(), clock);
    }

    @Bean(destroyMethod = "stop")
    Rounds weeklyDigestRounds(WeeklyDigest digest) {
        return Rounds.every(LOOK_EVERY, "Telling what was asked most", Schedulers.parallel(), digest::sweep);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> unansweredStarter(
            UnansweredQuestions questions, Rounds weeklyDigestRounds) {
        return ready -> {
            questions.start(Schedulers.newSingle("unanswered"));
            weeklyDigestRounds.start();
        };
    }
}
