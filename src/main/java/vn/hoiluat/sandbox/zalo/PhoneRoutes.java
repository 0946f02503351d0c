package vn.hoiluat.sandbox.zalo;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The phones of citizens and the platform's own tool, for the page of phones, for tests and for the bench. */
final class PhoneRoutes {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ZaloStandInProperties properties;
    private final StandInPlatform platform;
    private final StandInPhones phones;
    private final Clock clock;

    PhoneRoutes(ZaloStandInProperties properties, StandInPlatform platform, StandInPhones phones, Clock clock) {
        this.properties = properties;
        this.platform = platform;
        this.phones = phones;
        this.clock = clock;
    }

    /** What a person writes in the platform's own tool. */
    record DeskInput(String text, String adminId) {}

    /** How long a citizen has been silent. */
    record Silence(long hours) {}

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/sandbox/zalo/phone/{userId}/messages", r -> atPhone(r, oaId -> act(r, oaId)))
                .GET("/sandbox/zalo/phone/{userId}/messages", r -> atPhone(r, oaId -> messages(r, oaId)))
                .GET("/sandbox/zalo/phone/{userId}/stream", r -> atPhone(r, oaId -> stream(r, oaId)))
                .POST("/sandbox/zalo/phone/{userId}/seen", r -> atPhone(r, oaId -> see(r, oaId)))
                .POST("/sandbox/zalo/phone/{userId}/silence", r -> atPhone(r, oaId -> silence(r, oaId)))
                .POST("/sandbox/zalo/desk/{userId}/messages", r -> atPhone(r, oaId -> write(r, oaId)))
                .GET("/sandbox/zalo/messages", this::received)
                .build();
    }

    private Mono<ServerResponse> atPhone(ServerRequest request, Function<String, Mono<ServerResponse>> action) {
        ZaloStandInProperties.Oa oa = properties.oa(request.queryParam("oa").orElse(null));
        return oa == null ? ServerResponse.notFound().build() : action.apply(oa.oaId());
    }

    private Mono<ServerResponse> act(ServerRequest request, String oaId) {
        return request.bodyToMono(PhoneInput.class)
                .filter(PhoneInput::isPossible)
                .flatMap(input -> ServerResponse.status(HttpStatus.ACCEPTED)
                        .bodyValue(Map.of("msgId", platform.act(oaId, userId(request), input))))
                .switchIfEmpty(ServerResponse.badRequest().build());
    }

    private Mono<ServerResponse> messages(ServerRequest request, String oaId) {
        return ServerResponse.ok().bodyValue(phones.phone(oaId, userId(request)).after(after(request)));
    }

    private Mono<ServerResponse> stream(ServerRequest request, String oaId) {
        String lastSeen = request.headers().firstHeader("Last-Event-ID");
        long place = lastSeen == null ? after(request) : number(lastSeen);
        Flux<ServerSentEvent<PhoneMessage>> bubbles = phones.phone(oaId, userId(request))
                .watch(place)
                .map(message -> ServerSentEvent.builder(message)
                        .id(Long.toString(message.seq()))
                        .build());
        Flux<ServerSentEvent<PhoneMessage>> heartbeat = Flux.interval(HEARTBEAT)
                .map(tick ->
                        ServerSentEvent.<PhoneMessage>builder().comment("alive").build());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(BodyInserters.fromServerSentEvents(Flux.merge(bubbles, heartbeat)));
    }

    private Mono<ServerResponse> see(ServerRequest request, String oaId) {
        platform.see(oaId, userId(request));
        return ServerResponse.accepted().build();
    }

    private Mono<ServerResponse> silence(ServerRequest request, String oaId) {
        return request.bodyToMono(Silence.class).flatMap(silence -> {
            phones.phone(oaId, userId(request)).act(clock.instant().minus(Duration.ofHours(silence.hours())));
            return ServerResponse.noContent().build();
        });
    }

    private Mono<ServerResponse> write(ServerRequest request, String oaId) {
        return request.bodyToMono(DeskInput.class)
                .flatMap(input -> ServerResponse.accepted()
                        .bodyValue(Map.of(
                                "msgId",
                                platform.writeAsPerson(oaId, userId(request), input.text(), input.adminId()))));
    }

    private Mono<ServerResponse> received(ServerRequest request) {
        return ServerResponse.ok().bodyValue(phones.received(after(request)));
    }

    private static String userId(ServerRequest request) {
        return request.pathVariable("userId");
    }

    private static long after(ServerRequest request) {
        return number(request.queryParam("after").orElse(null));
    }

    private static long number(@Nullable String value) {
        return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
