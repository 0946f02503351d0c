package vn.hoiluat.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseContinuation;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.pages.ScriptedBot;
import vn.hoiluat.privacy.PersonalNumbers;

/** From the page of a visitor to the officer's console, over HTTP. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hoiluat.security.officer.name=chi-hoa",
            "hoiluat.security.officer.password={noop}mat-khau",
            "hoiluat.limits.web-files-of-visitor=6/10m",
            "management.health.diskspace.path=."
        })
@AutoConfigureWebTestClient(timeout = "60s")
class CitizenFilesApiTest {

    @Autowired
    WebTestClient client;

    @Autowired
    ScriptedBot bot;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseContinuation continuation;

    @Autowired
    PersonalData personalData;

    @Autowired
    MovableClock clock;

    private static int visitors;
    private String cookie;
    private Address visitor;

    @BeforeEach
    void come() {
        bot.reset();
        visitors++;
        cookie = String.valueOf((char) ('a' + visitors)).repeat(32);
        client.post()
                .uri("/api/web/" + PublicSite.ACCOUNT + "/messages")
                .header("X-Hoiluat", "1")
                .cookie("hoiluat_visitor", cookie)
                .bodyValue(Map.of("clientId", "11111111", "text", "Tôi cần hỏi"))
                .exchange()
                .expectStatus()
                .isOk();
        visitor = bot.accepted().getLast().from();
    }

    @Test
    void picture_isSeenByTheOfficer_onceAskedFor() throws IOException {
        Case open = handedOver();

        send("22222222", "sổ đỏ 0912345678.jpg", Samples.photograph(1200, 900, 6))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("📎 sổ đỏ " + PersonalNumbers.mask("0912345678").text() + ".jpg");
        InboundEvent event = bot.accepted().getLast();
        assertThat(event.kind()).isEqualTo(InboundKind.IMAGE);
        continuation.append(open.id(), List.of(event)).block();

        String id = fileOf(open, "READY", "JPEG");
        byte[] preview = read(open, "attachments/" + id + "/preview", MediaType.IMAGE_JPEG);
        byte[] whole = read(open, "files/" + id, MediaType.IMAGE_JPEG);
        assertThat(ImageIO.read(new ByteArrayInputStream(preview)).getHeight()).isEqualTo(1000);
        assertThat(ImageIO.read(new ByteArrayInputStream(whole)).getHeight()).isEqualTo(1200);
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    }

    @Test
    void file_isNotFoundInAnotherCase_andGoneOnceDeletedOrErased() {
        Case open = handedOver();
        send("22222222", "don.pdf", Samples.pdf("")).expectStatus().isOk();
        continuation.append(open.id(), List.of(bot.accepted().getLast())).block();
        String id = fileOf(open, "READY", "PDF");
        send("33333333", "don.docx", Samples.word()).expectStatus().isOk();
        continuation.append(open.id(), List.of(bot.accepted().getLast())).block();

        delete(open, id, true)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.history[-1].what")
                .isEqualTo("identity-deleted");
        delete(open, id, true).expectStatus().isEqualTo(409);
        get(open, "files/" + id).expectStatus().isNotFound();
        personalData.erase(visitor).block();

        get(open, "files/" + id).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "virus.pdf, 415, file-type",
        "script.svg, 415, file-type",
        "active.pdf, 422, file-active",
        "locked.pdf, 422, file-locked",
        "bomb.png, 413, file-pixels",
        "card.jpg, 422, identity-card",
        "cccd mat sau.jpg, 422, identity-card"
    })
    void file_thatIsNotTaken_isRefusedInWords_andLeavesNothing(String name, int status, String code) {
        Case open = handedOver();
        byte[] content = switch (name) {
            case "virus.pdf" -> "MZ program".getBytes(StandardCharsets.US_ASCII);
            case "script.svg" -> "<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII);
            case "active.pdf" -> Samples.pdf("/OpenAction << /S /JavaScript >>");
            case "locked.pdf" -> Samples.pdf("/Encrypt 9 0 R");
            case "bomb.png" -> Samples.hugePng(20_000, 20_000);
            case "card.jpg" -> Samples.file(Samples.cardOnATable(1200, 900, 0.9, 0), "jpg");
            default -> Samples.file(Samples.picture(300, 200), "jpg");
        };

        send("22222222", name, content)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.title")
                .isNotEmpty();

        assertThat(bot.accepted()).hasSize(1);
        assertThat(personalData.of(visitor).block()).hasSize(1);
        get(open, "").expectBody().jsonPath("$.thread[?(@.file != null)]").isEmpty();
    }

    @Test
    void file_tooLarge_isRefusedBeforeItIsRead_andTooManyAreRefused() {
        handedOver();

        send("22222222", "to.pdf", new byte[(10 << 20) + 1]).expectStatus().isEqualTo(413);
        for (int i = 0; i < 5; i++) {
            send("3333333" + i, "a.txt", new byte[10]).expectStatus().isEqualTo(415);
        }
        send("44444444", "don.pdf", Samples.pdf("")).expectStatus().isEqualTo(429);
    }

    @Test
    void file_withoutACase_orOfNoVisitor_orFromElsewhere_isNotTaken() {
        send("22222222", "don.pdf", Samples.pdf(""))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("no-case");
        allowed().expectStatus().isEqualTo(409);
        handedOver();
        allowed().expectStatus().isOk().expectBody().jsonPath("$.mostBytes").isEqualTo(10 << 20);
        client.post()
                .uri("/api/web/" + PublicSite.ACCOUNT + "/files/22222222")
                .cookie("hoiluat_visitor", cookie)
                .bodyValue(Samples.pdf(""))
                .exchange()
                .expectStatus()
                .isForbidden();
        client.post()
                .uri("/api/web/" + PublicSite.ACCOUNT + "/files/22222222")
                .header("X-Hoiluat", "1")
                .bodyValue(Samples.pdf(""))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void file_sentAgain_isOneFile() {
        Case open = handedOver();

        send("22222222", "don.pdf", Samples.pdf("")).expectStatus().isOk();
        send("22222222", "don.pdf", Samples.pdf("")).expectStatus().isOk();

        assertThat(bot.accepted()).hasSize(2);
        continuation.append(open.id(), List.of(bot.accepted().getLast())).block();
        get(open, "")
                .expectBody()
                .jsonPath("$.thread[?(@.file != null)]")
                .value(List.class, found -> assertThat(found).hasSize(1));
    }

    private Case handedOver() {
        return register.open(new HandOver(
                        visitor,
                        "Tôi cần hỏi",
                        List.of(bot.accepted().getLast()),
                        HandOverReason.OFFICER_WANTED,
                        false,
                        List.of()))
                .block();
    }

    private WebTestClient.ResponseSpec send(String clientId, String name, byte[] content) {
        return client.post()
                .uri("/api/web/" + PublicSite.ACCOUNT + "/files/" + clientId)
                .header("X-Hoiluat", "1")
                .header(
                        "X-Hoiluat-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cookie("hoiluat_visitor", cookie)
                .bodyValue(content)
                .exchange();
    }

    private WebTestClient.ResponseSpec allowed() {
        return client.get()
                .uri("/api/web/" + PublicSite.ACCOUNT + "/files")
                .header("X-Hoiluat", "1")
                .cookie("hoiluat_visitor", cookie)
                .exchange();
    }

    private String fileOf(Case open, String state, String type) {
        String[] id = new String[1];
        get(open, "")
                .expectBody()
                .jsonPath("$.thread[-1].file.state")
                .isEqualTo(state)
                .jsonPath("$.thread[-1].file.type")
                .isEqualTo(type)
                .jsonPath("$.thread[-1].file.id")
                .value(String.class, found -> id[0] = found);
        return id[0];
    }

    private byte[] read(Case open, String path, MediaType type) {
        return get(open, path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox; default-src 'none'")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; .*")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private WebTestClient.ResponseSpec get(Case open, String path) {
        return client.get()
                .uri("/api/cases/" + open.code() + (path.isEmpty() ? "" : "/" + path))
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .exchange();
    }

    private WebTestClient.ResponseSpec delete(Case open, String id, boolean identityCard) {
        return client.post()
                .uri("/api/cases/" + open.code() + "/attachments/" + id + "/delete")
                .headers(headers -> headers.setBasicAuth("chi-hoa", "mat-khau"))
                .bodyValue(Map.of("identityCard", identityCard))
                .exchange();
    }
}
