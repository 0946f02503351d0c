package vn.hoiluat.sandbox.central;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.sandbox.central.CentralFaults.Kind;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;

/** What a person who plays the people at the Ministry may do, and a test. */
final class CentralControl {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SHOWN = 50;

    private final String prefix;
    private final CentralState state;
    private final CentralFaults faults;
    private final UnitTokens tokens;
    private final CodeLists codes;
    private final Counters stats;
    private final Clock clock;

    CentralControl(
            String prefix,
            CentralState state,
            CentralFaults faults,
            UnitTokens tokens,
            CodeLists codes,
            Counters stats,
            Clock clock) {
        this.prefix = prefix;
        this.state = state;
        this.faults = faults;
        this.tokens = tokens;
        this.codes = codes;
        this.stats = stats;
        this.clock = clock;
    }

    /**
     * What somebody wrote into one record.
     *
     * @param version the next one unless it is given, then with the time that it has
     */
    record Edit(
            String externalId,
            JsonNode content,
            boolean withdrawn,
            @Nullable Long version,
            @Nullable OffsetDateTime updatedAt) {}

    /** An order of a fault. */
    record Order(Kind kind, int count) {}

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(prefix + "/state", this::show)
                .POST(prefix + "/records", r -> r.bodyToMono(Edit.class).flatMap(this::edit))
                .POST(prefix + "/questions", r -> r.bodyToMono(JsonNode.class).flatMap(this::assign))
                .POST(prefix + "/questions/{id}/take-back", this::takeBack)
                .POST(
                        prefix + "/faults",
                        r -> r.bodyToMono(Order.class)
                                .flatMap(order -> ControlRoutes.done(() -> faults.order(order.kind(), order.count()))))
                .POST(prefix + "/tokens/expire", r -> ControlRoutes.done(tokens::expire))
                .POST(prefix + "/reset", r -> ControlRoutes.done(this::reset))
                .GET(prefix + "/stats", r -> ServerResponse.ok().bodyValue(stats.all()))
                .build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("count", state.records().count());
        shown.put(
                "records",
                state.records().newest(request.queryParam("q").orElse(""), SHOWN).stream()
                        .map(HeldRecord::json)
                        .toList());
        shown.put(
                "questions",
                state.questions().after(0, SHOWN).stream()
                        .map(CentralControl::json)
                        .toList());
        shown.put("fields", codes.fields());
        shown.put("faults", faults.open());
        return ServerResponse.ok().bodyValue(shown);
    }

    private Mono<ServerResponse> edit(Edit edit) {
        JsonNode content = CentralApi.plain(edit.content());
        HeldRecord now = edit.version() == null || edit.updatedAt() == null
                ? state.records().edit(edit.externalId(), content, edit.withdrawn())
                : state.records().put(edit.externalId(), edit.version(), content, edit.withdrawn(), edit.updatedAt());
        return ServerResponse.ok().bodyValue(now.json());
    }

    private Mono<ServerResponse> assign(JsonNode typed) {
        if (typed.path("noi_dung").asString("").isBlank()) {
            return ServerResponse.status(HttpStatus.BAD_REQUEST).build();
        }
        ObjectNode question = ((ObjectNode) typed).deepCopy();
        OffsetDateTime now = clock.instant().atZone(VIETNAM).toOffsetDateTime();
        if (question.path("external_id").asString("").isEmpty()) {
            question.put("external_id", "CH-" + now.toLocalDate() + "-" + clock.millis() % 1_000_000);
        }
        if (question.path("hoi_luc").isMissingNode()) {
            question.put("hoi_luc", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
        }
        question.put("thu_hoi", false);
        state.questions().assign(question);
        return ServerResponse.ok().bodyValue(question);
    }

    private Mono<ServerResponse> takeBack(ServerRequest request) {
        return state.questions().takeBack(request.pathVariable("id"))
                ? ServerResponse.noContent().build()
                : ServerResponse.notFound().build();
    }

    private void reset() {
        state.clear();
        faults.clear();
        stats.clear();
    }

    private static JsonNode json(HeldQuestion question) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("question", question.json());
        json.set("classified", question.classified());
        json.set("answer", question.answer());
        return json;
    }
}
