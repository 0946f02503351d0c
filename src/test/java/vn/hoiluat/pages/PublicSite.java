package vn.hoiluat.pages;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertRules;
import vn.hoiluat.alert.AlertTexts;
import vn.hoiluat.alert.Alerting;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.alert.LettersTaken;
import vn.hoiluat.answered.GivenAnswer;
import vn.hoiluat.answered.GivenAnswers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Question;
import vn.hoiluat.casesearch.CaseSearch;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.DeliverySettings;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.CaseConsents;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseDispatch;
import vn.hoiluat.escalation.CaseFeed;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseSettings;
import vn.hoiluat.escalation.CaseThreads;
import vn.hoiluat.escalation.LetterWriter;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.flow.AccountLetterWriter;
import vn.hoiluat.flow.AnswerRatings;
import vn.hoiluat.flow.PublicLinks;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.drafting.AnswerDrafting;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.suggestions.Suggestions;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.ladder.Detours;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.ladder.LadderFacts;
import vn.hoiluat.ladder.OtherWays;
import vn.hoiluat.ladder.Resending;
import vn.hoiluat.message.Channel;
import vn.hoiluat.people.People;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.wording.MessageFileWording;
import vn.hoiluat.wording.Wording;

/**
 * The public pages, the web channel and the officers' calls, over a store in memory and a bot that follows a script. No configuration by
 * itself, so that nothing finds it but the tests that name it.
 */
@EnableAutoConfiguration
@ComponentScan({
    "vn.hoiluat.pages",
    "vn.hoiluat.administration",
    "vn.hoiluat.organisation",
    "vn.hoiluat.setup",
    "vn.hoiluat.auditing",
    "vn.hoiluat.canned",
    "vn.hoiluat.central",
    "vn.hoiluat.console",
    "vn.hoiluat.delegating",
    "vn.hoiluat.files",
    "vn.hoiluat.mail",
    "vn.hoiluat.letters",
    "vn.hoiluat.oidc",
    "vn.hoiluat.overview",
    "vn.hoiluat.savedfilter",
    "vn.hoiluat.security",
    "vn.hoiluat.slips",
    "vn.hoiluat.staff",
    "vn.hoiluat.throttling",
    "vn.hoiluat.channels.web",
    "vn.hoiluat.channels.webhook"
})
public class PublicSite {

    /** The unit that can be asked. */
    public static final String ACCOUNT = "web-tq";

    @Bean
    InMemoryDocumentStore store() {
        return new InMemoryDocumentStore();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock("2026-11-20T02:00:00Z");
    }

    @Bean
    Accounts accounts(InMemoryDocumentStore store) {
        Accounts accounts = new Accounts(store);
        accounts.seed(new ChannelAccount(
                        ACCOUNT,
                        Channel.WEB,
                        "web",
                        ACCOUNT,
                        "Sở Tư pháp tỉnh Tuyên Quang",
                        AddressForm.ONG_BA,
                        true,
                        Map.of(),
                        Map.of(
                                "origins",
                                "https://Xa.example.gov.vn/, http://localhost:8081 * https://a.vn/b 'none';")))
                .block();
        return accounts;
    }

    @Bean
    Wording wording() {
        return MessageFileWording.shipped();
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.shipped();
    }

    @Bean
    ScriptedBot intake(InMemoryDocumentStore store, List<ReplySender> senders, MovableClock clock) {
        return new ScriptedBot(store, senders, clock);
    }

    @Bean
    CaseRegister caseRegister(InMemoryDocumentStore store, CaseRouter router, WorkingCalendar calendar, Clock clock) {
        return new CaseRegister(
                store, router, UnitCalendars.common(calendar), new CaseSettings(2), new Random(11), clock);
    }

    @Bean
    Alarms alarms(InMemoryDocumentStore store, Clock clock) {
        return new Alarms(store, clock);
    }

    @Bean
    Ratings ratings(InMemoryDocumentStore store) {
        return new Ratings(store);
    }

    @Bean
    AnswerRatings answerRatings(Conversations conversations, CaseRegister register, Ratings ratings) {
        return new AnswerRatings(conversations, register, ratings);
    }

    @Bean
    CaseDispatch caseDispatch(
            InMemoryDocumentStore store, CaseRegister register, Courier courier, LetterWriter letters, Clock clock) {
        return new CaseDispatch(
                register,
                new Conversations(store, clock, (id, at) -> {}),
                courier,
                new OutboundLog(store, clock),
                letters,
                clock);
    }

    @Bean
    CaseDesk caseDesk(CaseRegister register, CaseDispatch dispatch, Clock clock) {
        return new CaseDesk(register, dispatch, clock);
    }

    @Bean
    CaseContinuation caseContinuation(CaseRegister register, CaseDispatch dispatch, Alarms alarms, Clock clock) {
        return new CaseContinuation(register, dispatch, alarms, clock);
    }

    @Bean
    CaseConsents caseConsents(CaseRegister register, CaseDispatch dispatch, LetterWriter letters, Clock clock) {
        return new CaseConsents(register, dispatch, letters, clock);
    }

    @Bean
    Courier courier(List<ReplySender> senders, Clock clock) {
        DeliverySettings delivery = new DeliverySettings(
                Duration.ofSeconds(10), Duration.ofSeconds(30), 8, Duration.ofSeconds(2), Duration.ofMinutes(10));
        return new Courier(senders, delivery, clock);
    }

