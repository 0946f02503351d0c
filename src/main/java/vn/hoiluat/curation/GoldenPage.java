package vn.hoiluat.curation;

import java.io.IOException;
import java.io.StringReader;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
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
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.curation.GoldenWatch;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.GoldenQuestions;

/** The golden questions that are asked before something is published; approvers change them, since they bind approvers. */
@Controller
final class GoldenPage {

    private static final String PATH = "/kho/cau-chuan";
    private static final MediaType TABLE = MediaType.parseMediaType("text/tab-separated-values;charset=UTF-8");

    private final GoldenQuestions questions;
    private final GoldenWatch watch;
    private final KnowledgeBase base;

    GoldenPage(GoldenQuestions questions, GoldenWatch watch, KnowledgeBase base) {
        this.questions = questions;
        this.watch = watch;
        this.base = base;
    }

    @GetMapping(PATH)
    @Unaudited("golden questions")
    Mono<Rendering> list(ServerWebExchange exchange, Authentication officer) {
        String said = exchange.getRequest().getQueryParams().getFirst("da-xong");
        boolean mayChange = Approvals.mayApprove(officer);
        return lines().map(all -> page(all, GoldenForm.EMPTY, said == null ? "" : said)
                .modelAttribute("mayChange", mayChange)
                .build());
    }

    @PostMapping(PATH)
    @Audited(AuditAction.GOLDEN_QUESTION_CHANGED)
    Mono<Rendering> add(ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .map(GoldenForm::of)
                .flatMap(form -> form.read()
                        .map(question -> questions
                                .keep(question, form.isProtected(), officer.getName())
                                .flatMap(kept ->
                                        kept ? to("them") : refused(form, "too-many", HttpStatus.CONFLICT, null)))
                        .orElseGet(() -> refused(form, "form", HttpStatus.BAD_REQUEST, null)));
    }

    /** The lines of a file, as scripts read them from it or people paste them; a wrong one brings in nothing. */
    @PostMapping(PATH + "/nhap")
    @Audited(AuditAction.GOLDEN_QUESTION_CHANGED)
    Mono<Rendering> bringIn(ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .flatMap(form -> read(form.getFirst("bang"))
                        .flatMap(read -> questions.keepAll(read, form.containsKey("bao-ve"), officer.getName())))
                .doOnNext(count -> CallNote.of(exchange).because(Integer.toString(count)))
                .flatMap(count -> to("nhap"))
                .onErrorResume(
                        IOException.class,
                        e -> refused(GoldenForm.EMPTY, "file", HttpStatus.BAD_REQUEST, e.getMessage()));
    }

    @GetMapping(PATH + "/tep.tsv")
    @Unaudited("golden questions")
    Mono<ResponseEntity<String>> export() {
        return questions
                .all()
                .map(all -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("cau-chuan.tsv")
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .contentType(TABLE)
                        .body(all.stream()
                                .map(one -> one.question().line() + "\n")
                                .collect(Collectors.joining())));
    }

    /** From the page of an entry: nothing may be published from now on that takes its question away. */
    @PostMapping(PATH + "/bao-ve")
    @Audited(AuditAction.GOLDEN_QUESTION_CHANGED)
    Mono<Rendering> protectEntry(ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .mapNotNull(form -> form.getFirst("muc"))
                .flatMap(base::entry)
                .flatMap(entry -> Mono.justOrEmpty(entry.published()).flatMap(version -> {
                    CallNote.of(exchange).to(entry.key());
                    return questions
                            .protect(entry, version.content(), officer.getName())
                            .flatMap(kept -> kept ? toEntry(entry) : to("day"));
                }))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping(PATH + "/{id}/bao-ve")
    @Audited(value = AuditAction.GOLDEN_QUESTION_CHANGED, subject = "id")
    Mono<Rendering> protect(@PathVariable String id, ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .flatMap(form -> questions.protect(id, "co".equals(form.getFirst("gia-tri")), officer.getName()))
                .flatMap(there -> there ? to("sua") : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping(PATH + "/{id}/bo")
    @Audited(value = AuditAction.GOLDEN_QUESTION_CHANGED, subject = "id")
    Mono<Rendering> remove(@PathVariable String id) {
        return questions.remove(id).then(to("bo"));
    }

    private static Mono<List<GoldenQuestion>> read(@Nullable String lines) {
        return Mono.fromCallable(
                () -> GoldenQuestion.read(DataFile.read("", new StringReader(lines == null ? "" : lines))));
    }

    /** What an approver typed wrongly. */
    private Mono<Rendering> refused(GoldenForm form, String problem, HttpStatus status, @Nullable String detail) {
        return lines().map(all -> page(all, form, "")
                .status(status)
                .modelAttribute("mayChange", true)
                .modelAttribute("problem", problem)
                .modelAttribute("detail", detail == null ? "" : detail)
                .build());
    }

    private static Rendering.Builder<?> page(List<GoldenLine> all, GoldenForm form, String said) {
        return Rendering.view("kb-golden")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("questions", all)
                .modelAttribute(
                        "protectedCount",
                        all.stream().filter(GoldenLine::isProtected).count())
                .modelAttribute("form", form)
                .modelAttribute("ways", GoldenWays.offered())
                .modelAttribute("said", said)
                .modelAttribute("problem", "")
                .modelAttribute("detail", "");
    }

    private Mono<List<GoldenLine>> lines() {
        return Mono.zip(questions.all(), watch.standings())
                .map(both -> both.getT1().stream()
                        .map(kept -> GoldenLine.of(kept, both.getT2().get(kept.id())))
                        .toList());
    }

    private static Mono<Rendering> toEntry(Entry entry) {
        return Mono.just(
                Rendering.redirectTo(EntryAddress.of(entry) + "?xong=bao-ve").build());
    }

    private static Mono<Rendering> to(String said) {
        return Mono.just(Rendering.redirectTo(PATH + "?da-xong=" + said).build());
    }
}
