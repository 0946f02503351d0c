package vn.hoiluat.console;

import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAction;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;

/** What officers do with a case; each call answers with the case as it is then. Whoever comes second is told who was first. */
@RestController
@RequestMapping("/api/cases/{code}")
final class CaseActionApi {

    private static final Map<String, CaseAction> ACTIONS = Arrays.stream(CaseAction.values())
            .collect(Collectors.toUnmodifiableMap(CaseAction::word, Function.identity()));

    private final CaseLookup cases;
    private final CaseDesk desk;
    private final CaseTransfers transfers;
    private final Delegations delegations;
    private final WholeCases whole;
    private final CaseRefusals refusals;

    CaseActionApi(
            CaseLookup cases,
            CaseDesk desk,
            CaseTransfers transfers,
            Delegations delegations,
            WholeCases whole,
            CaseRefusals refusals) {
        this.cases = cases;
        this.desk = desk;
        this.transfers = transfers;
        this.delegations = delegations;
        this.whole = whole;
        this.refusals = refusals;
    }

    /** Does what the address says; the body holds what the action needs. */
    @PostMapping("/{action}")
    @Audited(value = AuditAction.OTHER, subject = "code")
    Mono<CaseView> act(
            @PathVariable String code,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable CaseBody body,
            Principal officer,
            ServerWebExchange exchange) {
        CaseAction wanted = ACTIONS.get(action);
        if (wanted == null) {
            return Mono.error(new CaseProblemException(HttpStatus.NOT_FOUND, "action"));
        }
        CallNote.of(exchange).did(AuditedActions.of(wanted));
        return act(code, wanted, body == null ? CaseBody.EMPTY : body, officer, exchange);
    }

    /** Writes a note for colleagues. */
    @PostMapping("/notes")
    @Audited(value = AuditAction.CASE_NOTED, subject = "code")
    Mono<CaseView> note(
            @PathVariable String code, @RequestBody CaseBody body, Principal officer, ServerWebExchange exchange) {
        return act(code, CaseAction.NOTE, body, officer, exchange);
    }

    /** Notes that the officer has seen the notes that mention them. */
    @PostMapping("/seen")
    @Audited(value = AuditAction.CASE_NOTES_SEEN, subject = "code")
    Mono<CaseView> seen(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> desk.seen(seen.value().id(), officer.getName()).then(Mono.defer(() -> view(seen))));
    }

    /** Allows or refuses more time. */
    @PostMapping("/extension/{decision}")
    @Audited(value = AuditAction.OTHER, subject = "code")
    Mono<CaseView> extension(
            @PathVariable String code,
            @PathVariable String decision,
            @RequestBody(required = false) @Nullable CaseBody body,
            Principal officer,
            ServerWebExchange exchange) {
        return act(code, "extension-" + decision, body, officer, exchange);
    }

    private Mono<CaseView> act(
            String code, CaseAction action, CaseBody body, Principal officer, ServerWebExchange exchange) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> act(seen.value(), officer.getName(), action, body)
                        .doOnNext(refusals::check)
                        .doOnNext(change -> noteWhosePlace(change, exchange))
                        .then(Mono.defer(() -> view(seen))));
    }

    private Mono<CaseChange> act(Case c, String officer, CaseAction action, CaseBody body) {
        String id = c.id();
        return switch (action) {
            case CLAIM -> desk.claim(id, officer);
            case RETURN -> desk.giveBack(id, officer, body.needReason());
            case TRANSFER -> transfers.transfer(c, officer, body);
            case MESSAGE -> desk.message(id, officer, body.needText());
            case ASK -> desk.ask(id, officer, body.needText());
            case WAIT -> desk.waitForAgency(id, officer, body.needReason());
            case RESUME -> desk.resume(id, officer);
            case SUBMIT -> desk.submit(id, officer, body.needText(), body.needLegalBasis());
            case APPROVE -> approving(officer, approver -> desk.approve(id, approver));
            case SEND_BACK -> {
                String comment = body.needComment();
                yield approving(officer, approver -> desk.sendBack(id, approver, comment));
            }
            case ANSWER -> desk.answer(id, officer, body.needText(), body.needLegalBasis());
            // These need more than a body of words; see ReferralApi.
            case GUIDE, CONSENT_ASK, CONSENT_RECORD, SLIP_ISSUE, SLIP_RENEW, SLIP_RECEIVE, SLIP_WITHDRAW ->
                Mono.error(new CaseProblemException(HttpStatus.NOT_FOUND, "action"));
            case CLOSE -> desk.close(id, officer, body.needNote());
            case REOPEN -> desk.reopen(id, officer, body.needReason());
            case NOTE -> desk.note(id, officer, body.needText());
            case EXTENSION -> desk.askExtension(id, officer, body.needWorkingDays(), body.needReason());
            case EXTENSION_APPROVE -> approving(officer, approver -> desk.approveExtension(id, approver));
            case EXTENSION_REFUSE -> {
                String comment = body.needComment();
                yield approving(officer, approver -> desk.refuseExtension(id, approver, comment));
            }
        };
    }

    private Mono<CaseChange> approving(String officer, Function<Approver, Mono<CaseChange>> deed) {
        return delegations.approver(officer).flatMap(deed);
    }

    private static void noteWhosePlace(CaseChange change, ServerWebExchange exchange) {
        if (change instanceof CaseChange.Done done) {
            String inPlaceOf = done.changed().history().getLast().inPlaceOf();
            if (inPlaceOf != null) {
                CallNote.of(exchange).because(inPlaceOf);
            }
        }
    }

    /** Also of a case that has just left the officer's scope. */
    private Mono<CaseView> view(CaseLookup.Seen before) {
        return cases.again(before).flatMap(whole::of);
    }
}
