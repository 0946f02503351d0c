package vn.hoiluat.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.hoiluat.ProgramSources;
import vn.hoiluat.message.Channel;

class ConnectTextsTest {

    @Test
    void everyField_hasALabelAndAHint_andNoOtherIsWritten() throws IOException {
        Properties messages = new Properties();
        try (Reader file =
                Files.newBufferedReader(ProgramSources.root().resolve("src/main/resources/pages_vi.properties"))) {
            messages.load(file);
        }
        Set<String> wanted = new TreeSet<>();
        for (Channel channel : Channel.values()) {
            String name = "connect." + channel.name().toLowerCase(Locale.ROOT) + ".";
            ConnectField.of(channel).forEach(field -> {
                wanted.add(name + field.name());
                wanted.add(name + field.name() + ".hint");
            });
        }

        assertThat(messages.stringPropertyNames().stream()
                        .filter(key -> key.matches("connect\\.(zalo|messenger|sms|web)\\.(?!lead$).+")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }
}
