package vn.hoiluat.canned;

import java.security.Principal;
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
import vn.hoiluat.auditing.Unaudited;

/** Where officers write the canned answers they share. */
@Controller
final class CannedAnswersPage {

    private static final String PATH = "/lam-viec/cau-mau";

    private final CannedAnswers answers;

    CannedAnswersPage(CannedAnswers answers) {
        this.answers = answers;
    }

    /** What somebody typed, and what is wrong with it: the word of a sentence, or null. */
    record Typed(String title, String text, @Nullable String problem) {

        static Typed of(MultiValueMap<String, String> form) {
            String title = typed(form, "ten");
            String text = typed(form, "noi-dung");
            boolean titleFits = !title.isEmpty() && title.length() <= CannedAnswer.LONGEST_TITLE;
            boolean textFits = !text.isEmpty() && text.length() <= CannedAnswer.LONGEST_TEXT;
            return new Typed(title, text, titleFits ? textFits ? null : "text" : "title");
        }

        private static String typed(MultiValueMap<String, String> form, String name) {
            String value = form.getFirst(name);
            return value == null ? "" : value.replace("\r\n", "\n").strip();
        }
    }

    @GetMapping(PATH)
    @Unaudited("canned answers")
    Mono<Rendering> list() {
        return answers.all()
                .map(all -> page("canned-answers", HttpStatus.OK)
                        .modelAttribute("answers", all)
                        .build());
    }

    @GetMapping(PATH + "/moi")
    @Unaudited("an empty form")
    Rendering empty() {
        return form(null, new Typed("", "", null));
    }

    @PostMapping(PATH + "/moi")
    @Audited(AuditAction.CANNED_ANSWER_CHANGED)
    Mono<Rendering> add(ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .map(Typed::of)
                .flatMap(typed -> typed.problem() != null
                        ? Mono.just(form(null, typed))
                        : answers.add(typed.title(), typed.text(), officer.getName())
                                .map(added -> added
                                        ? toList()
                                        : form(null, new Typed(typed.title(), typed.text(), "too-many"))));
    }

    @GetMapping(PATH + "/{id}")
    @Unaudited("a canned answer")
    Mono<Rendering> one(@PathVariable String id) {
        return answers.find(id)
                .map(found -> form(id, new Typed(found.title(), found.text(), null)))
                .switchIfEmpty(gone());
    }

    @PostMapping(PATH + "/{id}")
    @Audited(value = AuditAction.CANNED_ANSWER_CHANGED, subject = "id")
    Mono<Rendering> change(@PathVariable String id, ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .map(Typed::of)
                .flatMap(typed -> typed.problem() != null
                        ? Mono.just(form(id, typed))
                        : answers.change(id, typed.title(), typed.text(), officer.getName())
                                .flatMap(there -> there ? Mono.just(toList()) : gone()));
    }

    @PostMapping(PATH + "/{id}/bo")
    @Audited(value = AuditAction.CANNED_ANSWER_CHANGED, subject = "id")
    Mono<Rendering> remove(@PathVariable String id) {
        return answers.remove(id).thenReturn(toList());
    }

    private static Rendering form(@Nullable String id, Typed typed) {
        return page("canned-answer", typed.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("id", id == null ? "" : id)
                .modelAttribute("typed", typed)
                .modelAttribute("problem", typed.problem() == null ? "" : typed.problem())
                .build();
    }

    private static Rendering toList() {
        return Rendering.redirectTo(PATH).build();
    }

    private static <T> Mono<T> gone() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Rendering.Builder<?> page(String view, HttpStatus status) {
        return Rendering.view(view).status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
