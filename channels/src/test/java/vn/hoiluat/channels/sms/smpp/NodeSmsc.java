package vn.hoiluat.channels.sms.smpp;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message centre on the package smpp of npm, in a process of Node. The package is fetched once into the build folder;
 * without Node, npm or the network the test is skipped, and fails on a build server.
 */
@NullUnmarked
final class NodeSmsc implements AutoCloseable {

    private static final String PACKAGE = "smpp@0.5.1";
    private static final Path FOLDER = Path.of("target/node-smpp");
    private static final long INSTALL_SECONDS = 180;

    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Process process;
    private final BufferedWriter orders;

    private NodeSmsc(Process process) {
        this.process = process;
        orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(this::listen);
        await().atMost(Duration.ofSeconds(60)).until(() -> !events("listening").isEmpty());
    }

    static NodeSmsc start() {
        try {
            install();
            return new NodeSmsc(new ProcessBuilder("node", "smsc.js")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            return absent("Node does not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return events("listening").getFirst().path("port").asInt();
    }

    List<JsonNode> events(String name) {
        return events.stream()
                .filter(event -> event.path("event").asString("").equals(name))
                .toList();
    }

    void order(Map<String, ?> order) {
        try {
            orders.write(json.writeValueAsString(order));
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(json::readTree).forEach(events::add);
        } catch (IOException | UncheckedIOException e) {
            // The process was ended.
            process.destroy();
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (InputStream script = NodeSmsc.class.getResourceAsStream("/smpp/smsc.js")) {
            Files.copy(requireNonNull(script), FOLDER.resolve("smsc.js"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(FOLDER.resolve("node_modules/smpp/package.json"))) {
            return;
        }
        Process npm = new ProcessBuilder(
                        "npm",
                        "install",
                        "--no-save",
                        "--no-package-lock",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--prefix",
                        ".",
                        PACKAGE)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
            npm.destroy();
            absent(PACKAGE + " cannot be fetched, see " + FOLDER.resolve("npm.log"));
        }
    }

    private static NodeSmsc absent(String why) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(why + ", and CI=true");
        }
        Assumptions.abort("skipped: " + why);
        throw new IllegalStateException(why);
    }
}
