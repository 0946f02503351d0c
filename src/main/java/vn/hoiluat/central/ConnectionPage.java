package vn.hoiluat.central;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.central.rest.RestProperties;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralMappings;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.CodeMapping;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.units.FieldNames;

/** How the connection is set, whether it works, and which codes mean which: for administrators. */
@Controller
final class ConnectionPage {

    private static final String PATH = "/quan-tri/ket-noi/trung-uong";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So many records of the partner a mapping is tried on. */
    private static final int SAMPLES = 10;

    private static final String GONE = "HTTP 410";

    private final Central central;
    private final CentralProperties properties;
    private final RestProperties rest;
    private final CentralMappings mappings;
    private final Clock clock;
    private final SyncTexts texts = new SyncTexts();
    private final FieldNames fields = FieldNames.shipped();

    ConnectionPage(
            Central central, CentralProperties properties, RestProperties rest, CentralMappings mappings, Clock clock) {
        this.central = central;
        this.properties = properties;
        this.rest = rest;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * A record of the partner and what a mapping makes of it.
     *
     * @param ours the name of our field, empty if it comes into none that people know
     */
    record Sample(String question, String theirs, String ours, String unmapped) {}

    /**
     * A mapping on samples.
     *
     * @param trouble why there are none, empty if the partner answered
     */
    record Tried(List<Sample> samples, String trouble) {}

    /** What came of asking the partner. */
    record Heard(boolean good, String words, int fields) {}

    @GetMapping(PATH)
    @Unaudited("settings without their secrets")
    Mono<Rendering> show() {
        return stored().map(mapping -> page(mapping, HttpStatus.OK).build());
    }

    @PostMapping(PATH + "/thu")
    @Audited(AuditAction.CENTRAL_TESTED)
    Mono<Rendering> test() {
        Mono<Heard> heard = partner().database().taxonomies().map(this::heard);
        return Mono.zip(stored(), heard)
                .map(both -> page(both.getT1(), HttpStatus.OK)
                        .modelAttribute("heard", both.getT2())
                        .build());
    }

    @PostMapping(PATH + "/bang-ma")
    @Audited(AuditAction.CENTRAL_MAPPING_CHANGED)
    Mono<Rendering> map(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String typed = text(form, "bang-ma");
            MappingText read = MappingText.read(typed);
            CodeMapping mapping = read.mapping();
            if (mapping == null) {
                return Mono.just(page(typed, HttpStatus.BAD_REQUEST)
                        .modelAttribute("wrongLine", read.wrongLine())
                        .build());
            }
            if (text(form, "viec").equals("thu")) {
                CallNote.of(exchange).did(AuditAction.CENTRAL_TESTED);
                return tried(mapping)
                        .map(tried -> page(typed, HttpStatus.OK)
                                .modelAttribute("tried", tried)
                                .build());
            }
            return mappings.put(partner().database().peer(), mapping)
                    .thenReturn(page(MappingText.write(mapping), HttpStatus.OK)
                            .modelAttribute("saved", true)
                            .build());
        });
    }

    private Mono<Tried> tried(CodeMapping mapping) {
        return partner().database().pull(CentralCursor.START, SAMPLES).map(fetched -> switch (fetched) {
            case Fetched.Received<Batch<CentralRecord>> received ->
                new Tried(
                        received.value().items().stream()
                                .map(record -> sample(record, mapping))
                                .toList(),
                        "");
            case Fetched.RetryLater<Batch<CentralRecord>> later -> new Tried(List.of(), later.reason());
            case Fetched.Refused<Batch<CentralRecord>> refused -> new Tried(List.of(), refused.reason());
            case Fetched.CursorLost<Batch<CentralRecord>> lost -> new Tried(List.of(), GONE);
        });
    }

    private Sample sample(CentralRecord record, CodeMapping mapping) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        CentralMappings.Trial trial = CentralMappings.tryOut(mapping, record.content(), today);
        String field = trial.ours().field();
        return new Sample(
                record.content().question(),
                String.join(", ", record.content().fields()),
                fields.all().getOrDefault(field, ""),
                String.join(", ", trial.unmappedTheirs()));
    }

    private Heard heard(Fetched<List<Taxonomy>> fetched) {
        return switch (fetched) {
            case Fetched.Received<List<Taxonomy>> received ->
                new Heard(
                        true,
                        "",
                        received.value().stream()
                                .filter(list -> list.name().equals(Taxonomy.FIELDS))
                                .mapToInt(list -> list.codes().size())
                                .sum());
            case Fetched.RetryLater<List<Taxonomy>> later -> new Heard(false, later.reason(), 0);
            case Fetched.Refused<List<Taxonomy>> refused -> new Heard(false, refused.reason(), 0);
            case Fetched.CursorLost<List<Taxonomy>> lost -> new Heard(false, GONE, 0);
        };
    }

    private Mono<String> stored() {
        return central.partner()
                .map(partner -> mappings.of(partner.database().peer()).map(MappingText::write))
                .orElseGet(() -> Mono.just(""));
    }

    private Partner partner() {
        return central.partner().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Rendering.Builder<?> page(String mapping, HttpStatus status) {
        return Rendering.view("central-connection")
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("connected", central.partner().isPresent())
                .modelAttribute("kind", texts.way(properties.kind()))
                .modelAttribute("settings", settings())
                .modelAttribute("mapping", mapping);
    }

    /** What is set, by setting; of secrets only whether there is one. */
    private Map<String, String> settings() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("hoiluat.central.kind", properties.kind().name().toLowerCase(Locale.ROOT));
        set.put("hoiluat.central.unit", properties.unit());
        set.put("hoiluat.central.rule", properties.ruleOrUsual().name().toLowerCase(Locale.ROOT));
        set.put(
                "hoiluat.central.every",
                properties.every().toString().substring(2).toLowerCase(Locale.ROOT));
        if (properties.kind() == CentralProperties.Way.REST) {
            set.put("hoiluat.central.rest.url", Objects.toString(rest.url(), ""));
            set.put("hoiluat.central.rest.client-id", rest.clientId());
            set.put("hoiluat.central.rest.client-secret", rest.clientSecret().isEmpty() ? "" : "•••");
            set.put("hoiluat.central.rest.key-file", rest.keyFile());
            set.put("hoiluat.central.rest.ssl-bundle", rest.sslBundle());
        }
        return set;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
