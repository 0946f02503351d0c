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
 * would lose its conversation if it were given a new one.
 *
 * <p>In the widget, a frame of ours in a page of another site, strict cookies do not exist. There the cookie is a partitioned
 * one, which the browser keeps for our frame within that one site. Safe for use by many threads.
 */
final class WebVisitors {

    /** The query parameter by which a call says that it comes from the widget's frame. */
    static final String FRAMED = "widget";

    private static final String COOKIE = "hoiluat_visitor";
    private static final String FRAMED_COOKIE = "hoiluat_widget";
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
        HttpCookie cookie = request.getCookies().getFirst(cookieName(request));
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
        boolean framed = isFramed(request);
        // A partitioned cookie must be secure; browsers take http://localhost for secure, too.
        return ResponseCookie.from(cookieName(request), value)
                .httpOnly(true)
                .sameSite(framed ? "None" : "Strict")
                .partitioned(framed)
                .secure(framed || "https".equalsIgnoreCase(request.getURI().getScheme()))
                .path("/");
    }

    private static String cookieName(ServerHttpRequest request) {
        return isFramed(request) ? FRAMED_COOKIE : COOKIE;
    }

    private static boolean isFramed(ServerHttpRequest request) {
        return request.getQueryParams().containsKey(FRAMED);
    }
}
