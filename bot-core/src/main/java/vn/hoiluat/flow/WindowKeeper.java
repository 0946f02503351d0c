package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.NoticeRule;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.wording.Wordings;

/**
 * Where a platform lets us write only for a time after the citizen's last act, tells who waits for an officer once how the
 * case stands, by day, with a button whose tap opens the window again. Repeatable: the message's id is made of the case's.
 */
final class WindowKeeper {

    private final CaseRegister cases;
    private final Conversations conversations;
    private final OutboundLog outbound;
    private final Courier courier;
    private final Accounts accounts;
    private final Wordings wordings;
    private final PublicLinks links;
    private final Clock clock;

    WindowKeeper(
            CaseRegister cases,
            Conversations conversations,
            OutboundLog outbound,
            Courier courier,
            Accounts accounts,
            Wordings wordings,
            PublicLinks links,
            Clock clock) {
        this.cases = cases;
        this.conversations = conversations;
        this.outbound = outbound;
        this.courier = courier;
        this.accounts = accounts;
        this.wordings = wordings;
        this.links = links;
        this.clock = clock;
    }

    /** Looks at every open case but those in which it is the citizen's turn. */
    Mono<Void> sweep() {
        return NoticeRule.isByDay(clock.instant())
                ? cases.open()
                        .filter(c -> c.status() != CaseStatus.WAITING_CITIZEN)
                        .concatMap(this::keep)
                        .then()
                : Mono.empty();
    }

    private Flux<Conversation> keep(Case open) {
        return courier.policy(open.address())
                .flatMapMany(policy -> conversations
                        .find(open.address().conversationId())
                        .filter(found -> isDue(found.value().memory(), open, policy))
                        .filterWhen(found -> outbound.has(partId(open)).map(sent -> !sent))
                        .flatMapMany(found -> tell(open, policy)));
    }

    private boolean isDue(Memory memory, Case open, ChannelPolicy policy) {
        Duration after = policy.statusAfter();
        Duration window = policy.window();
        Duration silent = Duration.between(memory.lastActAt(), clock.instant());
        return after != null
                && open.id().equals(memory.caseId())
                && !memory.optedOut()
                && silent.compareTo(after) >= 0
                && (window == null || silent.compareTo(window) < 0);
    }

    private Mono<Conversation> tell(Case open, ChannelPolicy policy) {
        return accounts.account(open.address().accountId())
                .map(account -> new Voice(wordings.of(account), account, links))
                .flatMap(voice -> conversations.change(open.address(), c -> c.say(parts(open, policy, voice))));
    }

    private List<Part> parts(Case open, ChannelPolicy policy, Voice voice) {
        Reply status = voice.system(
                voice.say("case.keep-window", open.code(), voice.dates().moment(open.dueAt())),
                new Button(Button.Type.ANSWER, voice.say("button.still-waiting"), Buttons.STILL_WAITING));
        return PartSplitter.split(status, turnId(open), 1, policy, clock.instant()).stream()
                .map(Part::asNotice)
                .toList();
    }

    private static String turnId(Case open) {
        return open.id() + "/window";
    }

    private static String partId(Case open) {
        return turnId(open) + "-1";
    }
}
