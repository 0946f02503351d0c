package vn.hoiluat.publicbase;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** One question of the hosted section with its answer, what it rests on and how long it holds; or why it is no longer there. */
@Controller
final class SectionEntryPage {

    private final OpenBase base;
    private final FieldNames fields;
    private final StructuredData data;
    private final Territory territory;
    private final DatePhrases dates;
    private final SectionView view;
    private final PageTags tags;

    SectionEntryPage(
            OpenBase base,
            FieldNames fields,
            StructuredData data,
            Territory territory,
            Wording wording,
            SectionView view,
            PageTags tags) {
        this.base = base;
        this.fields = fields;
        this.data = data;
        this.territory = territory;
        dates = new DatePhrases(wording);
        this.view = view;
        this.tags = tags;
    }

    /** Part of the ground that is not law today, and since when. */
    record Ended(String text, String since) {}

    @GetMapping(EntryAddress.SECTION + "/{source}/{*externalId}")
    Mono<Rendering> entry(
            @PathVariable String source,
            @PathVariable String externalId,
            @RequestParam(name = SectionLinks.FRAMED, defaultValue = "") String framed,
            ServerWebExchange exchange) {
        return Mono.justOrEmpty(EntryAddress.externalId(externalId))
                .flatMap(id -> base.open(source, id))
                .defaultIfEmpty(new Opened.Unknown())
                .zipWith(view.policy())
                .flatMap(both -> switch (both.getT1()) {
                    case Opened.Shown shown ->
                        Mono.just(tags.answer(entry(shown.entry(), both.getT2(), framed), exchange));
                    case Opened.Gone gone ->
                        base.instead(gone).map(instead -> gone(gone, instead, both.getT2(), framed));
                    case Opened.Unknown unknown -> Mono.just(view.missing(both.getT2(), framed));
                });
    }

    private Rendering gone(Opened.Gone gone, List<OpenEntry> instead, String policy, String framed) {
        return view.page("section-gone", HttpStatus.GONE, policy, framed)
                .modelAttribute(
                        "ended",
                        gone.ended().stream()
                                .map(citation -> new Ended(
                                        citation.text(), dates.day(Objects.requireNonNull(citation.endedOn()))))
                                .distinct()
                                .toList())
                .modelAttribute("instead", instead)
                .modelAttribute("names", SectionPage.names(instead, fields))
                .build();
    }

    private Rendering entry(OpenEntry entry, String policy, String framed) {
        Rendering.Builder<?> page = view.page("section-entry", HttpStatus.OK, policy, framed)
                .modelAttribute("entry", entry)
                .modelAttribute("paragraphs", paragraphs(entry.answers().fullAnswer()))
                .modelAttribute("address", view.address(entry.path()))
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

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Where it holds, as people call it; empty for the whole country. */
    private String places(OpenEntry entry) {
        PlaceList known = territory.list();
        return entry.content().places().stream()
                .map(code -> known.find(code).map(known::label).orElse(code))
                .collect(Collectors.joining("; "));
    }
}
