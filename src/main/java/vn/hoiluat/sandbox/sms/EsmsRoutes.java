package vn.hoiluat.sandbox.sms;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Fault;
import vn.hoiluat.sandbox.standin.Faults.Kind;
import vn.hoiluat.sandbox.standin.FaultyAnswer;

/** The interface of eSMS that the service calls, with the faults that were ordered. */
final class EsmsRoutes {

    private static final String SEND = "/MainService.svc/json/SendMultipleMessage_V4_post_json/";
    private static final String BALANCE = "/MainService.svc/json/GetBalance_json";

    private final String prefix;
    private final EsmsStandIn esms;
    private final Faults faults;
    private final Counters stats;

    EsmsRoutes(String prefix, EsmsStandIn esms, Faults faults, Counters stats) {
        this.prefix = prefix;
        this.esms = esms;
        this.faults = faults;
        this.stats = stats;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(prefix + SEND, this::send)
                .POST(prefix + BALANCE, this::balance)
                .build();
    }

    private Mono<ServerResponse> send(ServerRequest request) {
        Fault fault =
                faults.strike(Kind.SEND_STATUS, Kind.SEND_ERROR, Kind.SEND_SILENT, Kind.SEND_RESET, Kind.SEND_GARBAGE);
        return request.bodyToMono(JsonNode.class)
                .flatMap(body -> fault == null ? ok(esms.send(body)) : faulty(request, body, fault))
                .onErrorResume(ServerWebInputException.class, e -> ok(Map.of("error", "Invalid request")));
    }

    private Mono<ServerResponse> balance(ServerRequest request) {
        return request.bodyToMono(JsonNode.class)
                .flatMap(body -> ok(esms.balance(body)))
                .onErrorResume(ServerWebInputException.class, e -> ok(Map.of("error", "Invalid request")));
    }

    private Mono<ServerResponse> faulty(ServerRequest request, JsonNode body, Fault fault) {
        stats.count("sends.faulty");
        if (fault.taken()) {
            esms.send(body);
        }
        return FaultyAnswer.of(fault, request, code -> ok(esms.refuse(code)));
    }

    private static Mono<ServerResponse> ok(Map<String, Object> body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
}
