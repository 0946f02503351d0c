package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The service's own numbers, as it shows them to Prometheus. */
final class Metrics {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI address;
    private final String authorization;

    /** Reads the numbers of a service by its base address, signed in as an officer. */
    Metrics(HttpClient http, URI service, String officer, String password) {
        this.http = http;
        this.address = service.resolve("/actuator/prometheus");
        byte[] pair = (officer + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** All numbers now, summed up over their labels. */
    Mono<Map<String, Double>> read() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_TIME)
                .header("Authorization", authorization)
                .GET()
                .build();
        return Mono.fromFuture(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .flatMap(answer -> answer.statusCode() == 200
                        ? Mono.just(parse(answer.body()))
                        : Mono.error(new IOException(address + " answered " + answer.statusCode())));
    }

    /** Reads lines of the form {@code name{labels} value}. */
    static Map<String, Double> parse(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toMap(Metrics::name, Metrics::value, Double::sum));
    }

    private static String name(String line) {
        return line.split("[{ ]", 2)[0];
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
