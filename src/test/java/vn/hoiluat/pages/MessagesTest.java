package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoiluat.ProgramSources;

class MessagesTest {

    private static final Path MAIN = ProgramSources.root().resolve("src/main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)");
    private static final Pattern IN_CONSOLE =
            Pattern.compile("HttpStatus\\.[A-Z_]+,\\s+\"([a-z-]+)\"|(?:conflict|plain)\\(\"([a-z-]+)\""
                    + "|(?:required|optional)\\([A-Za-z]+, \"([a-z-]+)\"");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]");

    private final Properties messages = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (Reader file = Files.newBufferedReader(MAIN.resolve("resources/pages_vi.properties"))) {
            messages.load(file);
        }
    }

    @Test
    void messageFile_hasEveryKeyUsed_andNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        collect(IN_TEMPLATE, MAIN.resolve("resources/templates"), "", used);
        // The console has a message file and a test of its own.
        used.removeIf(key -> key.startsWith("console."));
        Set<String> problems = new TreeSet<>();
        collect(IN_CONSOLE, MAIN.resolve("java/vn/hoiluat/console"), "console.problem.", problems);
        for (String problem : problems) {
            boolean required = problem.matches(
                    "console\\.problem\\." + "(text|legal-basis|note|reason|comment|to|unit|agency|slip-question|who)");
            used.addAll(required ? Set.of(problem + "-missing", problem + "-too-long") : Set.of(problem));
        }

        Set<String> written = new TreeSet<>(messages.stringPropertyNames());
        // What the forms of channels ask for is checked where it is listed.
        written.removeIf(key -> key.matches("connect\\.(zalo|messenger|sms|web)\\.(?!lead$).+"));
        // What stands for a kind, a state or a problem of law is checked there, by LawTextsTest.
        written.removeIf(
                key -> key.matches(
                        "(law|losing)\\.(status|code|on-it|acts|does|problem|flaw|impact\\.state|impact\\.why)\\..+"
                                + "|law\\.(point|clause|source\\.typed|words\\.[A-Z_]+|files\\.(done|unreadable|stopped|unreadable-file|too-large)|lookup\\.(does|problem)\\..+)"));
        assertThat(written).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void messages_keepTheHouseStyle() {
        Pattern unwanted = Pattern.compile(
                "(?iU)(?<!trẻ )(?<!\\p{L})(bạn|em|quý khách|nhé|ạ|tư vấn)(?!\\p{L})|(?<!của )(?<!\\p{L})mình(?!\\p{L})");

        assertThat(messages.values())
                .noneMatch(text -> unwanted.matcher(text.toString()).find());
    }

    @Test
    void templatesAndScripts_holdNoVietnamese() throws IOException {
        for (String folder : Set.of("resources/templates", "resources/static/js")) {
            for (Path file : files(MAIN.resolve(folder))) {
                String text = Files.readString(file).replace("Hỏi Luật", "");
                assertThat(VIETNAMESE.matcher(text).find()).as(file.toString()).isFalse();
            }
        }
    }

    private static void collect(Pattern pattern, Path folder, String prefix, Set<String> into) throws IOException {
        for (Path file : files(folder)) {
            Matcher found = pattern.matcher(Files.readString(file));
            while (found.find()) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) {
                        into.add(prefix + found.group(group));
                    }
                }
            }
        }
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
