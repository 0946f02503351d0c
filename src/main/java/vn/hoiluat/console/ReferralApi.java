package vn.hoiluat.console;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.agency.Agencies;
import vn.hoiluat.agency.Agency;
import vn.hoiluat.agency.KnownAgency;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseConsents;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseReferrals;

/** Sends citizens on to agencies without an account here, and asks whether their question may be passed on there. */
@RestController
@RequestMapping("/api/cases/{code}")
final class ReferralApi {

    private static final int MOST_AGENCIES = 8;

    private final CaseLookup cases;
    private final CaseDesk desk;
    private final CaseReferrals referrals;
    private final CaseConsents consents;
    private final Agencies agencies;
    private final WholeCases whole;
    private final CaseRefusals refusals;

    ReferralApi(
            CaseLookup cases,
            CaseDesk desk,
            CaseReferrals referrals,
            CaseConsents consents,
            Agencies agencies,
            WholeCases whole,
            CaseRefusals refusals) {
        this.cases = cases;
        this.desk = desk;
        this.referrals = referrals;
        this.consents = consents;
        this.agencies = agencies;
        this.whole = whole;
        this.refusals = refusals;
    }

    /** Agencies that the case's unit has used, used last first. */
    record Known(List<KnownAgency> agencies) {}

    /** What a citizen would be asked. */
    record Words(String text) {}

    @GetMapping("/agencies")
    @Unaudited("agencies that the unit has used")
    Mono<Known> agencies(
            @PathVariable String code, @RequestParam(name = "q", defaultValue = "") String words, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> agencies.like(seen.value().unit(), words, MOST_AGENCIES))
                .map(Known::new);
    }

    /** Takes one out of what is suggested. */
    @PostMapping("/agencies/{id}/forget")
    @Audited(value = AuditAction.AGENCY_CHANGED, subject = "id")
    Mono<Known> forget(@PathVariable String code, @PathVariable String id, Principal officer) {
        return cases.find(code, officer.getName())
                .map(seen -> seen.value().unit())
                .flatMap(unit -> agencies.forget(unit, id).then(agencies.like(unit, "", MOST_AGENCIES)))
                .map(Known::new);
    }

    /** Guides the citizen to an agency: the answer of the case, or its draft where answers need approval. */
    @PostMapping("/guide")
    @Audited(value = AuditAction.CASE_GUIDED, subject = "code")
    Mono<CaseView> guide(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        Agency agency = body.needAgency();
        String text = body.needText();
        String basis = body.legalBasisOrEmpty();
        String by = officer.getName();
        return done(
                code,
                by,
                agency,
                c -> desk.needsApproval(c)
                        ? desk.submitGuidance(c.id(), by, agency.name(), text, basis)
                        : referrals.guide(c.id(), by, agency.name(), text, basis));
    }

    /** The words in which consent is asked for, to be read before they are sent, or aloud. */
    @PostMapping("/consent-words")
    @Unaudited("fixed words around what the officer wrote")
    Mono<Words> words(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> consents.words(seen.value(), body.needRequest()))
                .map(Words::new);
    }

    /** Asks the citizen on the case's channel. */
    @PostMapping("/consent-ask")
    @Audited(value = AuditAction.CASE_CONSENT_ASKED, subject = "code")
    Mono<CaseView> ask(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        return done(
                code,
                officer.getName(),
                body.needAgency(),
                c -> consents.ask(c, officer.getName(), body.needRequest()));
    }

    /** Records what the citizen agreed to by telephone, at the counter or on paper. */
    @PostMapping("/consent-record")
    @Audited(value = AuditAction.CASE_CONSENT_RECORDED, subject = "code")
    Mono<CaseView> record(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        String by = officer.getName();
        return body.namesAgency()
                ? done(
                        code,
                        by,
                        body.needAgency(),
                        c -> consents.record(c, by, body.needRequest(), body.needWay(), body.needWho()))
                : cases.find(code, by)
                        .flatMap(seen -> consents.record(seen.value(), by, null, body.needWay(), body.needWho())
                                .doOnNext(refusals::check)
                                .then(Mono.defer(() -> view(seen))));
    }

    private interface Doing {
        Mono<CaseChange> with(Case c);
    }

    /** The agency is kept among those of the case's unit once it was used. */
    private Mono<CaseView> done(String code, String officer, Agency agency, Doing doing) {
        return cases.find(code, officer)
                .flatMap(seen -> doing.with(seen.value())
                        .doOnNext(refusals::check)
                        .then(agencies.used(seen.value().unit(), agency))
                        .then(Mono.defer(() -> view(seen))));
    }

    private Mono<CaseView> view(CaseLookup.Seen seen) {
        return cases.again(seen).flatMap(whole::of);
    }
}
