package vn.hoiluat.curation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;

/** Where questions are tried: as a page, and for scripts. What is asked is not kept. */
@Controller
final class EntryTrialPage {

    private final EntryTrial trial;
    private final EntryLookup lookup;
    private final EntryForms forms;

    EntryTrialPage(EntryTrial trial, EntryLookup lookup, EntryForms forms) {
        this.trial = trial;
        this.lookup = lookup;
        this.forms = forms;
    }

    /** On the base as it is, or with one version of an entry given to citizens. */
    @GetMapping("/kho/thu")
    @Unaudited("entries of the base, and an editor's own question")
    Mono<Rendering> page(
            @RequestParam(name = "q", defaultValue = "") String question,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "muc", defaultValue = "") String key,
            @RequestParam(name = "ban", defaultValue = "0") int version) {
        return shown(tried(question, day, key, version), question, day);
    }

    @GetMapping("/api/kho/thu")
    @ResponseBody
    @Unaudited("entries of the base, and an editor's own question")
    Mono<EntryTrialView> call(
            @RequestParam(name = "q") String question,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "muc", defaultValue = "") String key,
            @RequestParam(name = "ban", defaultValue = "0") int version) {
        return tried(question, day, key, version);
    }

    /** With what is in the editor given to citizens. */
    @PostMapping({"/kho/muc/thu", "/kho/muc/{source}/{segment}/thu"})
    @Unaudited("entries of the base, and an editor's own words")
    Mono<Rendering> draft(
            @PathVariable(required = false) @Nullable String source,
            @PathVariable(required = false) @Nullable String segment,
            ServerWebExchange exchange) {
        return exchange.getFormData()
                .publishOn(Schedulers.boundedElastic())
                .flatMap(sent -> source == null || segment == null
                        ? draft(null, sent)
                        : lookup.find(source, segment).flatMap(entry -> draft(entry, sent)));
    }

    private Mono<Rendering> draft(@Nullable Entry entry, MultiValueMap<String, String> sent) {
        String question = String.valueOf(sent.getFirst("q"));
        String day = sent.getFirst("ngay") == null ? "" : String.valueOf(sent.getFirst("ngay"));
        EntryContent base = entry == null ? null : EntryViews.current(entry).content();
        EntryContent content = forms.check(EntryForm.read(sent), base).content();
        Mono<EntryTrialView> tried =
                content == null ? trial.of(question, day) : trial.with(entry, content, question, day);
        return shown(tried, question, day);
    }

    private Mono<EntryTrialView> tried(String question, String day, String key, int version) {
        return key.isEmpty() || version == 0
                ? trial.of(question, day)
                : lookup.find(key).flatMap(entry -> trial.with(entry, version, question, day));
    }

    private static Mono<Rendering> shown(Mono<EntryTrialView> tried, String question, String day) {
        return tried.map(view ->
                        form(question, day).modelAttribute("trial", view).build())
                .switchIfEmpty(Mono.fromSupplier(() -> form(question, day).build()));
    }

    private static Rendering.Builder<?> form(String question, String day) {
        return EntryPage.rendering("kb-entry-trial", HttpStatus.OK)
                .modelAttribute("question", question)
                .modelAttribute("day", day);
    }
}
