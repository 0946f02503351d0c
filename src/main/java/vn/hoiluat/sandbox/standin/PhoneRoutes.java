package vn.hoiluat.sandbox.standin;

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
public final class PhoneRoutes {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final String prefix;
    private final PhonePlatform platform;
    private final Phones phones;
    private final Clock clock;

    /**
     * Routes of one stand-in.
     *
     * @param prefix of their addresses, for example {@code /sandbox/zalo}
     */
    public PhoneRoutes(String prefix, PhonePlatform platform, Phones phones, Clock clock) {
        this.prefix = prefix;
        this.platform = platform;
        this.phones = phones;
        this.clock = clock;
    }

    /** What a person writes in the platform's own tool. */
    record DeskInput(String text, String personId) {}

    /** How long a citizen has been silent. */
    record Silence(long hours) {}

    /** The routes. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(prefix + "/phone/{userId}/messages", r -> atPhone(r, account -> act(r, account)))
                .GET(prefix + "/phone/{userId}/messages", r -> atPhone(r, account -> messages(r, account)))
                .GET(prefix + "/phone/{userId}/stream", r -> atPhone(r, account -> stream(r, account)))
                .POST(prefix + "/phone/{userId}/seen", r -> atPhone(r, account -> see(r, account)))
                .POST(prefix + "/phone/{userId}/silence", r -> atPhone(r, account -> silence(r, account)))
                .POST(prefix + "/desk/{userId}/messages", r -> atPhone(r, account -> write(r, account)))
                .GET(prefix + "/messages", this::received)
                .build();
    }

    private Mono<ServerResponse> atPhone(ServerRequest request, Function<String, Mono<ServerResponse>> action) {
        String account = platform.account(request.queryParam("account").orElse(null));
        return account == null ? ServerResponse.notFound().build() : action.apply(account);
    }

    private Mono<ServerResponse> act(ServerRequest request, String account) {
        return request.bodyToMono(PhoneInput.class)
                .flatMap(input -> Mono.justOrEmpty(platform.act(account, userId(request), input)))
                .flatMap(msgId -> ServerResponse.status(HttpStatus.ACCEPTED).bodyValue(Map.of("msgId", msgId)))
                .switchIfEmpty(ServerResponse.badRequest().build());
    }

    private Mono<ServerResponse> messages(ServerRequest request, String account) {
        return ServerResponse.ok()
                .bodyValue(phones.phone(account, userId(request)).after(after(request)));
    }

    private Mono<ServerResponse> stream(ServerRequest request, String account) {
        String lastSeen = request.headers().firstHeader("Last-Event-ID");
        long place = lastSeen == null ? after(request) : number(lastSeen);
        Flux<ServerSentEvent<PhoneMessage>> bubbles = phones.phone(account, userId(request))
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

    private Mono<ServerResponse> see(ServerRequest request, String account) {
        platform.see(account, userId(request));
        return ServerResponse.accepted().build();
    }

    private Mono<ServerResponse> silence(ServerRequest request, String account) {
        return request.bodyToMono(Silence.class).flatMap(silence -> {
            phones.phone(account, userId(request)).act(clock.instant().minus(Duration.ofHours(silence.hours())));
            return ServerResponse.noContent().build();
        });
    }

    private Mono<ServerResponse> write(ServerRequest request, String account) {
        return request.bodyToMono(DeskInput.class)
                .flatMap(input -> ServerResponse.accepted()
                        .bodyValue(Map.of(
                                "msgId",
                                platform.writeAsPerson(account, userId(request), input.text(), input.personId()))));
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
