package vn.hoiluat.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys in code and keys in the message file are the same. */
class MessageKeysTest {

    /** A literal key right after a call's opening, as in {@code text("case.opened", …)} or {@code phrase(…)}. */
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b\\w*(?:[tT]ext|phrase)\\(\\s*\"([a-z]+(?:\\.[a-z-]+)+)\"");

    @Test
    void everyKeyAskedForInCode_exists() throws IOException {
        Set<String> askedFor = new TreeSet<>();
        for (String source : mainSources()) {
            ASKED_FOR.matcher(source).results().forEach(match -> askedFor.add(match.group(1)));
        }

        assertThat(askedFor).isNotEmpty();
        assertThat(MessageFileWording.shipped().keys()).containsAll(askedFor);
    }

    private static Set<String> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessageKeysTest::content)
                    .collect(Collectors.toSet());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
