package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.GoldenQuestions;

/** The command {@code import} as it is typed, with the store and the base opened as they are for most commands. */
class ImportCommandTest {

    private static final List<String> SETTINGS = List.of("spring.profiles.active", "HOILUAT_DATA");
    private static final String QUESTION = "Thả diều gần sân bay bị xử lý thế nào?";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final PrintStream printed = new PrintStream(results, true, StandardCharsets.UTF_8);

    @BeforeEach
    void configure() {
        System.setProperty("spring.profiles.active", "sandbox");
        System.setProperty("HOILUAT_DATA", folder.resolve("data").toString());
    }

    @AfterEach
    void forget() {
        SETTINGS.forEach(System::clearProperty);
    }

    @Test
    void publishing_thatMakesAProtectedQuestionFall_isRefusedWithTheQuestion_andChangesNothing() throws IOException {
        assertThat(publish(QUESTION)).as("%s", results).isZero();
        protect(QUESTION);

        int code = publish("Đăng ký tàu cá cần giấy tờ gì?");

        assertThat(code).isEqualTo(1);
        assertThat(results.toString(StandardCharsets.UTF_8))
                .contains("«" + QUESTION + "»", "local:dieu", "Chưa ghi gì");
        assertThat(given()).map(entry -> entry.newest().content().question()).contains(QUESTION);
    }

    private int publish(String question) throws IOException {
        Path file = folder.resolve("muc.jsonl");
        Files.writeString(file, """
                {"externalId":"dieu","alternates":[],"field":"giao-thong","question":"%s","shortAnswer":"Bị phạt tiền.",\
                "fullAnswer":"Bị phạt tiền.\\nCăn cứ: khoản 1 Điều 18 Luật Hộ tịch.",\
                "citations":[{"documentType":"Luật","documentNumber":"60/2014/QH13","issuer":"Quốc hội","article":"18","clause":"1"}],\
                "validFrom":null,"validUntil":null,"reviewBy":null,"checkedOn":"2026-11-22","placeholders":[],"status":"READY"}
                """.formatted(question));
        return CommandLine.ofProgram().run(printed, printed, "import", "--publish", file.toString());
    }

    private static void protect(String question) {
        try (Workplace workplace = Workplace.open()) {
            workplace
                    .part(GoldenQuestions.class)
                    .keep(new GoldenQuestion(List.of(question), List.of("local:dieu"), List.of(), null), true, "an")
                    .block();
        }
    }

    private static Optional<Entry> given() {
        try (Workplace workplace = Workplace.open()) {
            return workplace.base().entry("local:dieu").blockOptional();
        }
    }
}
