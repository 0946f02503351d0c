package vn.hoiluat.sandbox.standin;

import java.util.Map;
import java.util.function.IntSupplier;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.sandbox.standin.Faults.Fault;

/** Orders faults and reads counters. */
public final class ControlRoutes {

    private final String prefix;
    private final Faults faults;
    private final Counters stats;
    private final Phones phones;
    private final IntSupplier outstanding;

    /**
     * Routes of one stand-in.
     *
     * @param prefix of their addresses, for example {@code /sandbox/zalo}
     * @param outstanding how many events have still to be brought to the service
     */
    public ControlRoutes(String prefix, Faults faults, Counters stats, Phones phones, IntSupplier outstanding) {
        this.prefix = prefix;
        this.faults = faults;
        this.stats = stats;
        this.phones = phones;
        this.outstanding = outstanding;
    }

    /** The routes. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(prefix + "/faults", this::order)
                .GET(prefix + "/faults", r -> ServerResponse.ok().bodyValue(faults.open()))
                .DELETE(prefix + "/faults", r -> done(faults::clear))
                .GET(prefix + "/stats", r -> ServerResponse.ok().bodyValue(counters()))
                .GET(prefix + "/stats/users", r -> ServerResponse.ok().bodyValue(phones.counts()))
                .POST(prefix + "/reset", r -> done(this::reset))
                .GET(prefix + "/health", r -> ServerResponse.ok().build())
                .build();
    }

    /** An answer without content, once the action is done. */
    public static Mono<ServerResponse> done(Runnable action) {
        return Mono.fromRunnable(action).then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> order(ServerRequest request) {
        return request.bodyToMono(Fault.class).flatMap(fault -> done(() -> faults.order(fault)));
    }

    private Map<String, Long> counters() {
        Map<String, Long> all = stats.all();
        all.put("webhooks.outstanding", (long) outstanding.getAsInt());
        return all;
    }

    private void reset() {
        faults.clear();
        phones.clear();
        stats.clear();
    }
}
