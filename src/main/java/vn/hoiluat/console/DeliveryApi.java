package vn.hoiluat.console;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.contact.ContactPoints;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.ladder.Resending;

/** What officers do where words did not reach a citizen. */
@RestController
final class DeliveryApi {

    private static final int MOST_CALLS = 100;

    private final CaseLookup cases;
    private final CaseRegister register;
    private final CaseDesk desk;
    private final Ladder ladder;
    private final ContactPoints contacts;
    private final WholeCases whole;

    DeliveryApi(
            CaseLookup cases,
            CaseRegister register,
            CaseDesk desk,
            Ladder ladder,
            ContactPoints contacts,
            WholeCases whole) {
        this.cases = cases;
        this.register = register;
        this.desk = desk;
        this.ladder = ladder;
        this.contacts = contacts;
        this.whole = whole;
    }

    /** Cases whose citizens have to be called. */
    record Calls(List<Call> items) {}

    /** One of them. */
    record Call(String code, String question, Instant since) {}

    /** A number as it is dialled. */
    record LeftNumber(String number) {}

    /** Sends a refused message once more. Repeating the call sends nothing more. */
    @PostMapping("/api/cases/{code}/messages/{part}/retry")
    @Audited(value = AuditAction.CASE_MESSAGE_SENT, subject = "code")
    Mono<CaseView> retry(@PathVariable String code, @PathVariable String part, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> ladder.retry(seen.value(), part)
                        .doOnNext(DeliveryApi::check)
                        .then(Mono.defer(() -> view(seen))));
    }

    /** Notes that the citizen was called. */
    @PostMapping("/api/cases/{code}/called")
    @Audited(value = AuditAction.CASE_CALLED, subject = "code")
    Mono<CaseView> called(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> ladder.called(seen.value(), officer.getName())
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.CONFLICT, "no-call")))
                        .then(Mono.defer(() -> view(seen))));
    }

    /** Shows the number that the citizen left; who looked at it stands in the case's history. */
    @PostMapping("/api/cases/{code}/number")
    @Audited(value = AuditAction.CASE_CONTACT_SHOWN, subject = "code")
    Mono<LeftNumber> number(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .map(CaseLookup.Seen::value)
                .flatMap(c -> contacts.of(c.id())
                        .flatMap(point -> desk.numberShown(c.id(), officer.getName())
                                .thenReturn(new LeftNumber(
                                        PhoneNumber.national(point.number().value())))))
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.NOT_FOUND, "no-number")));
    }

    /** Whom officers have to call, longest waiting first. */
    @GetMapping("/api/calls")
    @Audited(value = AuditAction.CASES_LISTED, reading = true)
    Mono<Calls> calls(Principal officer) {
        return cases.reader(officer.getName())
                .flatMapMany(reader -> ladder.calls()
                        .concatMap(detour -> register.find(detour.caseId())
                                .filter(reader::sees)
                                .map(c -> call(c, detour.openedAt()))))
                .take(MOST_CALLS)
                .collectList()
                .map(Calls::new);
    }

    private static Call call(Case c, Instant since) {
        return new Call(c.code().toString(), c.question(), since);
    }

    private Mono<CaseView> view(CaseLookup.Seen seen) {
        return cases.again(seen).flatMap(whole::of);
    }

    private static void check(Resending.Retried retried) {
        switch (retried.answer()) {
            case QUEUED -> {}
            case NOT_REFUSED -> throw new CaseProblemException(HttpStatus.CONFLICT, "not-refused");
            case NOT_FOUND -> throw new CaseProblemException(HttpStatus.NOT_FOUND, "message");
        }
    }
}
