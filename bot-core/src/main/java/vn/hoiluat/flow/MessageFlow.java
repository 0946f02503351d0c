package vn.hoiluat.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Reply;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.wording.Wordings;

/**
 * The way of a message from where it is stored to where it is sent. An event is taken up into its conversation; when the
 * burst is over the conversation is decided on; what is to be said is sent part by part. Each arrow is one
 * compare-and-set, so a crash anywhere is resumed from the store and nothing happens twice.
 */
final class MessageFlow {

    private static final Logger log = LoggerFactory.getLogger(MessageFlow.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final StoredIntake intake;
    private final Conversations conversations;
    private final Function<InboundEvent, Triaged> triage;
    private final Responding responding;
    private final Sending sending;
    private final Echoes echoes;
    private final Afterthoughts afterthoughts;
    private final PersonalData personalData;
    private final Ladder ladder;
    private final Courier courier;
    private final Accounts accounts;
    private final Wordings wordings;
    private final PublicLinks links;
    private final FlowSettings settings;
    private final Clock clock;

    MessageFlow(
            StoredIntake intake,
            Conversations conversations,
            Function<InboundEvent, Triaged> triage,
            Responding responding,
            Sending sending,
            Echoes echoes,
            Afterthoughts afterthoughts,
            PersonalData personalData,
            Ladder ladder,
            Courier courier,
            Accounts accounts,
            Wordings wordings,
            PublicLinks links,
            FlowSettings settings,
            Clock clock) {
        this.intake = intake;
        this.conversations = conversations;
        this.triage = triage;
        this.responding = responding;
        this.sending = sending;
        this.echoes = echoes;
        this.afterthoughts = afterthoughts;
        this.personalData = personalData;
        this.ladder = ladder;
        this.courier = courier;
        this.accounts = accounts;
        this.wordings = wordings;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a stored event up into its conversation. Repeatable. */
    Mono<Void> takeUp(InboundEvent event) {
        Mono<Void> taken = switch (event.kind()) {
            case TEXT, BUTTON, IMAGE, AUDIO, VIDEO, FILE, STICKER, LOCATION, LINK, CONTACT, COMMENT, OPENED, FOLLOW ->
                join(event);
            case EDITED -> afterthoughts.edited(event).flatMap(waited -> waited ? Mono.empty() : join(event));
            case DELETED -> afterthoughts.withdrawn(event);
            case UNFOLLOW -> afterthoughts.unfollowed(event);
            case UNDELIVERED -> undelivered(event);
            case ECHO -> echoes.takeUp(event);
            case THREAD_TAKEN -> echoes.threadTaken(event);
            case THREAD_RETURNED -> echoes.threadReturned(event);
            case WITHDRAW -> personalData.erase(event.from()).then();
            case DELIVERED -> delivered(event);
            case SEEN, OVERHEARD -> Mono.empty();
        };
        return taken.then(intake.takenUp(event.id()));
    }

    /** Does everything that is due in a conversation. */
    Mono<Void> work(String conversationId) {
        return conversations.find(conversationId).flatMap(found -> {
            Conversation conversation = found.value();
            if (isDecisionDue(conversation)) {
                return decide(found).then(work(conversationId));
            }
            if (sending.isDue(conversation)) {
                return sending.step(conversation).then(work(conversationId));
            }
            return sending.record(conversation);
        });
    }

    private Mono<Void> undelivered(InboundEvent report) {
        String providerId = report.providerMessageId();
        return providerId == null
                ? Mono.empty()
                : sending.undelivered(report.from().accountId(), providerId, report.text());
    }

    private Mono<Void> delivered(InboundEvent report) {
        String providerId = report.providerMessageId();
        return providerId == null ? Mono.empty() : sending.arrived(report.from().accountId(), providerId);
    }

    private Mono<Void> join(InboundEvent event) {
        boolean urgent = triage.apply(event) instanceof Triaged.Emergency;
        return conversations
                .change(
                        event.from(),
                        c -> c.takeUp(event, settings.bursts().decideAt(c, event, urgent, clock.instant())))
                .then(ladder.heardFrom(event));
    }

    private boolean isDecisionDue(Conversation conversation) {
        return conversation.answerAt() != null && !conversation.answerAt().isAfter(clock.instant());
    }

    private Mono<Void> decide(Versioned<Conversation> found) {
        Conversation conversation = found.value();
        Mono<Voice> voice = accounts.account(conversation.address().accountId())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "no channel account " + conversation.address().accountId())))
                .map(account -> new Voice(wordings.of(account), account, links));
        return Mono.zip(voice, courier.policy(conversation.address()))
                .flatMap(both -> responding
                        .respond(Burst.of(conversation, triage), both.getT1())
                        .flatMap(response -> commit(found, response, both.getT2())));
    }

    private Mono<Void> commit(Versioned<Conversation> found, Response response, ChannelPolicy policy) {
        Conversation conversation = found.value();
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        List<Turn> turns = response.turns(conversation, today, clock.instant());
        Turn turn = turns.getFirst();
        List<Part> parts = parts(response, turn, policy);
        if (response.detail().equals(DataRightsStep.ERASED)) {
            return conversations
                    .change(
                            conversation.address(),
                            c -> c.withMemory(response.memory()).say(parts))
                    .then();
        }
        return conversations
                .decide(found, conversation.decided(turns, parts, response.memory()))
                .doOnNext(done -> log.debug("Decision on {}: {} {}", turn.id(), turn.outcome(), done))
                .then();
    }

    private List<Part> parts(Response response, Turn turn, ChannelPolicy policy) {
        List<Part> parts = new ArrayList<>();
        for (Reply reply : response.replies()) {
            parts.addAll(PartSplitter.split(reply, turn.id(), parts.size() + 1, policy, clock.instant()));
        }
        return parts;
    }
}
