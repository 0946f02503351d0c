package vn.hoiluat.auditing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.audit.AuditReport;
import vn.hoiluat.audit.AuditVerifier;
import vn.hoiluat.storage.Cursor;

/** The trail for those who look after it: filtered, page by page, to take along, and whether it is whole. */
@Controller
final class AuditPage {

    private static final String PATH = "/quan-tri/nhat-ky";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LINES = 50;

    private final AuditLog log;
    private final AuditVerifier verifier;
    private final AuditTexts texts;
    private final Clock clock;

    AuditPage(AuditLog log, AuditVerifier verifier, AuditTexts texts, Clock clock) {
        this.log = log;
        this.verifier = verifier;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Audited(value = AuditAction.AUDIT_READ, reading = true)
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> typed) {
        AuditQuery query = AuditQuery.of(typed);
        return query.isReadable()
                ? lines(query, place(typed.getFirst("tiep")), null)
                : Mono.just(page(query, List.of(), null, null)
                        .status(HttpStatus.BAD_REQUEST)
                        .modelAttribute("problem", "days")
                        .build());
    }

    @GetMapping(PATH + "/tep.csv")
    @Audited(AuditAction.AUDIT_EXPORTED)
    ResponseEntity<Flux<String>> export(@RequestParam MultiValueMap<String, String> typed) {
        AuditQuery query = AuditQuery.of(typed);
        if (!query.isReadable()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        AuditCsv csv = new AuditCsv(texts);
        String file = "nhat-ky-" + LocalDate.ofInstant(clock.instant(), VIETNAM) + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(CSV)
                .body(log.all(query.filter()).map(csv::row).startWith(csv.head()));
    }

    @PostMapping(PATH + "/kiem-tra")
    @Audited(AuditAction.AUDIT_VERIFIED)
    Mono<Rendering> verify(ServerWebExchange exchange) {
        return verifier.verify()
                .doOnNext(report -> CallNote.of(exchange).because(report.isSound() ? "" : "broken"))
                .flatMap(report -> lines(AuditQuery.ALL, null, report));
    }

    private static @Nullable Cursor place(@Nullable String written) {
        try {
            return written == null ? null : Cursor.read(written);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    private Mono<Rendering> lines(AuditQuery query, @Nullable Cursor after, @Nullable AuditReport report) {
        return log.page(query.filter(), after, LINES).map(found -> {
            List<AuditLine> lines = found.records().stream()
                    .map(record -> AuditLine.of(record, texts))
                    .toList();
            return page(query, lines, found.next(), report).build();
        });
    }

    private Rendering.Builder<?> page(
            AuditQuery query, List<AuditLine> lines, @Nullable Cursor next, @Nullable AuditReport report) {
        Rendering.Builder<?> page = Rendering.view("audit")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("query", query)
                .modelAttribute("actions", actions())
                .modelAttribute("lines", lines);
        if (next != null) {
            page.modelAttribute("next", next.written());
        }
        return report == null ? page : page.modelAttribute("report", report);
    }

    private Map<String, String> actions() {
        Map<String, String> named = new LinkedHashMap<>();
        Arrays.stream(AuditAction.values()).forEach(action -> named.put(action.name(), texts.action(action)));
        return named;
    }
}