    @Bean
    LetterWriter letterWriter(Accounts accounts, Wording wording) {
        return new AccountLetterWriter(
                accounts, account -> wording, new PublicLinks(URI.create("https://hoiluat.example.gov.vn")));
    }

    @Bean
    ContactPoints contactPoints(InMemoryDocumentStore store, Clock clock) {
        return new ContactPoints(store, clock);
    }

    @Bean
    Ladder ladder(
            InMemoryDocumentStore store,
            CaseRegister register,
            Accounts accounts,
            ContactPoints contacts,
            Courier courier,
            LetterWriter letters,
            Alarms alarms,
            Clock clock) {
        Conversations conversations = new Conversations(store, clock, (id, at) -> {});
        return new Ladder(
                new Detours(store),
                new LadderFacts(courier, conversations, contacts, accounts, clock),
                new OtherWays(courier, register, contacts, letters, accounts),
                register,
                courier,
                new Resending(register, conversations, new OutboundLog(store, clock), letters, clock),
                alarms,
                clock);
    }

    /** Seen from the console; what is said in them is the desk's and the bot's affair. */
    @Bean
    OutboundLog outboundLog(InMemoryDocumentStore store, Clock clock) {
        return new OutboundLog(store, clock);
    }

    @Bean
    Conversations conversations(InMemoryDocumentStore store, Clock clock) {
        return new Conversations(store, clock, (id, at) -> {});
    }

    /** Finds nothing: officers see that the base has nothing to suggest. */
    @Bean
    AnswerFinder answerFinder() {
        return new AnswerFinder() {
            @Override
            public Mono<List<Candidate>> find(Question question) {
                return Mono.just(List.of());
            }

            @Override
            public Mono<Candidate> entry(String key, Question question) {
                return Mono.empty();
            }
        };
    }

    @Bean
    AnswerDrafting answerDrafting(InMemoryDocumentStore store, AnswerFinder finder, Clock clock) {
        DocumentNames names = new DocumentNames();
        KnownDocuments documents = new KnownDocuments(new CitationText(names, new Messages()));
        return new AnswerDrafting(
                new Entries(store, clock),
                finder,
                documents,
                new ReferenceReader(names, documents),
                new CitationParser(names),
                clock);
    }

    @Bean
    CaseLists caseLists(InMemoryDocumentStore store, WorkingCalendar calendar, Clock clock) {
        return new CaseLists(store, calendar, clock);
    }

    @Bean
    CaseThreads caseThreads(InMemoryDocumentStore store) {
        return new CaseThreads(store);
    }

    @Bean
    CaseFeed caseFeed(InMemoryDocumentStore store) {
        return new CaseFeed(store);
    }

    @Bean
    AlertPeople alertPeople(InMemoryDocumentStore store, Clock clock) {
        return new AlertPeople(store, new Random(13), clock);
    }

    @Bean
    AlertTexts alertTexts() {
        return new AlertTexts(URI.create("https://hoiluat.example.gov.vn"));
    }

    @Bean
    Alerts alerts(InMemoryDocumentStore store, AlertPeople people, Clock clock) {
        return new Alerts(store, people, clock);
    }

    /** Not started: nothing is sent but by a test. */
    @Bean
    Alerting alerting(
            InMemoryDocumentStore store,
            People people,
            AlertPeople settings,
            Alerts alerts,
            WorkingCalendar calendar,
            Clock clock) {
        AlertRules rules = new AlertRules(
                List.of(Duration.ofMinutes(15)),
                Duration.ofHours(4),
                2,
                Duration.ofHours(4),
                Duration.ofMinutes(10),
                LocalTime.of(7, 30));
        return new Alerting(
                store, people, settings, alerts, List.of(), UnitCalendars.common(calendar), calendar, rules, clock);
    }

    /** Takes letters where no server is set. */
    @Bean("mailbox")
    @Profile("!sandbox")
    LettersTaken mailbox() {
        return new LettersTaken();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    CaseSearch caseSearch(InMemoryDocumentStore store, Clock clock) {
        return new CaseSearch(null, store, clock, Duration.ofHours(1));
    }

    /** What was answered, by token. */
    @Bean
    Map<String, GivenAnswer> answersGiven() {
        return new ConcurrentHashMap<>();
    }

    @Bean
    GivenAnswers givenAnswers(@Qualifier("answersGiven") Map<String, GivenAnswer> answersGiven) {
        return token -> Mono.justOrEmpty(answersGiven.get(token));
    }

    @Bean
    PersonalData personalData(List<PersonalDataHolder> holders, InMemoryDocumentStore store, Clock clock) {
        return new PersonalData(holders, store, new Random(12), clock);
    }

    @Bean(destroyMethod = "close")
    KnowledgeIndex knowledgeIndex() {
        return KnowledgeIndex.inMemory();
    }

    @Bean
    Suggestions suggestions(InMemoryDocumentStore store, KnowledgeIndex index, Clock clock) {
        Entries entries = new Entries(store, clock);
        PublishedQuestions.publish(entries, index);
        return new Suggestions(
                index,
                entries,
                new KnownDocuments(new CitationText(new DocumentNames(), new Messages())),
                LocalValues.NONE,
                new Syllables(),
                Schedulers.boundedElastic(),
                clock);
    }
}
