package vn.hoiluat.sandbox.messenger;

import java.util.Map;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Fault;
import vn.hoiluat.sandbox.standin.Faults.Kind;
import vn.hoiluat.sandbox.standin.FaultyAnswer;

/** The interfaces of the platform that the service calls, with the faults that were ordered. */
final class GraphRoutes {

    private static final String GRAPH = MessengerStandIn.PREFIX + "/{version:v[0-9]+\\.[0-9]+}";

    private final PagePlatform platform;
    private final SendApi sends;
    private final PageTokens tokens;
    private final Faults faults;
    private final Counters stats;

    GraphRoutes(PagePlatform platform, SendApi sends, PageTokens tokens, Faults faults, Counters stats) {
        this.platform = platform;
        this.sends = sends;
        this.tokens = tokens;
        this.faults = faults;
        this.stats = stats;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(GRAPH + "/me/messenger_profile", r -> asPage(r, pageId -> success()))
                .POST(GRAPH + "/{pageId:[0-9]+}/messages", this::message)
                .GET(
                        GRAPH + "/me",
                        r -> asPage(
                                r,
                                pageId -> GraphAnswer.success(Map.of("id", pageId))
                                        .asResponse()))
                .POST(MessengerStandIn.PREFIX + "/tokens/expire", r -> ControlRoutes.done(() -> tokens.expire(true)))
                .POST(MessengerStandIn.PREFIX + "/tokens/restore", r -> ControlRoutes.done(() -> tokens.expire(false)))
                .build();
    }

    private Mono<ServerResponse> message(ServerRequest request) {
        return request.bodyToMono(JsonNode.class).flatMap(body -> {
            Fault fault = body.has("message")
                    ? faults.strike(
                            Kind.SEND_STATUS, Kind.SEND_ERROR, Kind.SEND_SILENT, Kind.SEND_RESET, Kind.SEND_GARBAGE)
                    : null;
            return fault == null ? take(request, body) : faulty(request, body, fault);
        });
    }

    private Mono<ServerResponse> faulty(ServerRequest request, JsonNode body, Fault fault) {
        stats.count("sends.faulty");
        Mono<ServerResponse> answer = FaultyAnswer.of(
                fault,
                request,
                value -> GraphAnswer.refusal(GraphError.ordered(value)).asResponse());
        return fault.taken() ? take(request, body).then(answer) : answer;
    }

    private Mono<ServerResponse> take(ServerRequest request, JsonNode body) {
        return asPage(
                request,
                pageId -> pageId.equals(request.pathVariable("pageId"))
                        ? sends.take(pageId, body).asResponse()
                        : GraphAnswer.refusal(GraphError.request("the token is another page's"))
                                .asResponse());
    }

    /** Does something in the name of the page whose token the call has. */
    private Mono<ServerResponse> asPage(ServerRequest request, Function<String, Mono<ServerResponse>> action) {
        String token = request.queryParam("access_token").orElse(null);
        String proof = request.queryParam("appsecret_proof").orElse(null);
        String pageId = platform.pageOf(candidate -> tokens.isGood(candidate, token, proof));
        if (pageId == null) {
            stats.count("tokens.refused");
            return GraphAnswer.refusal(GraphError.TOKEN).asResponse();
        }
        return action.apply(pageId);
    }

    private static Mono<ServerResponse> success() {
        return GraphAnswer.success(Map.of("result", "success")).asResponse();
    }
}
