package vn.hoiluat.ladder;

import reactor.core.publisher.Mono;
import vn.hoiluat.contact.ContactPoint;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;

/** Deletes the numbers that citizens left as soon as their case is closed and nothing of it is on its way any more. */
public final class NumberKeeper {

    private final ContactPoints contacts;
    private final CaseRegister cases;
    private final Conversations conversations;
    private final Detours detours;

    public NumberKeeper(ContactPoints contacts, CaseRegister cases, Conversations conversations, Detours detours) {
        this.contacts = contacts;
        this.cases = cases;
        this.conversations = conversations;
        this.detours = detours;
    }

    /** Looks at every number. Repeatable. */
    public Mono<Void> forget() {
        return contacts.all()
                .filterWhen(this::isDone)
                .concatMap(point -> contacts.forget(point.caseId()))
                .then();
    }

    private Mono<Boolean> isDone(ContactPoint point) {
        return cases.find(point.caseId())
                .flatMap(c -> c.status().isOpen() || c.unsettled() ? Mono.just(false) : nothingLeft(c))
                .defaultIfEmpty(true);
    }

    private Mono<Boolean> nothingLeft(Case c) {
        Mono<Boolean> onItsWay = conversations
                .find(c.address().conversationId())
                .map(found -> found.value().outbox().stream()
                        .anyMatch(part -> part.turnId().startsWith(c.id() + "/")))
                .defaultIfEmpty(false);
        Mono<Boolean> elsewhere = detours.of(c).any(d -> d.state() != Detour.State.ENDED);
        return Mono.zip(onItsWay, elsewhere).map(both -> !both.getT1() && !both.getT2());
    }
}
