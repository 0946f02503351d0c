package vn.hoiluat.sandbox.messenger;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a call is answered. */
record GraphAnswer(int status, Map<String, Object> body) {

    static GraphAnswer success(Map<String, Object> body) {
        return new GraphAnswer(200, body);
    }

    static GraphAnswer refusal(GraphError error) {
        return new GraphAnswer(error.status(), error.body());
    }

    Mono<ServerResponse> asResponse() {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }
}
