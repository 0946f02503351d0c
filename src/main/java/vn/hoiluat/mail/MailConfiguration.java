package vn.hoiluat.mail;

import java.time.Clock;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alert.AlertResult;
import vn.hoiluat.alert.Mail;
import vn.hoiluat.alert.Mailer;

/** The mail server that is set; where none is, the sandbox's mailbox or nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    /** Letters handed over at a time, and waiting for it. */
    private static final int CONNECTIONS = 2;

    private static final int WAITING = 1_000;

    @Bean
    @Primary
    Mailer mailer(MailProperties properties, Clock clock, @Qualifier("mailbox") ObjectProvider<Mailer> mailbox) {
        return properties.host().isBlank()
                ? mailbox.getIfAvailable(NoMailer::new)
                : new SmtpMailer(
                        server(properties),
                        properties.sender(),
                        Schedulers.newBoundedElastic(CONNECTIONS, WAITING, "mail"),
                        clock);
    }

    static JavaMailSenderImpl server(MailProperties properties) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(properties.host());
        server.setPort(properties.port());
        if (!properties.user().isBlank()) {
            server.setUsername(properties.user());
            server.setPassword(properties.password());
        }
        Properties settings = server.getJavaMailProperties();
        settings.put("mail.smtp.auth", String.valueOf(!properties.user().isBlank()));
        settings.put("mail.smtp.ssl.enable", String.valueOf(properties.encryption() == MailProperties.Encryption.TLS));
        settings.put(
                "mail.smtp.starttls.required",
                String.valueOf(properties.encryption() == MailProperties.Encryption.STARTTLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(properties.connectTimeout().toMillis()));
        settings.put(
                "mail.smtp.timeout", String.valueOf(properties.responseTimeout().toMillis()));
        settings.put(
                "mail.smtp.writetimeout",
                String.valueOf(properties.responseTimeout().toMillis()));
        return server;
    }

    /** Of an installation without a mail server. */
    private static final class NoMailer implements Mailer {

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Mono<AlertResult> send(Mail mail) {
            return Mono.just(new AlertResult.Refused("no mail server is set"));
        }
    }
}
