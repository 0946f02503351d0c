package vn.hoiluat.ladder;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.contact.ContactPoint;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.delivery.CaseNotice;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.LetterWriter;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

/** Goes those ways to a citizen that call a platform. */
public final class OtherWays {

    private final Courier courier;
    private final CaseRegister cases;
    private final ContactPoints contacts;
    private final LetterWriter writer;
    private final Accounts accounts;

    public OtherWays(
            Courier courier, CaseRegister cases, ContactPoints contacts, LetterWriter writer, Accounts accounts) {
        this.courier = courier;
        this.cases = cases;
        this.contacts = contacts;
        this.writer = writer;
        this.accounts = accounts;
    }

    /** What came of a way, and the account it went by. */
    record Gone(String accountId, DeliveryResult result) {}

    /** Goes a way of this detour, once. Never fails for what the platform does. */
    Mono<Gone> go(Rung rung, Detour detour) {
        return cases.find(detour.caseId())
                .flatMap(c -> switch (rung) {
                    case TEMPLATE -> template(c, detour);
                    case SMS ->
                        letter(c, detour)
                                .flatMap(letter -> sms(c, detour, account -> writer.write(c, letter, account)));
                    case SMS_NOTICE -> sms(c, detour, account -> writer.notice(c, account));
                    case REPLY, WAIT, LOOKUP, CALL ->
                        Mono.error(new IllegalArgumentException(rung + " calls no platform"));
                })
                .defaultIfEmpty(new Gone(
                        detour.address().accountId(),
                        new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, "what it needs is gone")));
    }

    private Mono<Gone> template(Case c, Detour detour) {
        CaseNotice notice =
                new CaseNotice(detour.letterId() + "/template", c.code().toString(), writer.page(c));
        return courier.remind(notice, c.address())
                .map(result -> new Gone(c.address().accountId(), result));
    }

    private Mono<Gone> sms(Case c, Detour detour, Function<String, Mono<String>> words) {
        return Mono.zip(contacts.of(c.id()), LadderFacts.smsAccount(accounts, c))
                .flatMap(both -> {
                    String account = both.getT2();
                    return words.apply(account)
                            .flatMap(text -> courier.hand(part(detour, text), address(both.getT1(), account)))
                            .map(result -> new Gone(account, result));
                });
    }

    /** The id is the same over every attempt, so that the carrier recognises a repetition. */
    private static Part part(Detour detour, String text) {
        String id = detour.letterId() + "/sms";
        return Part.queued(id, detour.letterId(), Sender.OFFICER, text, List.of(), Instant.EPOCH);
    }

    private static Address address(ContactPoint point, String account) {
        return new Address(Channel.SMS, account, point.number().value());
    }

    private static Mono<CaseLetter> letter(Case c, Detour detour) {
        return Mono.justOrEmpty(c.letters().stream()
                .filter(letter -> letter.id().equals(detour.letterId()))
                .findFirst());
    }
}
