package vn.hoiluat.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alert.AlertResult;
import vn.hoiluat.alert.Mail;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.mail.MailProperties.Encryption;

/** Against a real mail server, and against servers that misbehave. */
@NullUnmarked
class SmtpMailerTest {

    private static final Mail MAIL =
            new Mail("m-1", "lan@example.gov.vn", "Vụ việc mới HD-4827-1936", "Hạn: 17 giờ\nMở: https://x");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void letter_arrives_inVietnamese_withAnIdOfItsOwn() throws Exception {
        assertThat(send(mailer(port(), "hoiluat@example.gov.vn", ""))).isInstanceOf(AlertResult.Sent.class);

        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo(MAIL.subject());
        assertThat(letter.getContent().toString().strip().replace("\r", "")).isEqualTo(MAIL.text());
        assertThat(letter.getMessageID()).isEqualTo("<m-1@example.gov.vn>");
        assertThat(letter.getFrom()[0]).hasToString("hoiluat@example.gov.vn");
        assertThat(GreenMailUtil.getHeaders(letter)).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void serverThatIsAway_isTriedAgain() {
        int port = port();
        server.stop();

        assertThat(send(mailer(port, "hoiluat@example.gov.vn", ""))).isInstanceOf(AlertResult.RetryLater.class);
    }

    @Test
    void wrongPassword_isTriedAgain_andSaysWhatItIs() {
        server.setUser("hoiluat@example.gov.vn", "hoiluat", "right");
        server.getUserManager().setAuthRequired(true);

        assertThat(send(mailer(port(), "hoiluat", "wrong")))
                .isInstanceOfSatisfying(
                        AlertResult.RetryLater.class,
                        later -> assertThat(later.detail()).isEqualTo("AuthenticationFailedException"));
    }

    @Test
    void addressThatIsRefusedForGood_isRefused() throws IOException {
        try (ScriptedServer scripted = new ScriptedServer("550 no such person")) {
            assertThat(send(mailer(scripted.port(), "hoiluat@example.gov.vn", "")))
                    .isEqualTo(new AlertResult.Refused("SMTP 550"));
        }
    }

    @Test
    void addressThatIsRefusedForNow_isTriedAgain() throws IOException {
        try (ScriptedServer scripted = new ScriptedServer("451 come back later")) {
            assertThat(send(mailer(scripted.port(), "hoiluat@example.gov.vn", "")))
                    .isEqualTo(new AlertResult.RetryLater("SMTP 451"));
        }
    }

    @Test
    void serverThatSaysNothing_isTriedAgain() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(send(mailer(silent.getLocalPort(), "hoiluat@example.gov.vn", "")))
                    .isInstanceOf(AlertResult.RetryLater.class);
        }
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static AlertResult send(SmtpMailer mailer) {
        return mailer.send(MAIL).block(Duration.ofSeconds(20));
    }

    private static SmtpMailer mailer(int port, String user, String password) {
        MailProperties properties = new MailProperties(
                "127.0.0.1",
                port,
                Encryption.NONE,
                password.isEmpty() ? "" : user,
                password,
                "hoiluat@example.gov.vn",
                Duration.ofMillis(500),
                Duration.ofMillis(500));
        return new SmtpMailer(
                MailConfiguration.server(properties),
                properties.sender(),
                Schedulers.boundedElastic(),
                new MovableClock("2026-11-23T02:00:00Z"));
    }
}
