package vn.hoiluat.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.Alerting;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.casesearch.CaseSearch;
import vn.hoiluat.casesearch.FoundCases;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Page;

/** What officers read of cases: lists with their counts, and one case whole. */
@RestController
@RequestMapping("/api/cases")
final class CaseApi {

    private static final int MOST_LISTED = 100;
    private static final int LONGEST_SEARCH = 200;

    private final CaseLists lists;
    private final FoundLines search;
    private final CaseLookup cases;
    private final WholeCases whole;
    private final Alerting alerting;
    private final Clock clock;

    CaseApi(CaseLists lists, FoundLines search, CaseLookup cases, WholeCases whole, Alerting alerting, Clock clock) {
        this.lists = lists;
        this.search = search;
        this.cases = cases;
        this.whole = whole;
        this.alerting = alerting;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param found how many there are of what was looked for, counted to {@link CaseSearch#MOST_COUNTED}; null of a list
     * @param next asks for the page behind it, null at the end
     */
    record Listed(
            String view,
            List<Item> items,
            @Nullable Long found,
            @Nullable String next) {}

    /** A case; with the place in it that was looked for, null in a list. */
    record Item(@JsonUnwrapped CaseLine line, @Nullable List<FoundCases.Piece> snippet) {}

    /** A page of a list, or of what holds some words of it. */
    @GetMapping
    @Audited(value = AuditAction.CASES_LISTED, reading = true)
    Mono<Listed> list(
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "30") int size,
            Principal officer,
            ServerWebExchange exchange) {
        CaseList list = CaseList.of(view);
        if (list == null || q.length() > LONGEST_SEARCH) {
            return Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "view"));
        }
        CallNote.of(exchange).because(view).did(q.isBlank() ? AuditAction.CASES_LISTED : AuditAction.CASES_SEARCHED);
        int most = Math.clamp(size, 1, MOST_LISTED);
        Mono<CaseReader> reader = cases.reader(officer.getName());
        if (!q.isBlank()) {
            return reader.flatMap(who -> search.find(list, who, q, page, most)).map(found -> found(view, found));
        }
        Cursor after = PageMark.read(page);
        return reader.flatMap(who -> lists.page(list, who, after, most)).map(read -> listed(view, read));
    }

    /** How many cases each list has, counted to {@link CaseLists#MOST_COUNTED}. */
    @GetMapping("/views")
    @Unaudited("how many cases there are")
    Mono<Map<String, Long>> counts(Principal officer) {
        return cases.reader(officer.getName())
                .flatMapMany(reader -> Flux.fromArray(CaseList.values())
                        .filter(list -> list != CaseList.ALL)
                        .flatMap(list -> lists.count(list, reader).map(count -> Map.entry(list.word(), count))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new);
    }

    /** One case; whoever opens it ends the reminders that nobody does. */
    @GetMapping("/{code}")
    @Audited(value = AuditAction.CASE_READ, subject = "code", reading = true)
    Mono<CaseView> one(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> alerting.opened(seen.value().id()).then(whole.of(seen)));
    }

    private Listed listed(String view, Page<Case> read) {
        Instant now = clock.instant();
        List<Item> items = read.items().stream()
                .map(one -> new Item(CaseLine.of(one, now), null))
                .toList();
        return new Listed(view, items, null, PageMark.write(read.next()));
    }

    private Listed found(String view, FoundCases found) {
        Instant now = clock.instant();
        List<Item> items = found.cases().stream()
                .map(one -> new Item(CaseLine.of(one.found(), now), one.snippet()))
                .toList();
        return new Listed(view, items, found.count(), found.next() == null ? null : String.valueOf(found.next()));
    }
}
