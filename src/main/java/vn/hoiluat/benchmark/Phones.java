package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What citizens' phones got, as the stand-in of Zalo tells over HTTP. */
final class Phones {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI standIn;
    private final JsonMapper json = JsonMapper.builder().build();

    /** The address ends in {@code /sandbox/zalo}. */
    Phones(HttpClient http, URI standIn) {
        this.http = http;
        this.standIn = standIn;
    }

    /**
     * A message on a phone.
     *
     * @param place rises over all phones
     * @param at the platform's time of arrival
     */
    record Received(long place, String userId, String text, Instant at) {}

    /** Everything that arrived behind a place, in order; 0 for the beginning. */
    Mono<List<Received>> received(long behind) {
        return get("/messages?after=" + behind)
                .map(messages -> StreamSupport.stream(messages.spliterator(), false)
                        .map(Phones::message)
                        .toList());
    }

    /** How many messages arrived on all phones. */
    Mono<Long> count() {
        return get("/stats").map(stats -> stats.path("sends.taken").asLong(0));
    }

    /** How many events the stand-in still has to bring to the service. */
    Mono<Long> eventsOnTheWay() {
        return get("/stats").map(stats -> stats.path("webhooks.outstanding").asLong(0));
    }

    /** Orders a fault of the stand-in; its kinds are in the stand-in's own list. */
    Mono<Void> order(String kind, int count, int value, boolean taken) {
        byte[] fault = json.writeValueAsBytes(Map.of("kind", kind, "count", count, "value", value, "taken", taken));
        URI address = URI.create(standIn + "/faults");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(fault))
                .build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .flatMap(answer -> answer.statusCode() < 300
                        ? Mono.empty()
                        : Mono.error(new IOException(address + " answered " + answer.statusCode())));
    }

    private Mono<JsonNode> get(String path) {
        URI address = URI.create(standIn + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_TIME).GET().build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()))
                .flatMap(answer -> answer.statusCode() == 200
                        ? Mono.just(json.readTree(answer.body()))
                        : Mono.error(new IOException(address + " answered " + answer.statusCode())));
    }

    private static Received message(JsonNode message) {
        return new Received(
                message.path("seq").asLong(),
                message.path("userId").asString(),
                message.path("text").asString(),
                Instant.parse(message.path("at").asString()));
    }
}
