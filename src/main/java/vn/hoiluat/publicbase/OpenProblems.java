package vn.hoiluat.publicbase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.StorageException;

/** Tells programs why they get nothing, wherever that was found out: also limits and addresses that nobody answers to. */
@Component
@Order(-2)
final class OpenProblems implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(OpenProblems.class);

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/v1/", EntryAddress.SECTION + "/feed.", EntryAddress.SECTION + "/nhung.js", "/sitemap");

    private final OpenDocuments documents;

    OpenProblems(OpenDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        String path = exchange.getRequest().getPath().value();
        ServerHttpResponse response = exchange.getResponse();
        if (FOR_PROGRAMS.stream().noneMatch(path::startsWith) || response.isCommitted()) {
            return Mono.error(failure);
        }
        ResponseEntity<byte[]> answer = documents.problem(problem(failure, path));
        response.setStatusCode(answer.getStatusCode());
        HttpHeaders headers = response.getHeaders();
        answer.getHeaders().forEach(headers::put);
        if (failure instanceof MethodNotAllowedException other) {
            headers.setAllow(allowed(other));
        }
        // Found out before the answer was let out to other sites.
        headers.setAccessControlAllowOrigin("*");
        headers.setAccessControlExposeHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER));
        byte[] body = answer.getBody();
        return body == null
                ? response.setComplete()
                : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** Whoever may read may ask for the headers alone. */
    private static Set<HttpMethod> allowed(MethodNotAllowedException other) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(other.getSupportedMethods());
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        return allowed;
    }

    private static OpenProblem problem(Throwable failure, String path) {
        if (failure instanceof ResponseStatusException known) {
            return OpenProblem.of(known.getStatusCode());
        }
        if (failure instanceof RejectedExecutionException
                || failure instanceof TimeoutException
                || failure instanceof StorageException) {
            log.warn("{} is not answered: {}", path, failure.getClass().getSimpleName());
            return OpenProblem.BUSY;
        }
        log.error("{} is not answered", path, failure);
        return OpenProblem.FAILED;
    }
}
