package vn.hoiluat.flow;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertTexts;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.escalation.CaseConsents;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseDispatch;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.ladder.Detours;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.ladder.LadderFacts;
import vn.hoiluat.ladder.NumberKeeper;
import vn.hoiluat.ladder.OtherWays;
import vn.hoiluat.ladder.Resending;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.understanding.QuestionReader;

/**
 * The whole bot, put together from its ports. Takes messages from construction on; works on them between {@link #start} and
 * {@link #close}.
 */
public final class Bot implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private final BotPorts ports;
    private final BotSettings settings;
    private final Lanes lanes;
    private final StoredIntake intake;
    private final Conversations conversations;
    private final Accounts accounts;
    private final OutboundLog outbound;
    private final Alarms alarms;
    private final CaseRegister cases;
    private final CaseDesk desk;
    private final CaseContinuation continuation;
    private final CaseDispatch dispatch;
    private final CaseConsents consents;
    private final PersonalData personalData;
    private final MessageFlow flow;
    private final WindowKeeper windows;
    private final ContactPoints contacts;
    private final AnswerRatings ratings;
    private final Courier courier;
    private final Ladder ladder;
    private final Disposable.Composite running = Disposables.composite();

    public Bot(BotPorts ports, BotSettings settings) {
        this.ports = ports;
        this.settings = settings;
        lanes = new Lanes(ports.scheduler(), ports.clock());
        intake = new StoredIntake(ports.store(), this::showsIdentity, this::accepted);
        conversations = new Conversations(ports.store(), ports.clock(), lanes);
        accounts = new Accounts(ports.store());
        outbound = new OutboundLog(ports.store(), ports.clock());
        alarms = new Alarms(ports.store(), ports.clock());
        cases = new CaseRegister(
                ports.store(), ports.router(), ports.calendars(), settings.cases(), ports.random(), ports.clock());
        ratings = new AnswerRatings(conversations, cases, new Ratings(ports.store()));
        personalData = new PersonalData(holders(ports), ports.store(), ports.random(), ports.clock());
        courier = new Courier(ports.senders(), settings.delivery(), ports.clock());
        AccountLetterWriter letter = new AccountLetterWriter(accounts, ports.wordings(), settings.links());
        dispatch = new CaseDispatch(cases, conversations, courier, outbound, letter, ports.clock());
        contacts = new ContactPoints(ports.store(), ports.clock());
        ladder = new Ladder(
                new Detours(ports.store()),
                new LadderFacts(courier, conversations, contacts, accounts, ports.clock()),
                new OtherWays(courier, cases, contacts, letter, accounts),
                cases,
                courier,
                new Resending(cases, conversations, outbound, letter, ports.clock()),
                alarms,
                ports.clock());
        desk = new CaseDesk(cases, dispatch, ports.clock());
        continuation = new CaseContinuation(cases, dispatch, alarms, ports.clock());
        consents = new CaseConsents(cases, dispatch, letter, ports.clock());
        flow = flow(courier, letter);
        windows = new WindowKeeper(
                cases, conversations, outbound, courier, accounts, ports.wordings(), settings.links(), ports.clock());
    }

    /** Takes up what an earlier process left behind, then works on whatever comes. */
    public void start() {
        FlowSettings flowSettings = settings.flow();
        running.add(lanes.start(flow::work, flowSettings.atATime()));
        NumberKeeper numbers = new NumberKeeper(contacts, cases, conversations, new Detours(ports.store()));
        Recovery recovery =
                new Recovery(intake, conversations, continuation, windows, ladder, numbers, flow, lanes, ports.clock());
        running.add(recovery.start(flowSettings.sweepEvery(), ports.scheduler()));
    }

    /** Stops working; what is under way is found again at the next start. */
    @Override
    public void close() {
        running.dispose();
        lanes.close();
    }

    /** Where channels hand over what they verified. */
    public StoredIntake intake() {
        return intake;
    }

    /** The conversations. */
    public Conversations conversations() {
        return conversations;
    }

    /** The channel accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** What was sent. */
    public OutboundLog outbound() {
        return outbound;
    }

    /** What people must look at. */
    public Alarms alarms() {
        return alarms;
    }

    /** The cases. */
    public CaseRegister cases() {
        return cases;
    }

    /** What officers do with cases. */
    public CaseDesk desk() {
        return desk;
    }

    /** What brings conversations up to their cases. */
    public CaseDispatch dispatch() {
        return dispatch;
    }

    /** Citizens' consent to having their questions passed on. */
    public CaseConsents consents() {
        return consents;
    }

    /** The one way out to all channels. */
    public Courier courier() {
        return courier;
    }

    /** The ways to citizens whom a channel does not take an officer's words to. */
    public Ladder ladder() {
        return ladder;
    }

    /** The numbers that citizens left. */
    public ContactPoints contacts() {
        return contacts;
    }

    /** What citizens think of the answers they got. */
    public AnswerRatings ratings() {
        return ratings;
    }

    /** What citizens may do with their data. */
    public PersonalData personalData() {
        return personalData;
    }

    /** How an entry of the base would look to citizens. */
    public AnswerPreviews previews() {
        return new AnswerPreviews(accounts, courier, ports.wordings(), settings.links(), ports.clock());
    }

    private boolean showsIdentity(InboundEvent event) {
        return ports.triage().apply(event).showsIdentityPaper();
    }

    private void accepted(InboundEvent event) {
        flow.takeUp(event)
                .subscribeOn(ports.scheduler())
                .subscribe(
                        done -> {},
                        error -> log.error("Event {} was not taken up, to be tried again", event.id(), error));
    }

    private static List<PersonalDataHolder> holders(BotPorts ports) {
        return Stream.concat(
                        Stream.of(
                                new ConversationData(ports.store()),
                                new Detours(ports.store()),
                                new RatingData(ports.store(), new Accounts(ports.store()), ports.wordings())),
                        ports.holders().stream())
                .toList();
    }

    private MessageFlow flow(Courier courier, AccountLetterWriter letter) {
        HandOverStep handOver = new HandOverStep(cases, continuation, ports.clock());
        AnswerPolicy policy = new AnswerPolicy(settings.answering());
        Deciding deciding = new Deciding(ports.finder(), policy, settings.flow().searchTimeout());
        EntryReply entries = new EntryReply(ports.random());
        AnswerStep answers = new AnswerStep(deciding, ports.readings(), handOver, entries, ports.clock());
        DataRightsStep dataRights = new DataRightsStep(personalData, cases, ports.clock());
        WishStep wishes = new WishStep(answers, handOver, dataRights, cases, letter, ports.clock());
        EmergencyStep emergencies = new EmergencyStep(handOver, alarms, ports.listeners(), ports.clock());
        Greeting greeting = new Greeting(ports.clock(), settings.flow().greetAgain());
        QuestionReader reader = QuestionReader.with(ports.places());
        QuestionStep questions = new QuestionStep(
                reader,
                answers,
                new OfficeLine(ports.offices(), ports.clock()),
                new SeveralStep(deciding, answers, entries, handOver, ports.triage(), ports.clock()),
                handOver,
                settings.flow(),
                ports.clock());
        Responding responding = new Responding(
                conversations,
                emergencies,
                handOver,
                wishes,
                questions,
                new RatingStep(ratings),
                new CommentStep(reader, deciding, ports.random(), ports.clock()),
                new AccountLinking(
                        new AlertPeople(ports.store(), ports.random(), ports.clock()),
                        new AlertTexts(settings.links().base())),
                new ConsentStep(consents, handOver),
                greeting,
                new Notices(ports.clock()),
                settings.flow(),
                ports.clock());
        return new MessageFlow(
                intake,
                conversations,
                ports.triage(),
                responding,
                new Sending(conversations, courier, outbound, ladder, alarms, ports.clock()),
                new Echoes(
                        conversations, outbound, ports.clock(), settings.flow().outsideTakeOver()),
                new Afterthoughts(conversations, continuation, intake, personalData),
                personalData,
                ladder,
                courier,
                accounts,
                ports.wordings(),
                settings.links(),
                settings.flow(),
                ports.clock());
    }
}
