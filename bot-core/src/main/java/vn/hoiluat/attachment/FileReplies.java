package vn.hoiluat.attachment;

import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;
import vn.hoiluat.wording.Wording;
import vn.hoiluat.wording.Wordings;

/** Tells citizens why a file of theirs was not taken. Repeatable: the message's id is made of the event's. */
public final class FileReplies {

    private static final long MEGABYTE = 1 << 20;

    private final Conversations conversations;
    private final OutboundLog outbound;
    private final Courier courier;
    private final Accounts accounts;
    private final Wordings wordings;
    private final Clock clock;

    public FileReplies(
            Conversations conversations,
            OutboundLog outbound,
            Courier courier,
            Accounts accounts,
            Wordings wordings,
            Clock clock) {
        this.conversations = conversations;
        this.outbound = outbound;
        this.courier = courier;
        this.accounts = accounts;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Says it where the file came from, unless it was said; nothing where the case was recorded by an officer. */
    Mono<Void> say(Address to, String eventId, FileProblem problem, long mostBytes) {
        String turnId = eventId + "/file";
        return outbound.has(turnId + "-1")
                .filter(said -> !said)
                .flatMap(unsaid -> accounts.account(to.accountId()))
                .zipWith(courier.policy(to))
                .flatMap(both -> {
                    String text = text(wordings.of(both.getT1()), both.getT1(), problem, mostBytes);
                    List<Part> parts = PartSplitter.split(
                            new Reply(Sender.SYSTEM, text), turnId, 1, both.getT2(), clock.instant());
                    return conversations.change(to.conversationId(), c -> c.say(parts));
                })
                .then();
    }

    private static String text(Wording wording, ChannelAccount account, FileProblem problem, long mostBytes) {
        String key = problem.key();
        if (key == null) {
            return wording.text("file.lost", account.addressForm());
        }
        String why = wording.text(key, account.addressForm());
        return problem == FileProblem.IDENTITY_CARD
                ? why
                : wording.text("file.refused", account.addressForm(), why, mostBytes / MEGABYTE);
    }
}
