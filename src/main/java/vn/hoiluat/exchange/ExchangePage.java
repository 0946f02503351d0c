package vn.hoiluat.exchange;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.exchange.Preview;
import vn.hoiluat.knowledge.exchange.PreviewPart;
import vn.hoiluat.knowledge.exchange.Previews;
import vn.hoiluat.units.FieldNames;

/** Where files are brought and taken: what a file would do, row by row, and the button that does it. */
@Controller
final class ExchangePage {

    static final String PATH = "/kho/nhap-xuat";

    private static final String FOR_REVIEW = "cho-duyet";
    private static final int ROWS = 50;

    private final Previews previews;
    private final Map<String, String> fields = FieldNames.shipped().all();

    ExchangePage(Previews previews) {
        this.previews = previews;
    }

    @GetMapping(PATH)
    @Unaudited("one's own files of the day, nothing of citizens")
    Mono<Rendering> start(@RequestParam(defaultValue = "") String loi, Principal editor) {
        return previews.of(editor.getName())
                .map(own -> page("exchange")
                        .modelAttribute(
                                "previews", own.stream().map(PreviewView::of).toList())
                        .modelAttribute("fields", fields)
                        .modelAttribute("statuses", List.of(EntryStatus.values()))
                        .modelAttribute("problem", loi)
                        .modelAttribute("megabytes", BroughtFiles.MOST_MEGABYTES)
                        .build());
    }

    @GetMapping(PATH + "/{id}")
    @Unaudited("one's own file, nothing of citizens")
    Mono<Rendering> preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String phan,
            @RequestParam(defaultValue = "1") int trang,
            Principal editor) {
        return own(id, editor).flatMap(preview -> show(preview, phan, trang, List.of(), HttpStatus.OK));
    }

    /** Writes what was looked at; who sees it next are reviewers, never citizens. */
    @PostMapping(PATH + "/{id}/ghi")
    @Audited(value = AuditAction.ENTRIES_IMPORTED, subject = "id")
    Mono<Rendering> write(@PathVariable String id, Principal editor, ServerWebExchange exchange) {
        return Mono.zip(own(id, editor), exchange.getFormData()).flatMap(both -> {
            CallNote.of(exchange).because(both.getT1().file());
            boolean forReview = FOR_REVIEW.equals(both.getT2().getFirst("ghi-lam"));
            return previews.write(both.getT1(), forReview).flatMap(outcome -> after(both.getT1(), outcome));
        });
    }

    @PostMapping(PATH + "/{id}/bo")
    @Unaudited("forgets a preview, of which nothing was written")
    Mono<Rendering> discard(@PathVariable String id, Principal editor) {
        return own(id, editor)
                .flatMap(previews::discard)
                .thenReturn(Rendering.redirectTo(PATH).build());
    }

    private Mono<Rendering> after(Preview preview, Previews.Outcome outcome) {
        return switch (outcome) {
            case Previews.Outcome.Done done ->
                Mono.just(Rendering.redirectTo(PATH + "/" + done.preview().id()).build());
            case Previews.Outcome.Overtaken overtaken -> show(preview, "", 1, overtaken.keys(), HttpStatus.CONFLICT);
            case Previews.Outcome.NotWritable none -> show(preview, "", 1, List.of(), HttpStatus.CONFLICT);
        };
    }

    private Mono<Rendering> show(Preview preview, String part, int page, List<String> overtaken, HttpStatus status) {
        PreviewPart shown = part(preview, part);
        int pages = Math.max(1, (preview.count(shown) + ROWS - 1) / ROWS);
        int number = Math.clamp(page, 1, pages);
        return previews.page(preview, shown, number - 1)
                .map(rows -> page("exchange-preview")
                        .status(status)
                        .modelAttribute("preview", PreviewView.of(preview))
                        .modelAttribute("part", PreviewView.name(shown))
                        .modelAttribute("rows", rows.stream().map(RowView::of).toList())
                        .modelAttribute("overtaken", overtaken)
                        .modelAttribute("number", number)
                        .modelAttribute("pages", pages)
                        .build());
    }

    /** The part that is asked for; else the first that has something, mistakes before all. */
    private static PreviewPart part(Preview preview, String name) {
        Map<String, PreviewPart> byName =
                Arrays.stream(PreviewPart.values()).collect(Collectors.toMap(PreviewView::name, part -> part));
        @Nullable PreviewPart asked = byName.get(name);
        return asked != null
                ? asked
                : Arrays.stream(PreviewPart.values())
                        .filter(part -> preview.count(part) > 0)
                        .findFirst()
                        .orElse(PreviewPart.WRONG);
    }

    private Mono<Preview> own(String id, Principal editor) {
        return previews.find(id, editor.getName())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Rendering.Builder<?> page(String view) {
        return Rendering.view(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
