package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Calls our pages as a browser does: keeps cookies, sends forms with the token of their page. Follows no redirect. */
@NullUnmarked
public final class StaffBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final WebTestClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public StaffBrowser(WebTestClient client) {
        this.client = client;
    }

    /** Signs in by the page; fails if that does not lead on. */
    public StaffBrowser signIn(String name, String password) {
        EntityExchangeResult<String> result = send("/dang-nhap", Map.of("ten", name, "mat-khau", password));
        assertThat(result.getStatus().value()).isEqualTo(303);
        return this;
    }

    /** Opens a page. */
    public EntityExchangeResult<String> open(String path) {
        return keep(client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .cookies(all -> cookies.forEach(all::add))
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** Opens the page at this path and sends its form to the same path. */
    public EntityExchangeResult<String> send(String path, Map<String, String> fields) {
        return send(path, path, fields);
    }

    /** Opens a page and sends a form of it to another path. */
    public EntityExchangeResult<String> send(String page, String path, Map<String, String> fields) {
        String token = token(open(page));
        BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("_csrf", token);
        fields.forEach(form::with);
        return post(path, form);
    }

    /** Sends a form without a token. */
    public EntityExchangeResult<String> sendForged(String path, Map<String, String> fields) {
        BodyInserters.FormInserter<String> form = BodyInserters.fromFormData("x", "y");
        fields.forEach(form::with);
        return post(path, form);
    }

    /** Calls an interface as a script of the page does; with the token of that page unless it is null. */
    public int call(String path, String tokenPage) {
        WebTestClient.RequestBodySpec call = client.post().uri(path).cookies(all -> cookies.forEach(all::add));
        if (tokenPage != null) {
            call.header("X-CSRF-TOKEN", token(open(tokenPage)));
            call.cookies(all -> cookies.forEach(all::set));
        }
        return call.exchange()
                .expectBody(String.class)
                .returnResult()
                .getStatus()
                .value();
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    /** Puts a cookie into the browser. */
    public void putCookie(String name, String value) {
        cookies.put(name, value);
    }

    private EntityExchangeResult<String> post(String path, BodyInserters.FormInserter<String> form) {
        return keep(client.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header("Origin", "http://localhost")
                .cookies(all -> cookies.forEach(all::add))
                .body(form)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    private EntityExchangeResult<String> keep(EntityExchangeResult<String> result) {
        result.getResponseCookies().forEach((name, set) -> {
            if (set.getFirst().getMaxAge().isZero()) {
                cookies.remove(name);
            } else {
                cookies.put(name, set.getFirst().getValue());
            }
        });
        return result;
    }

    private static String token(EntityExchangeResult<String> page) {
        Matcher token = TOKEN.matcher(String.valueOf(page.getResponseBody()));
        assertThat(token.find()).as("token in " + page.getResponseBody()).isTrue();
        return token.group(1);
    }
}
