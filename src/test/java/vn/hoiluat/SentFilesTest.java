package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures and files from the phones of the sandbox to a case: webhook, link, fetching, check, store. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"zalo, 9000000000000000911", "messenger, 7000000000000912"})
    void filesSentInACase_areThere_andTheCaseSaysSo(String channel, String person) {
        send(channel, person, "{\"text\":\"gặp cán bộ về việc nuôi cá\"}");
        await().atMost(LONGEST)
                .until(() -> service.onPhone(channel, person).stream().anyMatch(text -> text.contains("HD-")));
        String code = service.openCases().stream()
                .filter(c -> theCase(c).path("channel").asString().equalsIgnoreCase(channel))
                .findFirst()
                .orElseThrow();

        send(channel, person, "{\"kind\":\"image\"}");
        send(channel, person, "{\"kind\":\"file\"}");

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(files(code))
                        .extracting(file -> file.path("state").asString() + " "
                                + file.path("type").asString())
                        .containsExactlyInAnyOrder("READY JPEG", "READY PDF"));
        assertThat(theCase(code).path("history").toString()).contains("file-kept");
        assertThat(theCase(code).toString()).doesNotContain("/sandbox/" + channel + "/files");
    }

    @Test
    void pictureSentToTheBotAlone_isAnswered_andNotFetched() {
        send("zalo", "9000000000000000921", "{\"kind\":\"image\"}");

        await().atMost(LONGEST)
                .until(() -> service.onZaloPhone("9000000000000000921").stream()
                        .anyMatch(text -> text.contains("chưa đọc được ảnh")));
    }

    private void send(String channel, String person, String input) {
        service.post("/sandbox/" + channel + "/phone/" + person + "/messages", input.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode theCase(String code) {
        return JSON.readTree(service.asOfficer("/api/cases/" + code, null).body());
    }

    private List<JsonNode> files(String code) {
        return StreamSupport.stream(theCase(code).path("thread").spliterator(), false)
                .map(message -> message.path("file"))
                .filter(JsonNode::isObject)
                .toList();
    }
}
