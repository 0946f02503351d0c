package vn.hoiluat.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.catalogue.Catalogue;
import vn.hoiluat.knowledge.catalogue.CataloguePage;
import vn.hoiluat.knowledge.catalogue.CatalogueQuery;
import vn.hoiluat.knowledge.central.EntryConflicts;
import vn.hoiluat.knowledge.usage.EntryUsage;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.units.FieldNames;

/** All entries of the base, by what somebody has to do with them. */
@Controller
final class KnowledgeListPage {

    private static final int LINES = 50;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final EntryUsage usage;
    private final EntryConflicts conflicts;
    private final FieldNames fields;
    private final Clock clock;

    KnowledgeListPage(Catalogue catalogue, EntryUsage usage, EntryConflicts conflicts, FieldNames fields, Clock clock) {
        this.catalogue = catalogue;
        this.usage = usage;
        this.conflicts = conflicts;
        this.fields = fields;
        this.clock = clock;
    }

    @GetMapping("/kho")
    @Unaudited("entries of the base, which are public or will be")
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> typed) {
        ListFilter filter = ListFilter.of(typed);
        return conflicts
                .keys()
                .flatMap(inConflict -> catalogue
                        .page(query(filter, inConflict), (filter.page() - 1) * LINES, LINES)
                        .flatMap(found -> usage.ofAll(keys(found)).map(used -> page(filter, found, used, inConflict))));
    }

    private static CatalogueQuery query(ListFilter filter, Set<String> inConflict) {
        return filter.isOfConflicts() ? filter.query().among(inConflict) : filter.query();
    }

    private static List<String> keys(CataloguePage found) {
        return found.entries().stream().map(listed -> listed.entry().key()).toList();
    }

    private Rendering page(ListFilter filter, CataloguePage found, Map<String, Usage> used, Set<String> inConflict) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        List<ListRow> rows = found.entries().stream()
                .map(listed -> ListRow.of(
                        listed,
                        used.getOrDefault(listed.entry().key(), Usage.NONE),
                        inConflict.contains(listed.entry().key()),
                        fields,
                        today))
                .toList();
        int first = (filter.page() - 1) * LINES;
        return Rendering.view("kb-list")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("filter", filter)
                .modelAttribute("rows", rows)
                .modelAttribute("total", found.total())
                .modelAttribute("first", rows.isEmpty() ? 0 : first + 1)
                .modelAttribute("last", first + rows.size())
                .modelAttribute("more", first + rows.size() < found.total())
                .modelAttribute("byStatus", named(found.byStatus()))
                .modelAttribute("byConcern", named(found.byConcern()))
                .modelAttribute("ready", catalogue.state().isReady())
                .modelAttribute("fields", fields.all())
                .build();
    }

    /** By name, in the order of the values. */
    private static <E extends Enum<E>> Map<String, Integer> named(Map<E, Integer> counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> named.put(one.getKey().name(), one.getValue()));
        return named;
    }
}
