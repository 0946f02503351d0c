package vn.hoiluat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in its sandbox, on a free port and a data directory of its own, reached over HTTP as everybody does. */
final class RunningService implements AutoCloseable {

    static final String APP_ID = "4000000000000000001";
    static final String OA_ID = "5000000000000000001";

    static final String OFFICER = "can-bo";
    static final String PASSWORD = "test-password";

    private static final String WEBHOOK_SECRET = "sandbox-webhook-secret";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private final Path data;
    private final int port;

    private RunningService(int port, Path data, String... arguments) {
        this(
                port,
                data,
                new SpringApplicationBuilder(HoiLuatApplication.class).profiles("sandbox"),
                withOfficer(arguments));
    }

    private RunningService(int port, Path data, SpringApplicationBuilder program, List<String> arguments) {
        this.port = port;
        this.data = data;
        address = URI.create("http://127.0.0.1:" + port);
        List<String> all = new ArrayList<>(List.of(
                "--server.port=" + port, "--hoiluat.storage.directory=" + data, "--hoiluat.bot.burst-pause=50ms"));
        all.addAll(arguments);
        context = program.run(all.toArray(String[]::new));
    }

    private static List<String> withOfficer(String... arguments) {
        return Stream.concat(
                        Stream.of("--hoiluat.security.officer.password={noop}" + PASSWORD), Arrays.stream(arguments))
                .toList();
    }

    static RunningService start(Path data, String... arguments) {
        return new RunningService(freePort(), data, arguments);
    }

    /** The service as {@code ./hoiluat practice} starts it, at a time of our choice: nothing is connected, nobody has an account. */
    static RunningService practice(Path data, Clock clock) {
        SpringApplicationBuilder program = new SpringApplicationBuilder(HoiLuatApplication.class)
                .profiles("sandbox", "practice")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("clockOfTest", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        return new RunningService(freePort(), data, program, List.of());
    }

    /** The same service on the same port and data, after this one was closed; without further arguments. */
    RunningService startAgain() {
        return new RunningService(port, data);
    }

    /** The whole address of a page. */
    String page(String path) {
        return address.resolve(path).toString();
    }

    /** Posts a body to the webhook of Zalo; without a signature if it is null. */
    HttpResponse<String> webhook(byte[] body, @Nullable String signature) {
        return post("/webhooks/zalo/zalo-sandbox", "X-ZEvent-Signature", signature, body);
    }

    /** Posts a body of JSON with a signature in its header; without it if it is null. */
    HttpResponse<String> post(String path, String signatureHeader, @Nullable String signature, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header(signatureHeader, signature);
        }
        return send(request);
    }

    /** Posts a body as the platform would sign it. */
    HttpResponse<String> signedWebhook(String body, String timestamp) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return webhook(bytes, signature(bytes, timestamp));
    }

    static String signature(byte[] body, String timestamp) {
        return signature(APP_ID, body, timestamp);
    }

    /** As the platform signs for an application that has our secret, which no other has. */
    static String signature(String appId, byte[] body, String timestamp) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(appId.getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
            return "mac=" + HexFormat.of().formatHex(digest.digest(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What arrived on the Zalo phone of a person. */
    List<String> onZaloPhone(String userId) {
        return onPhone("zalo", userId);
    }

    /** What arrived on the phone of a person, on the stand-in of a platform. */
    List<String> onPhone(String platform, String userId) {
        return StreamSupport.stream(onPhones(platform).spliterator(), false)
                .filter(message -> message.path("userId").asString().equals(userId))
                .map(message -> message.path("text").asString())
                .toList();
    }

    /** What the button of this title carries, under the last message that has one, on the phone of a person. */
    String button(String platform, String userId, String title) {
        return StreamSupport.stream(onPhones(platform).spliterator(), false)
                .filter(message -> message.path("userId").asString().equals(userId))
                .flatMap(message -> StreamSupport.stream(message.path("buttons").spliterator(), false))
                .filter(button -> button.path("title").asString().equals(title))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no button " + title + " on " + platform))
                .path("value")
                .asString();
    }

    /** Calls an address by GET, as a carrier does. */
    HttpResponse<String> get(String pathAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(address + pathAndQuery)));
    }

    /** Calls an address by POST. */
    HttpResponse<String> post(String pathAndQuery, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address + pathAndQuery))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** The texts that arrived on the phone with this number. */
    List<String> onSmsPhone(String phone) {
        return StreamSupport.stream(
                        JSON.readTree(get("/sandbox/sms/messages?after=0").body())
                                .spliterator(),
                        false)
                .filter(message -> message.path("userId").asString().equals(phone))
                .map(message -> message.path("text").asString())
                .toList();
    }

    /** How many messages arrived on all Zalo phones. */
    int messagesOnZaloPhones() {
        return onPhones("zalo").size();
    }

    /** Calls an officers' interface; with null as body by GET. */
    HttpResponse<String> asOfficer(String path, @Nullable String body) {
        String pair = Base64.getEncoder().encodeToString(("can-bo:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Basic " + pair);
        return send(
                body == null
                        ? request
                        : request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Calls the web channel as the page of a visitor; with null as body it reads the history. */
    HttpResponse<String> asVisitor(String secret, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/web/web-sandbox/messages"))
                .header("X-Hoiluat", "test")
                .header("Cookie", "hoiluat_visitor=" + secret);
        return send(
                body == null
                        ? request
                        : request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The codes of the cases that owe an answer. */
    List<String> openCases() {
        JsonNode cases = JSON.readTree(asOfficer("/api/cases?size=100", null).body());
        return StreamSupport.stream(cases.path("items").spliterator(), false)
                .map(c -> c.path("code").asString())
                .toList();
    }

    /** The sum of those of the service's own numbers whose line matches a regular expression. */
    double metric(String lines) {
        Predicate<String> wanted = Pattern.compile(lines).asPredicate();
        return asOfficer("/actuator/prometheus", null)
                .body()
                .lines()
                .filter(wanted)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The service's own parts of a type. */
    <T> List<T> parts(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode onPhones(String platform) {
        return JSON.readTree(send(HttpRequest.newBuilder(address.resolve("/sandbox/" + platform + "/messages?after=0")))
                .body());
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
