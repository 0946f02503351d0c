package vn.hoiluat.sandbox.central;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Answers in the contract's form. */
final class CentralAnswers {

    private static final int RETRY_SECONDS = 2;

    private CentralAnswers() {}

    static Mono<ServerResponse> receipt(HttpStatus status, String externalId, long version, String outcome) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + version + "\"")
                .bodyValue(Map.of("external_id", externalId, "phien_ban", version, "ket_qua", outcome));
    }

    static Mono<ServerResponse> json(Object body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    static Mono<ServerResponse> problem(HttpStatus status, String detail) {
        return problem(status, detail, List.of(), null);
    }

    static Mono<ServerResponse> wrong(List<Map<String, String>> wrongs) {
        return problem(HttpStatus.BAD_REQUEST, "", wrongs, null);
    }

    /** Something else is there: the answer shows it. */
    static Mono<ServerResponse> other(HttpStatus status, HeldRecord there) {
        return problem(status, "", List.of(), there.json());
    }

    private static Mono<ServerResponse> problem(
            HttpStatus status, String detail, List<Map<String, String>> wrongs, @Nullable JsonNode there) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (!wrongs.isEmpty()) {
            body.put("loi", wrongs);
        }
        if (there != null) {
            body.put("ban_ghi", there);
        }
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header("Retry-After", String.valueOf(RETRY_SECONDS));
        }
        return answer.bodyValue(body);
    }
}
