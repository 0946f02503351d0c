package vn.hoiluat.vbpl;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import vn.hoiluat.knowledge.law.SourceUnavailableException;
import vn.hoiluat.knowledge.law.SourceUnavailableException.Reason;

/** Tells which failures of the gateway pass, and what people are told of those that do not. */
final class GatewayFailure {

    private static final Logger log = LoggerFactory.getLogger(GatewayFailure.class);

    /** What passes: refusals of too many, and a gateway out of breath. */
    private static final Set<Integer> PASSING = Set.of(403, 408, 429, 500, 502, 503, 504);

    private static final Set<Integer> BUSY = Set.of(403, 429);

    private GatewayFailure() {}

    /** What an answer with that status is; one that nobody foresaw is none that can be read. */
    static RuntimeException of(int status) {
        return PASSING.contains(status)
                ? new Refused(status)
                : new SourceUnavailableException(
                        status == 401 ? Reason.REFUSES : Reason.UNREADABLE, "status " + status);
    }

    /** Whether asking again may help. */
    static boolean passes(Throwable e) {
        return e instanceof Refused || isSilence(e);
    }

    /** As the port tells it; what is no fault of the other side stays as it is. */
    static Throwable unavailable(Throwable e) {
        Throwable told = told(e);
        if (told instanceof SourceUnavailableException) {
            log.warn("vbpl gives no answer: {}", told.getMessage());
        }
        return told;
    }

    private static Throwable told(Throwable e) {
        if (e instanceof Refused refused) {
            Reason reason = BUSY.contains(refused.status) ? Reason.REFUSES : Reason.FAILS;
            return new SourceUnavailableException(reason, String.valueOf(e.getMessage()));
        }
        Reason reason = isSilence(e) ? Reason.SILENT : isNonsense(e) ? Reason.UNREADABLE : null;
        return reason == null
                ? e
                : new SourceUnavailableException(reason, e.getClass().getSimpleName());
    }

    private static boolean isSilence(Throwable e) {
        return e instanceof TimeoutException || e instanceof WebClientRequestException;
    }

    /** A page instead of an answer, or one too long. */
    private static boolean isNonsense(Throwable e) {
        return e instanceof CodecException
                || e instanceof WebClientResponseException
                || e instanceof UnsupportedMediaTypeException
                || e instanceof DataBufferLimitException;
    }

    /** Asked again later. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status) {
            super("status " + status);
            this.status = status;
        }
    }
}
