package vn.hoiluat.sandbox.standin;

import java.time.Duration;
import java.util.function.IntFunction;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import vn.hoiluat.sandbox.standin.Faults.Fault;

/** What a message call is answered when a fault strikes it. */
public final class FaultyAnswer {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private FaultyAnswer() {}

    /**
     * The answer by the kind of the fault.
     *
     * @param error the platform's own answer for an error with this number
     */
    public static Mono<ServerResponse> of(Fault fault, ServerRequest request, IntFunction<Mono<ServerResponse>> error) {
        return switch (fault.kind()) {
            case SEND_STATUS ->
                ServerResponse.status(fault.value()).header("Retry-After", "1").build();
            case SEND_ERROR -> error.apply(fault.value());
            case SEND_GARBAGE -> ServerResponse.ok().bodyValue("<html>garbage</html>");
            case SEND_RESET -> cut(request);
            case SEND_SILENT -> silent(ServerResponse.ok().build());
            case TOKEN_STATUS,
                    TOKEN_ERROR,
                    TOKEN_SILENT,
                    LOST_ECHO,
                    LOST_REPORT,
                    LATE_REPORT,
                    FAILED_REPORT,
                    DUPLICATE_WEBHOOK,
                    SHUFFLED_WEBHOOK -> throw new IllegalStateException(fault.kind() + " strikes no message call");
        };
    }

    /** An answer that comes when nobody waits for it any more. */
    public static Mono<ServerResponse> silent(Mono<ServerResponse> answer) {
        return answer.delayElement(SILENCE);
    }

    /** No answer: the connection is closed. */
    public static Mono<ServerResponse> cut(ServerRequest request) {
        HttpServerResponse connection =
                ServerHttpResponseDecorator.getNativeResponse(request.exchange().getResponse());
        connection.withConnection(open -> open.channel().close());
        return Mono.never();
    }
}
