package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.ProgramSources;

/** The console's message file against the templates and scripts that read it. */
class ConsoleTextsTest {

    private static final Path RESOURCES = ProgramSources.root().resolve("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{console\\.([A-Za-z0-9._-]+)");
    private static final Pattern LITERAL =
            Pattern.compile("['`]([a-zA-Z][a-zA-Z0-9-]*(?:\\.(?:[a-zA-Z0-9_-]+|\\$\\{[^}`]+}))*\\.?)['`]");
    private static final Pattern ASKED_FOR = Pattern.compile("\\bt\\('([A-Za-z0-9._-]+)'");
    private static final Pattern UNWANTED =
            Pattern.compile("(?iU)(?<!\\p{L})(bạn|em|quý khách|nhé|ạ|tư vấn)(?!\\p{L})");

    private final Properties sentences = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("console_vi.properties"))) {
            sentences.load(file);
        }
    }

    @Test
    void everyKeyUsed_hasASentence() throws IOException {
        Set<String> used = found(IN_TEMPLATE, templates());
        used.addAll(found(ASKED_FOR, scripts()));

        assertThat(keys()).containsAll(used);
    }

    @Test
    void everySentence_isUsed() throws IOException {
        Set<String> literals = found(IN_TEMPLATE, templates());
        literals.addAll(found(LITERAL, scripts()));
        List<Pattern> patterns =
                literals.stream().map(ConsoleTextsTest::pattern).toList();

        assertThat(keys())
                .allSatisfy(key -> assertThat(patterns)
                        .as("uses of %s", key)
                        .anyMatch(pattern -> pattern.matcher(key).matches()));
    }

    @Test
    void sentences_keepTheHouseStyle() {
        assertThat(sentences.values())
                .noneMatch(text -> UNWANTED.matcher(text.toString()).find());
    }

    /** What a literal may stand for: its blanks filled in, or a question's title, text and button. */
    private static Pattern pattern(String literal) {
        String filled = Stream.of(literal.split("\\$\\{[^}]+}", -1))
                .map(Pattern::quote)
                .reduce((before, after) -> before + "[A-Za-z_-]+" + after)
                .orElse("");
        String rest = literal.endsWith(".") ? ".*" : "(\\.(title|text|yes))?";
        return Pattern.compile(filled + rest);
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        sentences.stringPropertyNames().forEach(key -> keys.add(key.replaceFirst("^console\\.", "")));
        return keys;
    }

    private static Stream<Path> templates() throws IOException {
        return files("templates").filter(file -> file.getFileName().toString().startsWith("console"));
    }

    private static Stream<Path> scripts() throws IOException {
        return files("static/js/console");
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.walk(RESOURCES.resolve(folder)).filter(Files::isRegularFile);
    }

    private static Set<String> found(Pattern pattern, Stream<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        try (files) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
