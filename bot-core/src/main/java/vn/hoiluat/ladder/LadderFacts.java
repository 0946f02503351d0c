package vn.hoiluat.ladder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.ladder.Situation.Content;
import vn.hoiluat.ladder.Situation.Window;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Collects what decides how words reach a citizen. */
public final class LadderFacts {

    /** Whoever said nothing on a page for so long has probably left it. */
    private static final Duration PAGE_LEFT = Duration.ofMinutes(30);

    /** What stands around an officer's words in an SMS, in characters: unit, code, link. */
    private static final int FRAME = 70;

    private final Courier courier;
    private final Conversations conversations;
    private final ContactPoints contacts;
    private final Accounts accounts;
    private final Clock clock;

    public LadderFacts(
            Courier courier, Conversations conversations, ContactPoints contacts, Accounts accounts, Clock clock) {
        this.courier = courier;
        this.conversations = conversations;
        this.contacts = contacts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The situation of a letter of this case, null for something that the system says. */
    Mono<Situation> of(Case c, @Nullable CaseLetter letter, Set<Rung> tried, boolean waited) {
        Content content = letter == null ? Content.NOTICE : letter.kind().isAnswer() ? Content.ANSWER : Content.WORDS;
        int length = letter == null
                ? 0
                : letter.text().length() + letter.legalBasis().length();
        return of(c, content, length, tried, waited);
    }

    /** The situation of words of this length. */
    Mono<Situation> of(Case c, Content content, int length, Set<Rung> tried, boolean waited) {
        Mono<Integer> room = smsRoom(c).defaultIfEmpty(-1);
        return Mono.zip(window(c), room, courier.hasTemplate(c.address()))
                .map(all -> new Situation(
                        c.address().channel(),
                        all.getT1(),
                        content,
                        c.sensitive(),
                        all.getT2() >= 0,
                        all.getT3(),
                        length + FRAME <= all.getT2(),
                        tried,
                        waited));
    }

    /** Whether whoever opened this case may leave a number, since some account sends there. */
    Mono<Boolean> offersSms(Case c) {
        return c.address().channel() == Channel.SMS
                ? Mono.just(false)
                : smsAccount(accounts, c).hasElement();
    }

    private Mono<Window> window(Case c) {
        Mono<Instant> lastAct = conversations
                .find(c.address().conversationId())
                .map(found -> found.value().memory().lastActAt())
                .defaultIfEmpty(c.openedAt());
        return Mono.zip(courier.policy(c.address()), lastAct)
                .map(both -> window(c.address().channel(), both.getT1(), both.getT2()));
    }

    private Window window(Channel channel, ChannelPolicy policy, Instant lastAct) {
        Instant now = clock.instant();
        if (policy.window() == null) {
            return channel == Channel.WEB && lastAct.plus(PAGE_LEFT).isBefore(now) ? Window.AWAY : Window.OPEN;
        }
        if (!lastAct.plus(policy.window()).isBefore(now)) {
            return Window.OPEN;
        }
        boolean people = policy.officerWindow() != null
                && !lastAct.plus(policy.officerWindow()).isBefore(now);
        return people ? Window.PEOPLE_ONLY : Window.CLOSED;
    }

    /** How much fits into an SMS to the number that was left; empty if there is none or no account that sends there. */
    private Mono<Integer> smsRoom(Case c) {
        return contacts.of(c.id())
                .flatMap(point -> smsAccount(accounts, c))
                .flatMap(account -> courier.policy(new Address(Channel.SMS, account, "0")))
                .map(ChannelPolicy::maxText);
    }

    /** The SMS account that the account of the case names, if it is on. */
    static Mono<String> smsAccount(Accounts accounts, Case c) {
        return accounts.account(c.address().accountId())
                .map(account -> account.setting(SMS_ACCOUNT, ""))
                .filter(id -> !id.isBlank())
                .flatMap(accounts::account)
                .filter(sms -> sms.enabled() && sms.channel() == Channel.SMS)
                .map(sms -> sms.id());
    }

    /** Setting of a channel account: the SMS account by which its citizens are told where the channel ends. */
    public static final String SMS_ACCOUNT = "smsAccount";

    /** The letter of a case, or null. */
    static @Nullable CaseLetter letter(Case c, String letterId) {
        return c.letters().stream()
                .filter(letter -> letter.id().equals(letterId))
                .findFirst()
                .orElse(null);
    }
}
