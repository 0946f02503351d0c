package vn.hoiluat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertRules;
import vn.hoiluat.alert.AlertSender;
import vn.hoiluat.alert.AlertTexts;
import vn.hoiluat.alert.Alerting;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.alert.MailAlerts;
import vn.hoiluat.alert.Mailer;
import vn.hoiluat.alert.WeeklyQuestions;
import vn.hoiluat.alert.ZaloAlerts;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.Bot;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.DocumentStore;

/** Puts the alerts to those who work here together; bot-core knows no Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertProperties.class)
class AlertConfiguration {

    /** Not taken from the bot, which erases by it, too; it holds no state of its own. */
    @Bean
    AlertPeople alertPeople(DocumentStore store, Clock clock) {
        return new AlertPeople(store, new SecureRandom(), clock);
    }

    @Bean
    AlertTexts alertTexts(BotProperties properties) {
        return new AlertTexts(properties.publicUrl());
    }

    @Bean
    Alerts alerts(DocumentStore store, AlertPeople people, Clock clock) {
        return new Alerts(store, people, clock);
    }

    @Bean
    AlertSender mailAlerts(Mailer mailer, AlertTexts texts, WeeklyQuestions questions) {
        return new MailAlerts(mailer, texts, questions);
    }

    @Bean
    AlertSender zaloAlerts(Bot bot, AlertTexts texts, Clock clock) {
        return new ZaloAlerts(bot.conversations(), bot.outbound(), texts, clock);
    }

    @Bean
    AlertRules alertRules(AlertProperties properties) {
        return properties.rules();
    }

    @Bean
    Alerting alerting(
            DocumentStore store,
            People people,
            AlertPeople settings,
            Alerts alerts,
            List<AlertSender> senders,
            UnitCalendars calendars,
            WorkingCalendar calendar,
            AlertRules rules,
            Clock clock) {
        return new Alerting(store, people, settings, alerts, senders, calendars, calendar, rules, clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> alertingStarter(Alerting alerting, AlertProperties properties) {
        return ready -> alerting.start(properties.checkEvery(), Schedulers.newSingle("alerts"));
    }
}
