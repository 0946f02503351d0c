package vn.hoiluat.publicbase;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Why a program gets nothing of the open base, with a word for it and sentences for people (RFC 9457). */
enum OpenProblem {
    OUT_OF_RANGE(HttpStatus.BAD_REQUEST, "out-of-range"),
    UNKNOWN(HttpStatus.NOT_FOUND, "unknown"),
    ONLY_READING(HttpStatus.METHOD_NOT_ALLOWED, "only-reading"),
    NO_SUCH_FORM(HttpStatus.NOT_ACCEPTABLE, "no-such-form"),
    NOT_SERVED_TODAY(HttpStatus.GONE, "not-served-today"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "too-many"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "failed"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "busy");

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("open", Locale.of("vi"));

    private final HttpStatus status;
    private final String word;

    OpenProblem(HttpStatus status, String word) {
        this.status = status;
        this.word = word;
    }

    /** The problem that a status stands for. */
    static OpenProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? OUT_OF_RANGE : FAILED);
    }

    HttpStatus status() {
        return status;
    }

    /** Whether it may be so a minute later, too: caches may keep what is. */
    boolean isLasting() {
        return status.is4xxClientError() && this != TOO_MANY;
    }

    ProblemDetail detail() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, SENTENCES.getString(word + ".detail"));
        problem.setTitle(SENTENCES.getString(word + ".title"));
        problem.setProperty("reason", word);
        return problem;
    }
}
