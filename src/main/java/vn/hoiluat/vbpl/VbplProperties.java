package vn.hoiluat.vbpl;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the national database of legal documents is asked.
 *
 * @param url where its public gateway is; empty: it is never asked
 * @param pause least time between the beginnings of two requests
 * @param responseTimeout how long an answer may take
 * @param mostAttempts requests for one thing, after which it counts as not to be had
 * @param backoff pause after a refusal (403, 429, 5xx), doubled with each further one
 * @param keptFor how long an answer is used again without asking
 */
@ConfigurationProperties("hoiluat.vbpl")
record VbplProperties(
        @Nullable URI url,
        @DefaultValue("2s") Duration pause,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("4") int mostAttempts,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("12h") Duration keptFor) {

    boolean isOn() {
        return url != null && !url.toString().isEmpty();
    }
}
