package vn.hoiluat.channels.web;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The cookie that makes a browser a visitor: 192 random bits that no script can read and no other site can send. It is only
 * ever set in answer to a script of our own page: a page reached by a link from elsewhere comes without a strict cookie, and
 * would lose its conversation if it were given a new one. Safe for use by many threads.
 */
final class WebVisitors {

    private static final String COOKIE = "hoiluat_visitor";
    private static final int SECRET_BYTES = 24;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final RandomGenerator random;
    private final Duration kept;

    /** The random generator must be unpredictable. */
    WebVisitors(RandomGenerator random, Duration kept) {
        this.random = random;
        this.kept = kept;
    }

    /** The visitor whose cookie came with the request. */
    Optional<WebVisitor> known(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return Optional.ofNullable(cookie)
                .map(HttpCookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .map(WebVisitor::new);
    }

    /** A visitor nobody has met. */
    WebVisitor create() {
        byte[] bits = new byte[SECRET_BYTES];
        random.nextBytes(bits);
        return new WebVisitor(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What makes a browser forget that it was a visitor. */
    ResponseCookie noCookie(ServerHttpRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build();
    }

    /** The cookie to set for a visitor; over TLS one that never travels without. */
    ResponseCookie cookie(WebVisitor visitor, ServerHttpRequest request) {
        return cookie(visitor.secret(), request).maxAge(kept).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, ServerHttpRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equalsIgnoreCase(request.getURI().getScheme()))
                .path("/");
    }
}
