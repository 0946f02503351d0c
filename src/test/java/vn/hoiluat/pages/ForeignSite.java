package vn.hoiluat.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/**
 * A page of somebody else with the widget's script tag: at 127.0.0.1, which for a browser is another site than localhost.
 * Under the name localhost the same server is a third party that sets an unpartitioned cookie, to see that it is blocked.
 */
@NullUnmarked
final class ForeignSite implements AutoCloseable {

    private final HttpServer server;

    ForeignSite(String service, String account) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> html(exchange, page(service, account)));
        server.createContext("/third-party", ForeignSite::thirdParty);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String page(String service, String account) {
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Trang thông tin xã</title>
                  <style>
                    * { font-family: serif; text-transform: uppercase; color: #722; }
                    button { background: lime; transform: rotate(3deg); }
                  </style>
                  <script src="%s/widget.js" data-account="%s" data-accent="#e0a800" data-title="Hỏi pháp luật" async></script>
                </head>
                <body>
                  <main>
                    <h1>Trang thông tin điện tử xã</h1>
                    <p>Lịch tiếp công dân tháng này.</p>
                    <p><a href="/tin">Tin tức</a></p>
                    <iframe title="quang cao" src="http://localhost:%d/third-party"></iframe>
                  </main>
                </body>
                </html>
                """.formatted(service, account, server.getAddress().getPort());
    }

    private static void thirdParty(HttpExchange exchange) throws IOException {
        String cookies = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Cookie"), "");
        exchange.getResponseHeaders().add("Set-Cookie", "control=1; Path=/; Secure; SameSite=None");
        html(
                exchange,
                "<!DOCTYPE html><html lang=\"vi\"><title>x</title><main><h1>"
                        + (cookies.contains("control=1") ? "control cookie came back" : "no control cookie")
                        + "</h1></main></html>");
    }

    private static void html(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .add(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'unsafe-inline'; script-src http://localhost:*; frame-src http://localhost:*");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
