package vn.hoiluat.publicbase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Documents for programs: with a tag of what they say, so that whoever has one already is told no more than that. */
final class OpenDocuments {

    /** What stops being served is gone from caches within a minute. */
    static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    /** The same as the header says it. */
    static final String CACHED_HEADER = Objects.requireNonNull(CACHED.getHeaderValue());

    private static final int DIGEST_BYTES = 16;

    private final JsonMapper json;

    OpenDocuments(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> json(Object value) {
        return json(MediaType.APPLICATION_JSON, value, null);
    }

    /** @param changedAt when the newest of what it says changed, null if that is not known */
    ResponseEntity<byte[]> json(MediaType type, Object value, @Nullable Instant changedAt) {
        return of(type, json.writeValueAsBytes(value), changedAt);
    }

    ResponseEntity<byte[]> text(MediaType type, String text, @Nullable Instant changedAt) {
        return of(type, text.getBytes(StandardCharsets.UTF_8), changedAt);
    }

    ResponseEntity<byte[]> problem(OpenProblem problem) {
        return problem(problem, Map.of());
    }

    /** @param facts what else there is to say, by name */
    ResponseEntity<byte[]> problem(OpenProblem problem, Map<String, ?> facts) {
        ProblemDetail detail = problem.detail();
        facts.forEach(detail::setProperty);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, "vi")
                .cacheControl(problem.isLasting() ? CACHED : CacheControl.noStore())
                .body(json.writeValueAsBytes(detail));
    }

    private static ResponseEntity<byte[]> of(MediaType type, byte[] body, @Nullable Instant changedAt) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(type).cacheControl(CACHED).eTag(tag(body));
        if (changedAt != null) {
            answer.lastModified(changedAt);
        }
        return answer.body(body);
    }

    /** A tag of the text, in quotation marks. */
    static String tag(byte[] body) {
        return '"' + digest(body) + '"';
    }

    /** Another one for every other text. */
    static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
