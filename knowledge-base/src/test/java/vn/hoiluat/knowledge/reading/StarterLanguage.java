package vn.hoiluat.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language of the base that ships with the program. */
final class StarterLanguage {

    static final BaseLanguage LEARNT = BaseLanguage.learn(texts());

    private StarterLanguage() {}

    private static Stream<String> texts() {
        var json = new JsonMapper();
        return lines("files.txt")
                .map(String::strip)
                .filter(file -> file.contains("entries/") || file.matches("\\d\\d-.*"))
                .flatMap(file -> lines(file.contains("/") ? file : "entries/" + file))
                .map(json::readTree)
                .flatMap(StarterLanguage::texts);
    }

    private static Stream<String> texts(JsonNode entry) {
        Stream<String> alternates = entry.path("alternates").valueStream().map(JsonNode::asString);
        Stream<String> rest = Stream.of("question", "shortAnswer", "fullAnswer")
                .map(key -> entry.path(key).asString(""));
        return Stream.concat(rest, alternates);
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(
                StarterLanguage.class.getResourceAsStream("/vn/hoiluat/knowledge/starter/" + resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
