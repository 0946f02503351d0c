package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Personal numbers that are sent to the whole service, loud as it can be, are in none of its files and in no line of its log;
 * money, document numbers and other numbers that matter to an answer are kept.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PERSONAL = List.of(
            "001088012345",
            "0912345678",
            "0912 345 679",
            "0912.345.680",
            "+84912345681",
            "19033221100123",
            "canary.nguyen@example.com");
    private static final List<String> NEEDED = List.of("vay 200000000", "15/2020/NĐ-CP", "HD-4827-1936");

    @Test
    void personalNumbers_areInNoFileAndNoLogLine(@TempDir Path data, CapturedOutput log) throws IOException {
        List<String> words = Stream.concat(PERSONAL.stream(), NEEDED.stream()).toList();
        try (RunningService service = RunningService.start(data, "--logging.level.vn.hoiluat=TRACE")) {
            for (int i = 0; i < words.size(); i++) {
                String now = Long.toString(Instant.now().toEpochMilli());
                assertThat(service.signedWebhook(message(i, words.get(i), now), now)
                                .statusCode())
                        .isEqualTo(200);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(service.messagesOnZaloPhones()).isGreaterThanOrEqualTo(words.size()));
        }

        for (String needed : NEEDED) {
            assertThat(filesWith(needed, data)).as(needed).isNotEmpty();
        }
        for (String personal : PERSONAL) {
            assertThat(filesWith(personal, data)).as(personal).isEmpty();
            assertThat(log.getAll()).doesNotContain(personal);
        }
    }

    private static String message(int number, String words, String timestamp) {
        return """
                {"app_id":"%s","sender":{"id":"%d"},"user_id_by_app":"1","recipient":{"id":"%s"},"event_name":"user_send_text",\
                "message":{"text":"tôi muốn hỏi về việc này: %s thì phải làm gì","msg_id":"canary-%d"},"timestamp":"%s"}""".formatted(RunningService.APP_ID, 800 + number, RunningService.OA_ID, words, number, timestamp);
    }

    private static List<Path> filesWith(String words, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, words))
                    .toList();
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            // As single bytes, so that a file of any kind can be searched.
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return content.contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
