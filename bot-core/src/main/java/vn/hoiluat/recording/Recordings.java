package vn.hoiluat.recording;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CasePapers;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;

/**
 * Opens cases for what officers record, in their unit and in their hands at once. Repeatable by the recording's key, so that
 * a form sent twice makes one case.
 */
public final class Recordings {

    private final Documents<StoredEvent> events;
    private final CaseRegister register;
    private final CaseDesk desk;
    private final CasePapers papers;
    private final Clock clock;

    public Recordings(DocumentStore store, CaseRegister register, CaseDesk desk, CasePapers papers, Clock clock) {
        events = store.documents(StoredEvent.KIND);
        this.register = register;
        this.desk = desk;
        this.papers = papers;
        this.clock = clock;
    }

    /** The case, which is the officer's. The bot never answers what was recorded. */
    public Mono<Case> open(Recording recording, String officer, Scope scope) {
        InboundEvent said = recording.event(clock.instant());
        return events.insert(said.id(), new StoredEvent(said, false))
                .then(register.open(recording.handOver(said), routing(scope)))
                .flatMap(c -> c.officer() == null ? claimed(c, recording, officer) : Mono.just(c));
    }

    /** Consent stands in the history, with who was told and when. */
    private Mono<Case> claimed(Case c, Recording recording, String officer) {
        Mono<Case> noted = recording.copyTo() == null
                ? Mono.just(c)
                : papers.consented(c.id(), officer, recording.copyTo().channel().name());
        return noted.then(desk.claim(c.id(), officer))
                .filter(CaseChange.Done.class::isInstance)
                .then(register.find(c.id()));
    }

    private static CaseRouting routing(Scope scope) {
        return CaseRouting.recordedIn(
                scope.units().stream().sorted().findFirst().orElse(CaseRouting.FIRST_UNIT));
    }
}
