package vn.hoiluat.console;

import java.net.URI;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseReferrals;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.SlipLinks;
import vn.hoiluat.flow.PublicLinks;
import vn.hoiluat.letters.SlipPapers;
import vn.hoiluat.letters.SlipPapers.Form;

/** Slips to agencies without an account here: issued, written on paper, confirmed by telephone, given up. */
@RestController
@RequestMapping("/api/cases/{code}")
final class SlipApi {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final CaseLookup cases;
    private final CaseReferrals referrals;
    private final SlipLinks slips;
    private final SlipPapers papers;
    private final WholeCases whole;
    private final CaseRefusals refusals;
    private final PublicLinks links;

    SlipApi(
            CaseLookup cases,
            CaseReferrals referrals,
            SlipLinks slips,
            SlipPapers papers,
            WholeCases whole,
            CaseRefusals refusals,
            @Value("${hoiluat.bot.public-url}") URI publicUrl) {
        this.cases = cases;
        this.referrals = referrals;
        this.slips = slips;
        this.papers = papers;
        this.whole = whole;
        this.refusals = refusals;
        links = new PublicLinks(publicUrl);
    }

    /**
     * The case after a link was made.
     *
     * @param token of the link; shown this once
     * @param link for the agency
     */
    record Linked(CaseView view, String token, String link) {}

    /** What a paper is to be. */
    record PaperBody(@Nullable Form form, @Nullable String token) {}

    /** Issues the slip that the citizen agreed to. */
    @PostMapping("/slip-issue")
    @Audited(value = AuditAction.CASE_SLIP_ISSUED, subject = "code")
    Mono<Linked> issue(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        return linked(code, officer, c -> referrals.issue(c, officer.getName(), body.numberOrEmpty(), body.needText()));
    }

    /** Another link in place of the one before. */
    @PostMapping("/slip-renew")
    @Audited(value = AuditAction.CASE_SLIP_RENEWED, subject = "code")
    Mono<Linked> renew(@PathVariable String code, Principal officer) {
        return linked(code, officer, c -> referrals.renew(c.id(), officer.getName()));
    }

    /** The agency has it, as it said. */
    @PostMapping("/slip-receive")
    @Audited(value = AuditAction.CASE_SLIP_RECEIVED, subject = "code")
    Mono<CaseView> receive(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        String by = officer.getName();
        return changed(code, by, c -> referrals.receive(c.id(), by, body.needWay(), body.needWho()));
    }

    @PostMapping("/slip-withdraw")
    @Audited(value = AuditAction.CASE_SLIP_WITHDRAWN, subject = "code")
    Mono<CaseView> withdraw(@PathVariable String code, @RequestBody ReferralBody body, Principal officer) {
        return changed(code, officer.getName(), c -> referrals.withdraw(c.id(), officer.getName(), body.needReason()));
    }

    /** The issued slip as a file; with the link only for who was just given its token. */
    @PostMapping("/slips/{id}/paper")
    @Audited(value = AuditAction.CASE_SLIP_WRITTEN, subject = "code")
    Mono<ResponseEntity<byte[]>> paper(
            @PathVariable String code, @PathVariable int id, @RequestBody PaperBody body, Principal officer) {
        Form form = body.form() == null ? Form.PDF : body.form();
        return cases.find(code, officer.getName())
                .map(CaseLookup.Seen::value)
                .flatMap(c -> Mono.justOrEmpty(c.slips().stream()
                                .filter(slip -> slip.id() == id && slip.issued() != null)
                                .findFirst())
                        .switchIfEmpty(
                                Mono.error(() -> new CaseProblemException(HttpStatus.CONFLICT, "slip-not-issued")))
                        .flatMap(slip -> write(c, slip, form, body.token())));
    }

    private Mono<ResponseEntity<byte[]>> write(Case c, CaseSlip slip, Form form, @Nullable String token) {
        String name = "phieu-chuyen-" + c.code() + (form == Form.PDF ? ".pdf" : ".docx");
        return link(c, slip, token)
                .flatMap(link -> papers.write(c, slip, form, link.isEmpty() ? null : link))
                .map(file -> Downloads.of(file, name, form == Form.PDF ? MediaType.APPLICATION_PDF : WORD));
    }

    /** Empty without a token; a token of another slip is refused, so that no paper carries a wrong address. */
    private Mono<String> link(Case c, CaseSlip slip, @Nullable String token) {
        return token == null || token.isBlank()
                ? Mono.just("")
                : slips.find(token)
                        .filter(found ->
                                found.of().id().equals(c.id()) && found.slip().id() == slip.id())
                        .map(found -> links.slip(token))
                        .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.CONFLICT, "slip-token")));
    }

    private interface Linking {
        Mono<CaseReferrals.Linked> with(Case c);
    }

    private interface Changing {
        Mono<CaseChange> with(Case c);
    }

    private Mono<Linked> linked(String code, Principal officer, Linking linking) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> linking.with(seen.value())
                        .doOnNext(linked -> refusals.check(linked.change()))
                        .map(linked -> Objects.requireNonNull(linked.token()))
                        .flatMap(token -> view(seen).map(view -> new Linked(view, token, links.slip(token)))));
    }

    private Mono<CaseView> changed(String code, String officer, Changing changing) {
        return cases.find(code, officer)
                .flatMap(seen ->
                        changing.with(seen.value()).doOnNext(refusals::check).then(Mono.defer(() -> view(seen))));
    }

    private Mono<CaseView> view(CaseLookup.Seen seen) {
        return cases.again(seen).flatMap(whole::of);
    }
}
