package vn.hoiluat.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.law.ArticleParts;
import vn.hoiluat.knowledge.law.DocumentIntake;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalDocumentSource;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.intake.SplitText;
import vn.hoiluat.knowledge.law.intake.TextSplitter;
import vn.hoiluat.legal.LawForms.FormProblem;

/** A document that somebody types in or pastes whole: first what was read of it is shown, then it is kept. */
@Controller
final class LawPastePage {

    private static final String PATH = LawDocumentsPage.PATH + "/them";
    private static final String SAVE = "luu";

    private final DocumentIntake intake;
    private final LawForms forms;
    private final LegalDocumentSource outside;
    private final LawWords words;
    private final TextSplitter splitter = new TextSplitter();

    LawPastePage(DocumentIntake intake, LawForms forms, LegalDocumentSource outside, LawWords words) {
        this.intake = intake;
        this.forms = forms;
        this.outside = outside;
        this.words = words;
    }

    /** An article as the preview shows it. */
    record ArticleLine(String number, String title, long clauses, long points, String text) {

        static ArticleLine of(OutsideDocument.Article article) {
            List<ArticleParts.Part> parts = ArticleParts.of(article.text()).parts();
            return new ArticleLine(
                    article.number(),
                    article.title(),
                    parts.stream()
                            .filter(part -> part.clause() != null && part.point() == null)
                            .count(),
                    parts.stream().filter(part -> part.point() != null).count(),
                    article.text());
        }
    }

    /** What the form holds, as it was typed. */
    record Typed(
            String type,
            String number,
            String issuer,
            String title,
            String from,
            String to,
            String aliases,
            String text) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "");

        static Typed of(MultiValueMap<String, String> form, String text) {
            return new Typed(
                    LawForms.typed(form, "loai"),
                    LawForms.typed(form, "so"),
                    LawForms.typed(form, "co-quan"),
                    LawForms.typed(form, "ten"),
                    LawForms.typed(form, "tu"),
                    LawForms.typed(form, "den"),
                    LawForms.typed(form, "goi"),
                    text);
        }
    }

    @GetMapping(PATH)
    @Unaudited("an empty form")
    Rendering empty() {
        return form(Typed.NOTHING, null, "");
    }

    @PostMapping(PATH)
    @Audited(AuditAction.LEGAL_DOCUMENT_CHANGED)
    Mono<Rendering> send(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Typed typed = Typed.of(form, "");
            try {
                typed = Typed.of(form, PastedText.of(form));
                SplitText split = splitter.split(typed.text());
                OutsideDocument document = document(typed, form, split);
                return LawForms.typed(form, "viec").equals(SAVE)
                        ? intake.take(document).map(taken -> toPage(document.identity()))
                        : Mono.just(form(typed, split, ""));
            } catch (FormProblem problem) {
                return Mono.just(form(typed, null, problem.word()));
            }
        });
    }

    private OutsideDocument document(Typed typed, MultiValueMap<String, String> form, SplitText split) {
        DocumentRef identity = forms.identity(typed.type(), typed.number(), typed.issuer());
        LocalDate from = LawForms.day(form, "tu");
        LocalDate to = LawForms.day(form, "den");
        if (from != null && to != null && to.isBefore(from)) {
            throw new FormProblem("days");
        }
        return new OutsideDocument(
                identity,
                typed.title(),
                from,
                to,
                null,
                words.today(),
                words.text("law.source.typed"),
                typed.aliases().isEmpty() ? List.of() : List.of(typed.aliases().split("\\s*;\\s*")),
                split.articles(),
                !split.articles().isEmpty() && split.missing().isEmpty(),
                List.of(),
                List.of());
    }

    private Rendering form(Typed typed, @Nullable SplitText split, String problem) {
        Rendering.Builder<?> page = LawDocumentsPage.page("law-paste")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("typed", typed)
                .modelAttribute("problem", problem)
                .modelAttribute("canLookUp", outside.isOn())
                .modelAttribute("isPreview", split != null);
        if (split != null) {
            page.modelAttribute(
                            "articles",
                            split.articles().stream().map(ArticleLine::of).toList())
                    .modelAttribute("missing", split.missing().stream().collect(Collectors.joining(", ")));
        }
        return page.build();
    }

    private static Rendering toPage(DocumentRef identity) {
        return Rendering.redirectTo(LawDocumentsPage.PATH + "/" + DocumentAddress.of(identity))
                .build();
    }
}
