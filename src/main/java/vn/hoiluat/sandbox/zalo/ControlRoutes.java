package vn.hoiluat.sandbox.zalo;

import java.util.Map;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.sandbox.zalo.StandInFaults.Fault;

/** Orders faults and reads counters. */
final class ControlRoutes {

    private final StandInFaults faults;
    private final StandInStats stats;
    private final StandInPhones phones;
    private final StandInTokens tokens;
    private final StandInWebhooks webhooks;

    ControlRoutes(
            StandInFaults faults,
            StandInStats stats,
            StandInPhones phones,
            StandInTokens tokens,
            StandInWebhooks webhooks) {
        this.webhooks = webhooks;
        this.faults = faults;
        this.stats = stats;
        this.phones = phones;
        this.tokens = tokens;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/sandbox/zalo/faults", this::order)
                .GET("/sandbox/zalo/faults", r -> ServerResponse.ok().bodyValue(faults.open()))
                .DELETE("/sandbox/zalo/faults", r -> done(faults::clear))
                .POST("/sandbox/zalo/tokens/expire", r -> done(tokens::expireAccessTokens))
                .GET("/sandbox/zalo/stats", r -> ServerResponse.ok().bodyValue(counters()))
                .GET("/sandbox/zalo/stats/users", r -> ServerResponse.ok().bodyValue(phones.counts()))
                .POST("/sandbox/zalo/reset", r -> done(this::reset))
                .GET("/sandbox/zalo/health", r -> ServerResponse.ok().build())
                .build();
    }

    private Mono<ServerResponse> order(ServerRequest request) {
        return request.bodyToMono(Fault.class).flatMap(fault -> done(() -> faults.order(fault)));
    }

    private Map<String, Long> counters() {
        Map<String, Long> all = stats.all();
        all.put("webhooks.outstanding", (long) webhooks.outstanding());
        return all;
    }

    private void reset() {
        faults.clear();
        phones.clear();
        stats.clear();
    }

    private static Mono<ServerResponse> done(Runnable action) {
        return Mono.fromRunnable(action).then(ServerResponse.noContent().build());
    }
}
