package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseCode;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.lookups-of-address=40/10m")
@AutoConfigureWebTestClient
@DirtiesContext
class CasePagesTest {

    @Autowired
    WebTestClient client;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    MovableClock clock;

    @Test
    void lookup_showsStatusAndDate_neverTheWords() {
        Case open = open(false);

        String page = lookup(open.code().digits(), 200);

        assertThat(page)
                .contains(open.code().toString())
                .contains("Đã nhận, chờ cán bộ")
                .contains("còn 2 ngày làm việc")
                .contains("17 giờ")
                .doesNotContain("kết hôn")
                .doesNotContain(open.token());
    }

    @Test
    void lookup_answeredCase_keepsTheAnswerToItself() {
        Case open = open(false);
        desk.answer(open.id(), "can-bo", "Nộp tại UBND cấp xã.", "Điều 37 Luật Hộ tịch")
                .block();

        assertThat(lookup(open.code().toString(), 200)).contains("Đã trả lời").doesNotContain("Nộp tại");
    }

    @Test
    void lookup_lateCase_saysSo() {
        Case open = open(false);
        clock.advance(Duration.ofDays(9));

        assertThat(lookup(open.code().toString(), 200)).contains("Quá hạn").contains("xin lỗi");
    }

    @ParameterizedTest
    @CsvSource({"HD-4827-1930, 400, Mã có số chưa đúng", "ket hon, 400, Chưa thấy mã", "HD-4827, 400, Chưa thấy mã"})
    void lookup_wrongCode_saysWhatIsWrong(String typed, int status, String words) {
        assertThat(lookup(typed, status)).contains(words);
    }

    @Test
    void lookup_unknownCode_saysSo() {
        String code = CaseCode.random(new Random(1)).digits();

        assertThat(lookup(code, 404)).contains("Không tìm thấy câu hỏi có mã này");
    }

    @Test
    void lookup_tooOften_isToldWhenToComeBack() {
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 40; i++) {
            lookup("ket hon", 400);
        }

        assertThat(lookup("ket hon", 429)).contains("Xin thử lại sau 1 phút");
        clock.advance(Duration.ofMinutes(10));
        lookup("ket hon", 400);
    }

    @Test
    void link_showsQuestionAndAnswer() {
        Case open = open(false);
        assertThat(link(open)).contains("kết hôn với người nước ngoài").contains("Cán bộ chưa trả lời");

        desk.answer(open.id(), "can-bo", "Nộp tại UBND cấp xã.\nMang căn cước.", "khoản 1 Điều 37 Luật Hộ tịch")
                .block();

        assertThat(link(open))
                .contains("Nộp tại UBND cấp xã.\nMang căn cước.")
                .contains("khoản 1 Điều 37 Luật Hộ tịch")
                .contains("Sở Tư pháp tỉnh Tuyên Quang")
                .contains("noindex");
    }

    @Test
    void link_sensitiveCase_showsStatusOnly() {
        Case open = open(true);
        desk.answer(open.id(), "can-bo", "Nội dung kín.", "Điều 5").block();

        assertThat(link(open))
                .contains("Đã trả lời")
                .contains("được giữ kín")
                .doesNotContain("Nội dung kín")
                .doesNotContain("kết hôn");
    }

    @Test
    void link_closedCase_saysSo() {
        Case open = open(false);
        desk.close(open.id(), "can-bo", "trùng").block();

        assertThat(link(open))
                .contains("Đã khép lại")
                .contains("không có trả lời riêng")
                .doesNotContain("trùng");
    }

    private Case open(boolean sensitive) {
        return Cases.open(register, UUID.randomUUID().toString(), sensitive, clock.instant());
    }

    private String lookup(String typed, int status) {
        return client.get()
                .uri(uri -> uri.path("/tra-cuu").queryParam("ma", typed).build())
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String link(Case c) {
        return client.get()
                .uri("/v/{token}", c.token())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
