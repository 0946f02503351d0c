package vn.hoiluat.channels.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.StorageException;
import vn.hoiluat.wording.Wording;

/** Tells a page, in words it can show, why a call was not served (RFC 9457). */
final class WebProblems {

    private static final Logger log = LoggerFactory.getLogger(WebProblems.class);

    private final Wording wording;
    private final WebhookMetrics metrics;

    WebProblems(Wording wording, WebhookMetrics metrics) {
        this.wording = wording;
        this.metrics = metrics;
    }

    /** The answer to a call that ended with this; fails with the same if it is nothing that pages are told of. */
    Mono<ServerResponse> answer(Throwable end) {
        if (end instanceof WebRefusedException refused) {
            return answer(refused.problem(), refused.retryAfter());
        }
        if (end instanceof DataBufferLimitException) {
            return answer(WebProblem.TOO_LARGE, null);
        }
        if (end instanceof StorageException) {
            log.error("Call answered 503, the page will make it again: {}", end.getMessage());
            return answer(WebProblem.UNAVAILABLE, null);
        }
        return Mono.error(end);
    }

    /**
     * The answer to a call that is not served.
     *
     * @param retryAfter when to try again, null if trying again does not help or may be done at once
     */
    Mono<ServerResponse> answer(WebProblem problem, @Nullable Duration retryAfter) {
        metrics.refused(Channel.WEB, "web", problem.key());
        ProblemDetail body = ProblemDetail.forStatus(problem.status());
        body.setTitle(wording.text(problem.key(), AddressForm.ONG_BA));
        body.setProperty("code", problem.key());
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> {
                    if (retryAfter != null) {
                        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(retryAfter)));
                    }
                })
                .bodyValue(body);
    }

    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
