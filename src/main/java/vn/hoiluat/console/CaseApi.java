package vn.hoiluat.console;

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
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Page;

/** What officers read of cases: lists with their counts, and one case whole. */
@RestController
@RequestMapping("/api/cases")
final class CaseApi {

    private static final int MOST_LISTED = 100;
    private static final int LONGEST_SEARCH = 200;

    private final CaseLists lists;
    private final CaseLookup cases;
    private final WholeCases whole;
    private final Alerting alerting;
    private final Clock clock;

    CaseApi(CaseLists lists, CaseLookup cases, WholeCases whole, Alerting alerting, Clock clock) {
        this.lists = lists;
        this.cases = cases;
        this.whole = whole;
        this.alerting = alerting;
        this.clock = clock;
    }

    /** A page of a list; {@code next} asks for the one behind it and is null at the end. */
    record Listed(
            String view, List<CaseLine> items, @Nullable String next) {}

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
        Cursor after = PageMark.read(page);
        return cases.reader(officer.getName())
                .flatMap(reader -> q.isBlank()
                        ? lists.page(list, reader, after, most)
                        : lists.search(list, reader, q, after, most))
                .map(read -> listed(view, read));
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
        return new Listed(
                view,
                read.items().stream().map(found -> CaseLine.of(found, now)).toList(),
                PageMark.write(read.next()));
    }
}
