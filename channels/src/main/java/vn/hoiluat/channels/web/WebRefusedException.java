package vn.hoiluat.channels.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a call that is not served; becomes its answer, is never logged. */
final class WebRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WebProblem problem;
    private final @Nullable Duration retryAfter;

    WebRefusedException(WebProblem problem) {
        this(problem, null);
    }

    WebRefusedException(WebProblem problem, @Nullable Duration retryAfter) {
        super(problem.key(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    WebProblem problem() {
        return problem;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
