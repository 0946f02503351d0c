package vn.hoiluat.sandbox.central;

import java.time.Clock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.sandbox.standin.Counters;

/** The stand-in put together. Its state is in memory and ends with it. */
public final class CentralStandIn {

    private static final String PREFIX = "/sandbox/central";

    /** The contract, beside the adapter that follows it, too. */
    private static final ClassPathResource CONTRACT = new ClassPathResource("vn/hoiluat/central/openapi.yaml");

    private final RouterFunction<ServerResponse> routes;

    public CentralStandIn(CentralStandInProperties properties, Clock clock) {
        CentralState state = new CentralState(clock, properties.samples());
        CentralFaults faults = new CentralFaults();
        Counters stats = new Counters();
        CodeLists codes = CodeLists.with(properties.moreFields());
        UnitTokens tokens = new UnitTokens(properties, clock);
        CentralDoor door = new CentralDoor(properties, tokens, faults, stats);
        CentralApi api = new CentralApi(state, faults, codes, properties.unit());
        routes = RouterFunctions.route()
                .POST(PREFIX + "/oauth/token", door::token)
                .GET(
                        PREFIX + "/openapi.yaml",
                        r -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_YAML)
                                .bodyValue(CONTRACT))
                .build()
                .and(RouterFunctions.route()
                        .GET(PREFIX + "/v1/hoi-dap", api::records)
                        .POST(PREFIX + "/v1/hoi-dap", api::create)
                        .GET(PREFIX + "/v1/hoi-dap/{id}", api::one)
                        .PUT(PREFIX + "/v1/hoi-dap/{id}", api::change)
                        .POST(PREFIX + "/v1/hoi-dap/{id}/thu-hoi", api::withdraw)
                        .GET(PREFIX + "/v1/cau-hoi", api::questions)
                        .PUT(PREFIX + "/v1/cau-hoi/{id}/phan-loai", api::classify)
                        .PUT(PREFIX + "/v1/cau-hoi/{id}/tra-loi", api::answerQuestion)
                        .GET(PREFIX + "/v1/danh-muc", api::codes)
                        .filter(door::through)
                        .build())
                .and(new CentralControl(PREFIX, state, faults, tokens, codes, stats, clock).routes());
    }

    /** Everything under {@code /sandbox/central}. */
    public RouterFunction<ServerResponse> routes() {
        return routes;
    }
}
