package vn.hoiluat.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Alerts by e-mail. */
public final class MailAlerts implements AlertSender {

    private final Mailer mailer;
    private final AlertTexts texts;

    public MailAlerts(Mailer mailer, AlertTexts texts) {
        this.mailer = mailer;
        this.texts = texts;
    }

    @Override
    public AlertWay way() {
        return AlertWay.EMAIL;
    }

    @Override
    public boolean isOn() {
        return mailer.isOn();
    }

    @Override
    public Mono<AlertResult> send(String id, Alert alert, AlertSettings to) {
        String email = to.email();
        if (email == null) {
            return Mono.just(new AlertResult.Refused("no address"));
        }
        String mailId =
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        return mailer.send(new Mail(mailId, email, texts.subject(alert), texts.text(alert)));
    }
}
