package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.learning.CurrentLearning;

/** Who writes for the first time, on any channel, is told that a machine answers, and is one tap or one word from a person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstContactTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String ASKED = "thu tuc dang ky ket hon can giay to gi";

    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
        // The index follows the store: a question of the first second would find nothing and become a case.
        KnowledgeBase base = service.parts(KnowledgeBase.class).getFirst();
        await().atMost(LONGEST).until(() -> base.health().entries() > 200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zalo, 9000000000000000001, trợ lý tự động (AI)",
        "messenger, 7000000000000001, trợ lý tự động (AI)",
    })
    void question_isAnswered_withTheNoticeAndAButtonToAPerson(String platform, String userId, String notice) {
        service.post("/sandbox/" + platform + "/phone/" + userId + "/messages", json(ASKED));

        await().atMost(LONGEST).untilAsserted(() -> {
            assertThat(String.join("\n", service.onPhone(platform, userId))).contains("kết hôn", notice);
            assertThat(service.get("/sandbox/" + platform + "/messages?after=0").body())
                    .contains("Gặp cán bộ");
        });
    }

    @Test
    void question_bySms_isAnswered_withTheNoticeAndTheWordForAPerson() {
        service.post("/sandbox/sms/phone/84912345678/messages", json("HD " + ASKED));

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(String.join("\n", service.onSmsPhone("84912345678")))
                        .contains("ket hon", "may tra loi tu dong (AI)", "GAPCB"));
    }

    @Test
    void question_onTheWeb_isAnswered_withTheNoticeAndAButtonToAPerson() {
        String visitor = "v".repeat(32);

        service.asVisitor(visitor, "{\"clientId\":\"first-contact\",\"text\":\"" + ASKED + "\"}");

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(service.asVisitor(visitor, null).body())
                        .contains("kết hôn", "trợ lý tự động (AI)", "Gặp cán bộ"));
    }

    @Test
    void choices_sayHowTheQuestionWasRead_butNotBySms() {
        CurrentLearning learning = service.parts(CurrentLearning.class).getFirst();
        await().atMost(LONGEST).until(() -> learning.get().entries() > 200);

        service.post(
                "/sandbox/zalo/phone/9000000000000000002/messages",
                json("ba toi moi mat hom qua thi di khai tu o dau"));
        service.post("/sandbox/sms/phone/84912345679/messages", json("HD ba toi moi mat hom qua thi di khai tu o dau"));

        await().atMost(LONGEST).untilAsserted(() -> {
            assertThat(String.join("\n", service.onZaloPhone("9000000000000000002")))
                    .startsWith("Tôi hiểu ông/bà hỏi: «")
                    .contains("khai tử ở đâu».", "1. Khai tử");
            assertThat(String.join("\n", service.onSmsPhone("84912345679")))
                    .contains("HD 1")
                    .doesNotContain("Hieu la");
        });
    }

    private static byte[] json(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
