package vn.hoiluat.legal;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ProvisionTerm;
import vn.hoiluat.legal.LawForms.FormProblem;

/** Changes of documents, by those who approve: their facts, their relations, provisions with days of their own. */
@Controller
final class LawEditPage {

    private final DocumentRegister register;
    private final LawForms forms;
    private final LawWords words;

    LawEditPage(DocumentRegister register, LawForms forms, LawWords words) {
        this.register = register;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping(LawDocumentsPage.PATH + "/{address}")
    @Audited(value = AuditAction.LEGAL_DOCUMENT_CHANGED, subject = "address")
    Mono<Rendering> facts(@PathVariable String address, ServerWebExchange exchange) {
        return changed(address, exchange, form -> register.write(forms.facts(document(address), form, words.today())));
    }

    @PostMapping(LawDocumentsPage.PATH + "/{address}/quan-he")
    @Audited(value = AuditAction.LEGAL_DOCUMENT_CHANGED, subject = "address")
    Mono<Rendering> relate(@PathVariable String address, ServerWebExchange exchange, Principal who) {
        return changed(
                address,
                exchange,
                form -> register.put(forms.relation(document(address), form, words.today(), who.getName())));
    }

    @PostMapping(LawDocumentsPage.PATH + "/{address}/quan-he/bo")
    @Audited(value = AuditAction.LEGAL_DOCUMENT_CHANGED, subject = "address")
    Mono<Rendering> unrelate(@PathVariable String address, ServerWebExchange exchange) {
        return changed(
                address,
                exchange,
                form -> register.removeRelation(LawForms.typed(form, "ma")).then());
    }

    @PostMapping(LawDocumentsPage.PATH + "/{address}/moc")
    @Audited(value = AuditAction.LEGAL_DOCUMENT_CHANGED, subject = "address")
    Mono<Rendering> addTerm(@PathVariable String address, ServerWebExchange exchange) {
        return changed(address, exchange, form -> {
            LegalDocument document = document(address);
            List<ProvisionTerm> terms = new ArrayList<>(document.terms());
            terms.addAll(forms.terms(form));
            return register.write(document.withTerms(terms));
        });
    }

    @PostMapping(LawDocumentsPage.PATH + "/{address}/moc/bo")
    @Audited(value = AuditAction.LEGAL_DOCUMENT_CHANGED, subject = "address")
    Mono<Rendering> removeTerm(@PathVariable String address, ServerWebExchange exchange) {
        return changed(address, exchange, form -> {
            LegalDocument document = document(address);
            List<ProvisionTerm> terms = new ArrayList<>(document.terms());
            String number = LawForms.typed(form, "so");
            if (!number.matches("\\d{1,4}") || Integer.parseInt(number) >= terms.size()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            terms.remove(Integer.parseInt(number));
            return register.write(document.withTerms(terms));
        });
    }

    private Mono<Rendering> changed(
            String address, ServerWebExchange exchange, Function<MultiValueMap<String, String>, Mono<Void>> change) {
        return exchange.getFormData()
                .flatMap(form -> change.apply(form).thenReturn(""))
                .onErrorResume(FormProblem.class, problem -> Mono.just(problem.word()))
                .map(problem -> Rendering.redirectTo(LawDocumentsPage.PATH + "/" + address
                                + (problem.isEmpty() ? "" : "?loi=" + problem + "#loi"))
                        .build());
    }

    private LegalDocument document(String address) {
        return LawDocumentsPage.find(address, register.known());
    }
}
