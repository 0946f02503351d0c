package vn.hoiluat.console;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sentences of the console for its scripts, by key without {@code console.} before it. */
@Component
final class ConsoleTexts {

    private static final String PREFIX = "console.";

    private final String json;

    ConsoleTexts(JsonMapper mapper) {
        ResourceBundle bundle = ResourceBundle.getBundle("console", Locale.of("vi"));
        Map<String, String> sentences = new TreeMap<>();
        for (String key : bundle.keySet()) {
            sentences.put(key.substring(PREFIX.length()), bundle.getString(key));
        }
        json = mapper.writeValueAsString(sentences);
    }

    /** An object of sentences, their blanks as {@code {0}}. */
    String asJson() {
        return json;
    }
}
