package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.officer.name=chi-hoa",
            "hoiluat.security.officer.password={noop}mat-khau",
            "hoiluat.letters.place=Tuyên Quang",
            "management.health.diskspace.path=."
        })
@AutoConfigureWebTestClient
class LetterApiTest {

    private static final byte[] PDF = "%PDF-1.7\n% bản quét".getBytes(StandardCharsets.UTF_8);

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    MovableClock clock;

    @Test
    void draft_holdsQuestionAnswerAndBasis() throws IOException {
        Case answered = answered();

        byte[] file = get(answered, "official-letter.docx")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"cong-van-" + answered.code() + ".docx\"")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Tuyên Quang, ngày 20 tháng 11 năm 2026")
                    .contains("“" + answered.question() + "”")
                    .contains("Căn cứ Điều 37 Luật Hộ tịch, Sở Tư pháp tỉnh Tuyên Quang trả lời như sau:")
                    .contains("Nộp tại UBND cấp xã.")
                    .contains("/STP-PBGDPL")
                    .contains(answered.code().toString())
                    .doesNotContain(answered.address().userId())
                    .doesNotContain(answered.token());
        }
    }

    @Test
    void draft_withoutAnAnswer_isAConflict() {
        get(open(), "official-letter.docx")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo("no-answer-yet");
    }

    @Test
    void record_isShown_andStandsInTheHistory() {
        Case answered = answered();

        record(answered, "12/STP-PBGDPL", "2026-11-20", PDF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.officialLetter.number")
                .isEqualTo("12/STP-PBGDPL")
                .jsonPath("$.officialLetter.date")
                .isEqualTo("2026-11-20")
                .jsonPath("$.officialLetter.by")
                .isEqualTo("chi-hoa");

        client.get()
                .uri("/api/cases/" + answered.code())
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .exchange()
                .expectBody()
                .jsonPath("$.history[-1].what")
                .isEqualTo("letter-recorded")
                .jsonPath("$.history[-1].note")
                .isEqualTo("12/STP-PBGDPL, 20/11/2026");
    }

    @Test
    void scan_isSavedAndNeverRunByBrowsers_andNotFoundInAnotherCase() {
        Case answered = answered();
        String[] id = new String[1];
        record(answered, "12/STP", "2026-11-20", PDF)
                .expectBody()
                .jsonPath("$.officialLetter.scan")
                .value(String.class, scan -> id[0] = scan);

        get(answered, "files/" + id[0])
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox; default-src 'none'")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; .*")
                .expectBody(byte[].class)
                .isEqualTo(PDF);
        get(answered(), "files/" + id[0]).expectStatus().isNotFound();
    }

    @Test
    void scan_ofAnotherSort_isRefused_andNothingRecorded() {
        Case answered = answered();

        record(answered, "12/STP", "2026-11-20", "MZ program".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Tệp không phải PDF, JPEG hay PNG.");

        get(answered, "papers")
                .expectBody()
                .jsonPath("$.officialLetter")
                .isEmpty()
                .jsonPath("$.mayDraft")
                .isEqualTo(true);
    }

    @Test
    void scan_tooLarge_isRefused() {
        byte[] large = new byte[(10 << 20) + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        record(answered(), "12/STP", "2026-11-20", large).expectStatus().isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"' ', 2026-11-20, letter-number", "12/STP, 20/11/2026, letter-date", "12/STP, 2026-11-21, letter-date"})
    void record_ofSomethingImpossible_isRefused(String number, String date, String problem) {
        record(answered(), number, date, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.problem")
                .isEqualTo(problem);
    }

    private WebTestClient.ResponseSpec get(Case of, String path) {
        return client.get()
                .uri("/api/cases/" + of.code() + "/" + path)
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .exchange();
    }

    private WebTestClient.ResponseSpec record(Case of, String number, String date, byte[] scan) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("number", number);
        form.part("date", date);
        if (scan != null) {
            form.part("scan", scan).filename("quet.pdf").contentType(MediaType.APPLICATION_PDF);
        }
        return client.post()
                .uri("/api/cases/" + of.code() + "/official-letter")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(form.build())
                .exchange();
    }

    private Case answered() {
        Case open = open();
        desk.claim(open.id(), "chi-hoa").block();
        desk.answer(open.id(), "chi-hoa", "Nộp tại UBND cấp xã.\n\nMang theo giấy tờ.", "Điều 37 Luật Hộ tịch.")
                .block();
        return register.find(open.id()).block();
    }

    private Case open() {
        return Cases.open(register, UUID.randomUUID().toString(), false, clock.instant());
    }
}
