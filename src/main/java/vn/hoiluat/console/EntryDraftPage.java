package vn.hoiluat.console;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.knowledge.drafting.AnswerDraft;
import vn.hoiluat.knowledge.drafting.AnswerDrafting;
import vn.hoiluat.knowledge.drafting.DraftCheck;
import vn.hoiluat.units.FieldNames;

/** Where an officer makes the answer of a case a draft of an entry; what they edit is looked through each time. */
@Controller
final class EntryDraftPage {

    private static final String PATH = "/lam-viec/{code}/vao-kho";
    private static final String SUBMIT = "duyet";
    private static final String KEEP = "nhap";

    private final CaseLookup cases;
    private final AnswerDrafting drafting;
    private final FieldNames fields;

    EntryDraftPage(CaseLookup cases, AnswerDrafting drafting, FieldNames fields) {
        this.cases = cases;
        this.drafting = drafting;
        this.fields = fields;
    }

    @GetMapping(PATH)
    @Audited(value = AuditAction.CASE_READ, subject = "code", reading = true)
    Mono<Rendering> prepared(@PathVariable String code, Principal officer) {
        return find(code, officer).flatMap(answered -> {
            AnswerDraft draft =
                    drafting.prepare(answered).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return show(answered, draft, "");
        });
    }

    /** Looks through it again, keeps it, or sends it to review, as the button says. */
    @PostMapping(PATH)
    @Audited(value = AuditAction.CASE_ENTRY_DRAFTED, subject = "code")
    Mono<Rendering> done(@PathVariable String code, Principal officer, ServerWebExchange exchange) {
        return Mono.zip(find(code, officer), exchange.getFormData()).flatMap(both -> {
            Case answered = both.getT1();
            AnswerDraft draft = draft(both.getT2());
            String wanted = value(both.getT2(), "viec");
            if (drafting.prepare(answered).isEmpty()) {
                return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
            }
            return wanted.equals(SUBMIT) || wanted.equals(KEEP)
                    ? drafting.keep(answered, draft, wanted.equals(SUBMIT), officer.getName())
                            .doOnNext(key -> CallNote.of(exchange).because(key))
                            .flatMap(key -> show(answered, draft, ""))
                            .switchIfEmpty(Mono.defer(() -> show(answered, draft, wanted)))
                    : show(answered, draft, "");
        });
    }

    /** @param refused what was asked for and cannot be done, empty if nothing was */
    private Mono<Rendering> show(Case answered, AnswerDraft draft, String refused) {
        Mono<String> there = drafting.drafted(answered).map(EntryAddress::of).defaultIfEmpty("");
        return Mono.zip(drafting.check(draft), there)
                .map(found -> Rendering.view("console-entry-draft")
                        .status(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("code", answered.code().toString())
                        .modelAttribute("draft", draft)
                        .modelAttribute("check", found.getT1())
                        .modelAttribute("near", near(found.getT1()))
                        .modelAttribute("entry", found.getT2())
                        .modelAttribute("refused", refused)
                        .modelAttribute("fields", fields.all())
                        .build());
    }

    /** An entry like the draft; public for the template. */
    public record NearView(String question, int percent) {}

    private static List<NearView> near(DraftCheck check) {
        return check.near().stream()
                .map(one -> new NearView(one.question(), (int) Math.round(one.likeness() * 100)))
                .toList();
    }

    private Mono<Case> find(String code, Principal officer) {
        return cases.find(code, officer.getName())
                .map(CaseLookup.Seen::value)
                .onErrorMap(CaseProblemException.class, e -> new ResponseStatusException(e.status()));
    }

    private static AnswerDraft draft(MultiValueMap<String, String> form) {
        return new AnswerDraft(
                value(form, "cau-hoi"),
                value(form, "tra-loi-ngan"),
                value(form, "tra-loi"),
                value(form, "can-cu"),
                value(form, "linh-vuc"));
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
