package vn.hoiluat.knowledge.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The sentences of {@code messages.properties}. Safe for use by many threads. */
public final class Messages {

    private final Properties sentences = new Properties();

    public Messages() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("messages.properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sentence, its places {0}, {1} … filled as they are. An unknown key is a bug and throws.
     *
     * @throws IllegalArgumentException if the file has no such key
     */
    public String text(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no message has the key " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return sentence;
    }
}
