package vn.hoiluat.legal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.law.DocumentIntake;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.IntakePlan;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocumentSource;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Fetched;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Found;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.SourceUnavailableException;

/**
 * Looks documents up in the state's database, where one is set: found by number, looked at, then taken in. Nothing is stored
 * that was not shown before, and of the relations only those that were ticked.
 */
@Controller
final class LookupPage {

    static final String PATH = LawDocumentsPage.PATH + "/tra";

    /** Nobody waits longer before a page; the source itself would be more patient. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final LegalDocumentSource source;
    private final DocumentIntake intake;
    private final KnownDocuments documents;
    private final LookupViews views;
    private final LawWords words;

    LookupPage(
            LegalDocumentSource source,
            DocumentIntake intake,
            DocumentRegister register,
            LookupViews views,
            LawWords words) {
        this.source = source;
        this.intake = intake;
        this.documents = register.known();
        this.views = views;
        this.words = words;
    }

    @GetMapping(PATH)
    @Unaudited("legal documents, public")
    Mono<Rendering> search(@RequestParam(name = "so", defaultValue = "") String typed) {
        requireSource();
        String number = typed.strip();
        if (!number.matches(".*\\d.*")) {
            return Mono.just(page(number, "number").build());
        }
        return politely(source.search(new DocumentNumber(number)), found -> found(number, found), number);
    }

    @GetMapping(PATH + "/{id}")
    @Unaudited("a legal document, public")
    Mono<Rendering> look(@PathVariable String id) {
        return politely(source.fetch(id), fetched -> preview(id, fetched, ""), "");
    }

    @PostMapping(PATH + "/{id}")
    @Audited(value = AuditAction.LEGAL_DOCUMENT_CHANGED, subject = "id")
    Mono<Rendering> take(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> politely(source.fetch(id), fetched -> take(id, fetched, form), ""));
    }

    private Mono<Rendering> found(String number, List<Found> found) {
        return Mono.just(page(number, found.isEmpty() ? "nothing" : "")
                .modelAttribute("found", found.stream().map(views::line).toList())
                .build());
    }

    private Mono<Rendering> take(String id, Fetched fetched, MultiValueMap<String, String> form) {
        if (!(fetched instanceof Fetched.Whole whole)) {
            return preview(id, fetched, "");
        }
        OutsideDocument outside = whole.document();
        if (!LookupViews.seal(outside).equals(LawForms.typed(form, "dau"))) {
            return preview(id, fetched, "changed");
        }
        List<String> ticked = form.getOrDefault("quan-he", List.of());
        return intake.plan(outside)
                .map(plan -> outside.withRelations(chosen(plan, ticked)))
                .flatMap(intake::take)
                .thenReturn(Rendering.redirectTo(LawDocumentsPage.PATH + "/" + DocumentAddress.of(outside.identity()))
                        .build());
    }

    private static List<OutsideDocument.Relation> chosen(IntakePlan plan, List<String> ticked) {
        return plan.relations().stream()
                .filter(one -> {
                    LegalRelation relation = one.relation();
                    return relation != null && ticked.contains(relation.id());
                })
                .map(IntakePlan.Planned::given)
                .toList();
    }

    private Mono<Rendering> preview(String id, Fetched fetched, String note) {
        return switch (fetched) {
            case Fetched.Missing missing -> Mono.just(page("", "missing").build());
            case Fetched.ReferenceOnly only ->
                Mono.just(page("", "reference")
                        .modelAttribute("title", only.title())
                        .build());
            case Fetched.Whole whole ->
                intake.plan(whole.document()).map(plan -> preview(id, whole.document(), plan, note));
        };
    }

    private Rendering preview(String id, OutsideDocument outside, IntakePlan plan, String note) {
        return page("", note)
                .modelAttribute("id", id)
                .modelAttribute("seal", LookupViews.seal(outside))
                .modelAttribute("name", words.name(outside.identity()))
                .modelAttribute("issuer", outside.identity().issuer())
                .modelAttribute("source", outside.source())
                .modelAttribute("isNew", plan.before() == null)
                .modelAttribute("address", plan.before() == null ? "" : DocumentAddress.of(outside.identity()))
                .modelAttribute("sameNumber", sameNumber(outside))
                .modelAttribute("keptChecked", plan.keptChecked())
                .modelAttribute("facts", views.facts(plan, outside))
                .modelAttribute("articles", outside.articles().size())
                .modelAttribute("added", views.articles(plan.added()))
                .modelAttribute("changed", views.articles(plan.changed()))
                .modelAttribute("relations", views.relations(plan, outside))
                .modelAttribute("isWithoutNews", plan.isWithoutNews())
                .build();
    }

    /** Documents here that have the number and are others: of another kind or issuer, or the same one, written otherwise. */
    private List<DocumentLine> sameNumber(OutsideDocument outside) {
        return documents
                .numbered(outside.identity().numberKey())
                .filter(document -> !document.id().equals(outside.identity().id()))
                .map(document -> DocumentLine.of(document, documents, words))
                .toList();
    }

    private <T> Mono<Rendering> politely(Mono<T> asked, Function<T, Mono<Rendering>> then, String number) {
        requireSource();
        return asked.timeout(PATIENCE)
                .map(answer -> then.apply(answer))
                .onErrorResume(
                        SourceUnavailableException.class,
                        e -> Mono.just(Mono.just(unavailable(e.reason().name(), number))))
                .onErrorResume(
                        TimeoutException.class,
                        e -> Mono.just(Mono.just(unavailable(SourceUnavailableException.Reason.SILENT.name(), number))))
                .flatMap(page -> page);
    }

    private static Rendering unavailable(String reason, String number) {
        return page(number, reason).status(HttpStatus.BAD_GATEWAY).build();
    }

    private void requireSource() {
        if (!source.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Rendering.Builder<?> page(String number, String problem) {
        return LawDocumentsPage.page("law-lookup")
                .modelAttribute("number", number)
                .modelAttribute("problem", problem);
    }
}
