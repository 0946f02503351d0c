package vn.hoiluat.publicbase;

import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.units.FieldNames;

/**
 * The lists of the hosted section of published questions and answers, for citizens and for portals that show it in a frame. Works
 * without scripts; nothing of who reads it is kept.
 */
@Controller
final class SectionPage {

    private static final int ON_A_PAGE = 20;
    private static final int LATEST = 8;
    private static final int LONGEST_WORDS = 200;

    private final OpenBase base;
    private final FieldNames fields;
    private final SectionView view;
    private final PageTags tags;

    SectionPage(OpenBase base, FieldNames fields, SectionView view, PageTags tags) {
        this.base = base;
        this.fields = fields;
        this.view = view;
        this.tags = tags;
    }

    /** A field of law in the list of them. */
    record FieldLine(String id, String name, int entries) {}

    /** What is asked for; all empty is the first page. */
    private record Asked(String words, String field, int part) {

        boolean isHome() {
            return words.isEmpty() && field.isEmpty();
        }

        /** The path by which the list is known; what was searched for is not. */
        String path() {
            SectionLinks links = new SectionLinks(false);
            return part > 0 ? links.part(words, field, part) : isHome() ? links.home() : links.field(field);
        }
    }

    @GetMapping({EntryAddress.SECTION, EntryAddress.SECTION + "/"})
    Mono<Rendering> list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(name = "trang", defaultValue = "1") String number,
            @RequestParam(name = SectionLinks.FRAMED, defaultValue = "") String framed,
            ServerWebExchange exchange) {
        String words = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_WORDS));
        int part = number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) - 1 : 0;
        Asked asked = new Asked(words, field, words.isEmpty() && field.isEmpty() ? 0 : part);
        Mono<OpenBase.Part> found = words.isEmpty()
                ? base.list(field, asked.part(), asked.isHome() ? LATEST : ON_A_PAGE)
                : base.search(words, field, part, ON_A_PAGE);
        return Mono.zip(found, base.contents(), view.policy())
                .map(all -> isThere(asked, all.getT1(), all.getT2())
                        ? tags.answer(page(asked, all.getT1(), all.getT2(), all.getT3(), framed), exchange)
                        : view.missing(all.getT3(), framed))
                .onErrorMap(SectionPage::isOverloaded, SectionPage::overloaded);
    }

    private boolean isThere(Asked asked, OpenBase.Part part, Contents contents) {
        return part.number() < part.pages()
                && (asked.field().isEmpty()
                        || fields.all().containsKey(asked.field())
                        || contents.byField().containsKey(asked.field()));
    }

    private Rendering page(Asked asked, OpenBase.Part part, Contents contents, String policy, String framed) {
        Rendering.Builder<?> page = view.page("section", HttpStatus.OK, policy, framed)
                .modelAttribute("home", asked.isHome())
                .modelAttribute("words", asked.words())
                .modelAttribute("field", asked.field())
                .modelAttribute("fieldName", asked.field().isEmpty() ? "" : fields.of(asked.field()))
                .modelAttribute("fields", asked.isHome() ? lines(contents) : List.of())
                .modelAttribute("part", part)
                .modelAttribute("names", names(part.entries(), fields));
        return (asked.words().isEmpty() ? page.modelAttribute("address", view.address(asked.path())) : page).build();
    }

    private static boolean isOverloaded(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof RejectedExecutionException;
    }

    private static Throwable overloaded(Throwable failure) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, failure);
    }

    private List<FieldLine> lines(Contents contents) {
        return contents.counts(fields.all().keySet()).entrySet().stream()
                .map(count -> new FieldLine(count.getKey(), fields.of(count.getKey()), count.getValue()))
                .toList();
    }

    /** The names of the fields that the entries are of. */
    static Map<String, String> names(List<OpenEntry> entries, FieldNames fields) {
        return entries.stream()
                .map(entry -> entry.content().field())
                .distinct()
                .collect(Collectors.toMap(field -> field, fields::of));
    }
}
