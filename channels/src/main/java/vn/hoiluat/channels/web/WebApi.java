package vn.hoiluat.channels.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.WebhookBody;

/**
 * The page's calls: say something, read what was said, hear what comes, be recognised, be forgotten. A message is answered 200 only when it is
 * stored; the same message sent again is answered the same and does nothing.
 */
final class WebApi {

    private static final int HISTORY = 50;

    /** The longest message, were every character written as an escape of six bytes, and twice that. */
    static final int MAX_BYTES = 32 * 1024;

    private final WebGate gate;
    private final WebVisitors visitors;
    private final WebIntake intake;
    private final WebTranscript transcript;
    private final WebStreams streams;
    private final WebProblems problems;
    private final int maxQuestion;
    private final Clock clock;

    WebApi(
            WebGate gate,
            WebVisitors visitors,
            WebIntake intake,
            WebTranscript transcript,
            WebStreams streams,
            WebProblems problems,
            WebProperties properties,
            Clock clock) {
        this.gate = gate;
        this.visitors = visitors;
        this.intake = intake;
        this.transcript = transcript;
        this.streams = streams;
        this.problems = problems;
        maxQuestion = properties.maxQuestion();
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/api/web/{accountId}/messages", this::say)
                .GET("/api/web/{accountId}/messages", this::history)
                .GET("/api/web/{accountId}/events", this::events)
                .GET("/api/web/visitor", this::recognise)
                .DELETE("/api/web/visitor", this::forget)
                .filter((request, next) ->
                        Mono.defer(() -> next.handle(request)).onErrorResume(problems::answer))
                .build();
    }

    private Mono<ServerResponse> say(ServerRequest request) {
        gate.requireOurPage(request);
        gate.requireJson(request);
        Instant receivedAt = clock.instant();
        WebVisitor visitor = visitor(request).orElseGet(visitors::create);
        return gate.account(request)
                .map(account -> visitor.address(account.id()))
                .doOnNext(from -> gate.countMessage(request, from.conversationId()))
                .flatMap(from -> WebhookBody.read(request, MAX_BYTES)
                        .map(body -> WebInput.read(body, maxQuestion))
                        .flatMap(input -> intake.take(from, input, receivedAt)))
                .flatMap(message -> ok(request, visitor).bodyValue(WebView.of(message)));
    }

    private Mono<ServerResponse> history(ServerRequest request) {
        gate.requireOurPage(request);
        gate.countReading(request);
        Instant before = request.queryParam("before").map(WebApi::place).orElse(null);
        WebVisitor visitor = visitor(request).orElseGet(visitors::create);
        return gate.account(request)
                .flatMap(account ->
                        transcript.newest(visitor.address(account.id()).conversationId(), before, HISTORY))
                .map(messages -> messages.stream().map(WebView::of).toList())
                .defaultIfEmpty(List.of())
                .flatMap(messages -> ok(request, visitor).bodyValue(messages));
    }

    private Mono<ServerResponse> events(ServerRequest request) {
        gate.requireSameOrigin(request);
        gate.countReading(request);
        Instant place = Optional.ofNullable(request.headers().firstHeader("Last-Event-ID"))
                .or(() -> request.queryParam("after"))
                .map(WebApi::place)
                .orElse(Instant.EPOCH);
        WebVisitor visitor = visitor(request).orElseThrow(() -> new WebRefusedException(WebProblem.NO_VISITOR));
        return gate.account(request).flatMap(account -> stream(visitor, account, place));
    }

    /** Tells a page whether its browser kept the cookie it was given; if it did not, no answer would ever be seen. */
    private Mono<ServerResponse> recognise(ServerRequest request) {
        gate.requireOurPage(request);
        gate.countReading(request);
        return visitor(request)
                .map(visitor -> ServerResponse.noContent().build())
                .orElseThrow(() -> new WebRefusedException(WebProblem.NO_VISITOR));
    }

    /** Makes this browser a stranger, as on a machine that others use; what was said stays with the unit. */
    private Mono<ServerResponse> forget(ServerRequest request) {
        gate.requireOurPage(request);
        return ServerResponse.noContent()
                .cookie(visitors.noCookie(request.exchange().getRequest()))
                .build();
    }

    private Mono<ServerResponse> stream(WebVisitor visitor, ChannelAccount account, Instant place) {
        String conversationId = visitor.address(account.id()).conversationId();
        if (!streams.hasRoom(conversationId)) {
            throw new WebRefusedException(WebProblem.TOO_MANY);
        }
        // Proxies of the nginx kind would otherwise hold events back until a buffer is full.
        return ServerResponse.ok()
                .header("X-Accel-Buffering", "no")
                .body(BodyInserters.fromServerSentEvents(streams.open(conversationId, place)));
    }

    private Optional<WebVisitor> visitor(ServerRequest request) {
        return visitors.known(request.exchange().getRequest());
    }

    /** Every answer to the page lengthens the cookie's life. */
    private ServerResponse.BodyBuilder ok(ServerRequest request, WebVisitor visitor) {
        return ServerResponse.ok()
                .cookie(visitors.cookie(visitor, request.exchange().getRequest()));
    }

    private static Instant place(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new WebRefusedException(WebProblem.PLACE);
        }
    }
}
