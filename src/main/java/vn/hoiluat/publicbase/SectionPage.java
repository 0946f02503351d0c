package vn.hoiluat.publicbase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.message.Channel;
import vn.hoiluat.pages.EmbeddingOrigins;
import vn.hoiluat.security.PagePolicy;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/**
 * The hosted section of published questions and answers, for citizens and for portals that show it in a frame. Works without
 * scripts; nothing of who reads it is kept.
 */
@Controller
final class SectionPage {

    private static final int ON_A_PAGE = 20;
    private static final int LATEST = 8;
    private static final int LONGEST_WORDS = 200;

    private final OpenBase base;
    private final FieldNames fields;
    private final Accounts accounts;
    private final StructuredData data;
    private final Territory territory;
    private final DatePhrases dates;

    SectionPage(
            OpenBase base,
            FieldNames fields,
            Accounts accounts,
            StructuredData data,
            Territory territory,
            Wording wording) {
        this.base = base;
        this.territory = territory;
        this.fields = fields;
        this.accounts = accounts;
        this.data = data;
        dates = new DatePhrases(wording);
    }

    /** Part of the ground that is not law today, and since when. */
    record Ended(String text, String since) {}

    /** A field of law in the list of them. */
    record FieldLine(String id, String name, int entries) {}

    @GetMapping(EntryAddress.SECTION)
    Mono<Rendering> list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(name = "trang", defaultValue = "1") String number,
            @RequestParam(name = SectionLinks.FRAMED, defaultValue = "") String framed) {
        String words = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_WORDS));
        boolean home = words.isEmpty() && field.isEmpty();
        int part = number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) - 1 : 0;
        Mono<OpenBase.Part> found = words.isEmpty()
                ? base.list(field, home ? 0 : part, home ? LATEST : ON_A_PAGE)
                : base.search(words, field, part, ON_A_PAGE);
        return Mono.zip(found, base.contents(), policy())
                .map(all -> page("section", HttpStatus.OK, all.getT3(), framed)
                        .modelAttribute("home", home)
                        .modelAttribute("words", words)
                        .modelAttribute("field", field)
                        .modelAttribute("fieldName", field.isEmpty() ? "" : fields.of(field))
                        .modelAttribute("fields", lines(all.getT2()))
                        .modelAttribute("part", all.getT1())
                        .modelAttribute("names", names(all.getT1().entries()))
                        .build())
                .onErrorMap(SectionPage::isOverloaded, SectionPage::overloaded);
    }

    @GetMapping(EntryAddress.SECTION + "/{source}/{*externalId}")
    Mono<Rendering> entry(
            @PathVariable String source,
            @PathVariable String externalId,
            @RequestParam(name = SectionLinks.FRAMED, defaultValue = "") String framed) {
        return Mono.justOrEmpty(EntryAddress.externalId(externalId))
                .flatMap(id -> base.open(source, id))
                .defaultIfEmpty(new Opened.Unknown())
                .zipWith(policy())
                .flatMap(both -> switch (both.getT1()) {
                    case Opened.Shown shown -> Mono.just(entry(shown.entry(), both.getT2(), framed));
                    case Opened.Gone gone ->
                        base.instead(gone).map(instead -> gone(gone, instead, both.getT2(), framed));
                    case Opened.Unknown unknown -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
                });
    }

    private Rendering gone(Opened.Gone gone, List<OpenEntry> instead, String policy, String framed) {
        return page("section-gone", HttpStatus.GONE, policy, framed)
                .modelAttribute(
                        "ended",
                        gone.ended().stream()
                                .map(citation -> new Ended(
                                        citation.text(), dates.day(Objects.requireNonNull(citation.endedOn()))))
                                .distinct()
                                .toList())
                .modelAttribute("instead", instead)
                .modelAttribute("names", names(instead))
                .build();
    }

    private static boolean isOverloaded(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof RejectedExecutionException;
    }

    private static Throwable overloaded(Throwable failure) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, failure);
    }

    private Rendering entry(OpenEntry entry, String policy, String framed) {
        Rendering.Builder<?> page = page("section-entry", HttpStatus.OK, policy, framed)
                .modelAttribute("entry", entry)
                .modelAttribute("fieldName", fields.of(entry.content().field()))
                .modelAttribute("places", places(entry))
                .modelAttribute("asOf", dates.day(entry.asOf()));
        if (entry.changesOn() != null) {
            page.modelAttribute("changesOn", dates.day(entry.changesOn()));
        }
        if (entry.content().checkedOn() != null) {
            page.modelAttribute("checkedOn", dates.day(entry.content().checkedOn()));
        }
        if (entry.content().sample()) {
            return page.header("X-Robots-Tag", "noindex").build();
        }
        return page.modelAttribute("structured", data.of(entry)).build();
    }

    private static Rendering.Builder<?> page(String view, HttpStatus status, String policy, String framed) {
        boolean inFrame = framed.equals("1");
        return Rendering.view(view)
                .status(status)
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, OpenDocuments.CACHED_HEADER)
                .modelAttribute("links", new SectionLinks(inFrame))
                .modelAttribute("framed", inFrame);
    }

    /** Whoever may show our conversation in a frame may show this, too. */
    private Mono<String> policy() {
        return accounts.all()
                .filter(account -> account.channel() == Channel.WEB && account.enabled())
                .flatMapIterable(EmbeddingOrigins::of)
                .distinct()
                .collectList()
                .map(PagePolicy::framedBy);
    }

    private List<FieldLine> lines(Contents contents) {
        return contents.counts(fields.all().keySet()).entrySet().stream()
                .map(count -> new FieldLine(count.getKey(), fields.of(count.getKey()), count.getValue()))
                .toList();
    }

    /** Where it holds, as people call it; empty for the whole country. */
    private String places(OpenEntry entry) {
        PlaceList known = territory.list();
        return entry.content().places().stream()
                .map(code -> known.find(code).map(known::label).orElse(code))
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> names(List<OpenEntry> entries) {
        return entries.stream()
                .map(entry -> entry.content().field())
                .distinct()
                .collect(Collectors.toMap(field -> field, fields::of));
    }
}
