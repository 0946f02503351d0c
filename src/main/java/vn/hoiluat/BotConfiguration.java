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
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Readings;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.CaseConsents;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseDispatch;
import vn.hoiluat.escalation.CaseFeed;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseThreads;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.AnswerPreviews;
import vn.hoiluat.flow.AnswerRatings;
import vn.hoiluat.flow.Bot;
import vn.hoiluat.flow.BotPorts;
import vn.hoiluat.flow.BotSettings;
import vn.hoiluat.flow.Deciding;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.hotline.Hotlines;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.routing.CommuneOffices;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.wording.MessageFileWording;
import vn.hoiluat.wording.ShippedWordings;
import vn.hoiluat.wording.Wording;

/** Puts the core together: bot-core knows no Spring, so its objects are declared here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BotProperties.class)
class BotConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The bands, for whoever tries what the bot would answer. */
    @Bean
    AnsweringSettings answeringSettings(BotProperties properties) {
        return properties.settings().answering();
    }

    @Bean
    Wording wording() {
        return MessageFileWording.shipped();
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.shipped();
    }

    /** Not taken from the bot, since the channels it sends by need it first; it holds no state of its own. */
    @Bean
    Accounts accounts(DocumentStore store) {
        return new Accounts(store);
    }

    /** As {@link #accounts}. */
    @Bean
    Alarms alarms(DocumentStore store, Clock clock) {
        return new Alarms(store, clock);
    }

    @Bean
    Hotlines hotlines() {
        return Hotlines.shipped();
    }

    @Bean
    Triage triage() {
        return Triage.shipped();
    }

    @Bean
    Bot bot(
            DocumentStore store,
            AnswerFinder finder,
            Readings readings,
            List<ReplySender> senders,
            List<PersonalDataHolder> holders,
            CaseRouter router,
            Territory territory,
            CommuneOffices offices,
            UnitCalendars calendars,
            Hotlines hotlines,
            Triage triage,
            Clock clock,
            BotProperties properties) {
        BotPorts ports = new BotPorts(
                store,
                finder,
                readings,
                senders,
                holders,
                triage,
                new ShippedWordings(),
                router,
                territory.names(),
                offices::at,
                calendars,
                hotlines::listeners,
                clock,
                Schedulers.newParallel("bot", Math.max(2, Runtime.getRuntime().availableProcessors())),
                new SecureRandom());
        return new Bot(ports, properties.settings());
    }

    @Bean
    StoredIntake messageIntake(Bot bot) {
        return bot.intake();
    }

    @Bean
    Conversations conversations(Bot bot) {
        return bot.conversations();
    }

    @Bean
    OutboundLog outboundLog(Bot bot) {
        return bot.outbound();
    }

    @Bean
    Courier courier(Bot bot) {
        return bot.courier();
    }

    @Bean
    CaseRegister caseRegister(Bot bot) {
        return bot.cases();
    }

    @Bean
    AnswerRatings answerRatings(Bot bot) {
        return bot.ratings();
    }

    @Bean
    Ratings ratings(DocumentStore store) {
        return new Ratings(store);
    }

    @Bean
    CaseDesk caseDesk(Bot bot) {
        return bot.desk();
    }

    @Bean
    CaseDispatch caseDispatch(Bot bot) {
        return bot.dispatch();
    }

    @Bean
    CaseConsents caseConsents(Bot bot) {
        return bot.consents();
    }

    @Bean
    Ladder ladder(Bot bot) {
        return bot.ladder();
    }

    @Bean
    ContactPoints contactPoints(DocumentStore store, Clock clock) {
        return new ContactPoints(store, clock);
    }

    @Bean
    CaseLists caseLists(DocumentStore store, WorkingCalendar calendar, Clock clock) {
        return new CaseLists(store, calendar, clock);
    }

    @Bean
    CaseThreads caseThreads(DocumentStore store) {
        return new CaseThreads(store);
    }

    @Bean
    CaseFeed caseFeed(DocumentStore store) {
        return new CaseFeed(store);
    }

    @Bean
    PersonalData personalData(Bot bot) {
        return bot.personalData();
    }

    @Bean
    AnswerPreviews answerPreviews(Bot bot) {
        return bot.previews();
    }

    /** What the bot would do with a message, by parts of its kind. */
    @Bean
    Rehearsal rehearsal(Triage triage, Territory territory, AnswerFinder finder, BotProperties properties) {
        BotSettings settings = properties.settings();
        AnswerPolicy policy = new AnswerPolicy(settings.answering());
        return new Rehearsal(
                triage::words,
                QuestionReader.with(territory.names()),
                new Deciding(finder, policy, settings.flow().searchTimeout()));
    }

    /** The bot works only when everything else stands: accounts seeded, index open, pages served. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> botStarter(Bot bot) {
        return ready -> bot.start();
    }
}
