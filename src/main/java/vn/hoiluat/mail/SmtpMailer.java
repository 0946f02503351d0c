package vn.hoiluat.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.alert.AlertResult;
import vn.hoiluat.alert.Mail;
import vn.hoiluat.alert.Mailer;

/** Hands letters to a mail server. Blocks, so it works on a scheduler of its own. */
final class SmtpMailer implements Mailer {

    /** RFC 5321, 4.2.1: what begins with five is refused for good, what begins with four may be tried again. */
    private static final int FOR_GOOD = 500;

    private static final int MOST_CAUSES = 20;

    private final JavaMailSender sender;
    private final String from;
    private final Scheduler scheduler;
    private final Clock clock;

    SmtpMailer(JavaMailSender sender, String from, Scheduler scheduler, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Mono<AlertResult> send(Mail mail) {
        return Mono.fromCallable(() -> deliver(mail)).subscribeOn(scheduler);
    }

    private AlertResult deliver(Mail mail) {
        try {
            sender.send(letter(mail));
            return new AlertResult.Sent();
        } catch (MailException failed) {
            return result(failed);
        }
    }

    /** The Message-ID is made of the letter's id, so that a letter sent twice is one to the programs that read mail. */
    private MimeMessagePreparator letter(Mail mail) {
        return message -> {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(from));
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
        };
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** A server that is away or busy is tried again; so is one that does not let us in, until an administrator has looked. */
    private static AlertResult result(MailException failed) {
        List<Throwable> causes = causes(failed);
        int code = causes.stream().mapToInt(SmtpMailer::replyCode).max().orElse(0);
        if (code >= FOR_GOOD) {
            return new AlertResult.Refused("SMTP " + code);
        }
        Throwable last = causes.getLast();
        return new AlertResult.RetryLater(
                code > 0 ? "SMTP " + code : last.getClass().getSimpleName());
    }

    /** JavaMail keeps causes in three places. */
    private static List<Throwable> causes(MailException failed) {
        List<Throwable> all = new ArrayList<>(List.of(failed));
        if (failed instanceof MailSendException several) {
            all.addAll(List.of(several.getMessageExceptions()));
        }
        for (int i = 0; i < all.size() && all.size() < MOST_CAUSES; i++) {
            Throwable cause = all.get(i);
            Throwable next =
                    cause instanceof MessagingException failure ? failure.getNextException() : cause.getCause();
            if (next != null) {
                all.add(next);
            }
        }
        return all;
    }

    private static int replyCode(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
