package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web: the page's own calls with a visitor's cookie; the phone is the page's history, so the service must run. */
final class WebLine implements Line {

    /** The account the service is given for the run. */
    static final String ACCOUNT = "web-bench";

    private static final int AT_A_TIME = 8;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI messages;

    WebLine(HttpClient http, URI service) {
        this.http = http;
        messages = service.resolve("/api/web/" + ACCOUNT + "/messages");
    }

    @Override
    public String name() {
        return "Web";
    }

    @Override
    public HttpRequest bring(CitizenMessage message, int retry) {
        return call(message)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("clientId", message.messageId(), "text", message.text()))))
                .build();
    }

    /** As the service derives it: the beginning of a digest of account and cookie. */
    @Override
    public String conversationId(CitizenMessage message) {
        byte[] digest = sha256((ACCOUNT + "\n" + secret(message)).getBytes(StandardCharsets.US_ASCII));
        return ACCOUNT + ":" + HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    }

    @Override
    public Mono<Map<String, List<String>>> received(List<CitizenMessage> asked) {
        return Flux.fromIterable(asked)
                .flatMap(message -> texts(message).map(texts -> Map.entry(message.userId(), texts)), AT_A_TIME)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Nothing stands behind the web that could fail. */
    @Override
    public Mono<Void> fail(int times) {
        return Mono.empty();
    }

    @Override
    public Mono<Long> onTheWay() {
        return Mono.just(0L);
    }

    private Mono<List<String>> texts(CitizenMessage message) {
        HttpRequest request = call(message).timeout(ANSWER_TIME).GET().build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()))
                .flatMap(answer -> answer.statusCode() == 200
                        ? Mono.just(said(JSON.readTree(answer.body())))
                        : Mono.error(new IOException("history answered " + answer.statusCode())));
    }

    private static List<String> said(JsonNode history) {
        return StreamSupport.stream(history.spliterator(), false)
                .filter(message -> !message.path("sender").asString().equals("CITIZEN"))
                .map(message -> message.path("text").asString())
                .toList();
    }

    private HttpRequest.Builder call(CitizenMessage message) {
        return HttpRequest.newBuilder(messages)
                .header("X-Hoiluat", "bench")
                .header("Cookie", "hoiluat_visitor=" + secret(message));
    }

    /** A cookie of 192 bits, always the same for the same citizen. */
    private static String secret(CitizenMessage message) {
        byte[] digest = sha256(message.userId().getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 24));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
