package vn.hoiluat.channels.messenger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.messenger.MessengerApi.Caller;
import vn.hoiluat.channels.platform.AccountSending;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;

/**
 * Sends messages of pages, and the one private reply to a comment. When the platform does not take the buttons they are
 * written as lines, which is safe, for a refused message was not sent.
 */
final class MessengerSender implements ReplySender {

    /** Kept free of words, so that links which cannot be buttons have room as lines. */
    static final int ROOM_FOR_LINES = 300;

    private static final Logger log = LoggerFactory.getLogger(MessengerSender.class);

    /** A sign of life is not worth waiting for. */
    private static final Duration LONGEST_SIGN = Duration.ofMillis(500);

    private final Accounts accounts;
    private final AccountSending sending;
    private final MessengerTokens tokens;
    private final MessengerApi api;
    private final MessengerProperties properties;
    private final MessengerComposer composer;
    private final Documents<CommentReply> commentReplies;

    MessengerSender(
            Accounts accounts,
            MessengerTokens tokens,
            MessengerApi api,
            DocumentStore store,
            MessengerProperties properties) {
        this.accounts = accounts;
        sending = new AccountSending(accounts);
        this.tokens = tokens;
        this.api = api;
        this.properties = properties;
        composer = new MessengerComposer(properties.maxText());
        commentReplies = store.documents(CommentReply.KIND);
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return accounts.account(to.accountId())
                .map(this::hasHumanAgent)
                .defaultIfEmpty(false)
                .map(humanAgent -> humanAgent ? properties.officerWindow() : properties.window())
                .map(officerWindow -> MessengerComments.commentId(to) == null
                        ? policy(properties.window(), officerWindow)
                        : policy(properties.commentWindow(), properties.commentWindow()));
    }

    private ChannelPolicy policy(Duration window, Duration officerWindow) {
        return new ChannelPolicy(
                properties.maxText() - ROOM_FOR_LINES,
                MessengerComposer.MAX_CHOICES,
                MessengerComposer.MAX_TITLE,
                window,
                officerWindow,
                null);
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        Part part = departure.part();
        return sending.send(part, to, (account, app) -> {
            MessengerRight right = right(departure, account, to);
            return right == null
                    ? refused(RefusalReason.WINDOW_CLOSED, "the page may not use the tag for officers")
                    : ifNotReplied(part, to, send(part, to, right, new Caller(app, account)));
        });
    }

    private boolean hasHumanAgent(ChannelAccount account) {
        return properties.allowedTags().contains(MessengerRight.HumanAgent.TAG)
                && Boolean.parseBoolean(account.setting(MessengerSettings.HUMAN_AGENT, "false"));
    }

    private @Nullable MessengerRight right(Departure departure, ChannelAccount account, Address to) {
        if (MessengerComments.commentId(to) != null) {
            return new MessengerRight.PrivateReply(departure);
        }
        return switch (departure) {
            case Departure.InTime inTime -> new MessengerRight.Response(inTime);
            case Departure.ByOfficer byOfficer ->
                hasHumanAgent(account) ? new MessengerRight.HumanAgent(byOfficer) : null;
        };
    }

    /** The platform takes one private reply to a comment; a second would be refused there or, worse, sent. */
    private Mono<DeliveryResult> ifNotReplied(Part part, Address to, Mono<DeliveryResult> reply) {
        String commentId = MessengerComments.commentId(to);
        if (commentId == null) {
            return reply;
        }
        String key = to.accountId() + "/" + commentId;
        return commentReplies
                .insert(key, new CommentReply(part.id()))
                .flatMap(isFirst -> isFirst
                        ? Mono.just(true)
                        : commentReplies
                                .find(key)
                                .map(first -> first.value().partId().equals(part.id())))
                .flatMap(may -> may
                        ? reply
                        : refused(
                                RefusalReason.WINDOW_CLOSED,
                                "a comment is replied to once; the person has to answer before anything else is sent"));
    }

    private Mono<DeliveryResult> send(Part part, Address to, MessengerRight right, Caller caller) {
        return tokens.health(caller.account())
                .flatMap(health -> health.level() == AccountHealth.Level.DOWN
                        ? refused(RefusalReason.NEEDS_ADMINISTRATOR, health.detail())
                        : showSigns(to, right, caller).then(post(part, to, right, caller)));
    }

    private Mono<DeliveryResult> post(Part part, Address to, MessengerRight right, Caller caller) {
        MessengerOutgoing message = composer.compose(part, to, right);
        return api.send(caller, message)
                .flatMap(answer -> isTooRich(message, answer)
                        ? api.send(caller, composer.plain(part, to, right))
                        : Mono.just(answer))
                .flatMap(answer -> tokenNoted(caller.account(), answer).thenReturn(MessengerOutcomes.of(answer)));
    }

    private static boolean isTooRich(MessengerOutgoing message, MessengerAnswer answer) {
        boolean rich = message.message() != null && !message.message().isPlain();
        boolean asked = answer instanceof MessengerAnswer.Error error && error.kind() == MessengerErrorClass.REQUEST;
        if (rich && asked) {
            log.warn("A part goes out without buttons: {}", answer);
        }
        return rich && asked;
    }

    private Mono<Void> tokenNoted(ChannelAccount account, MessengerAnswer answer) {
        if (answer instanceof MessengerAnswer.Error error && error.kind() == MessengerErrorClass.TOKEN) {
            return tokens.refuse(account, error.detail()).onErrorResume(e -> {
                log.error("Refused token of page {} could not be noted", account.id(), e);
                return Mono.empty();
            });
        }
        return Mono.empty();
    }

    /** Seen, and typing: of no consequence, whatever becomes of it. */
    private Mono<Void> showSigns(Address to, MessengerRight right, Caller caller) {
        if (!properties.typing() || !(right instanceof MessengerRight.Response)) {
            return Mono.empty();
        }
        return api.send(caller, MessengerOutgoing.act(to.userId(), "mark_seen"))
                .then(api.send(caller, MessengerOutgoing.act(to.userId(), "typing_on")))
                .timeout(LONGEST_SIGN)
                .onErrorResume(e -> {
                    log.debug("No sign of life on page {}: {}", caller.account().id(), e.toString());
                    return Mono.empty();
                })
                .then();
    }

    private static Mono<DeliveryResult> refused(RefusalReason reason, String detail) {
        return Mono.just(new DeliveryResult.Refused(reason, detail));
    }
}
