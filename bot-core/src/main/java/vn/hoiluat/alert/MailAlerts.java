package vn.hoiluat.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Alerts by e-mail. */
public final class MailAlerts implements AlertSender {

    private final Mailer mailer;
    private final AlertTexts texts;
    private final WeeklyQuestions questions;

    public MailAlerts(Mailer mailer, AlertTexts texts, WeeklyQuestions questions) {
        this.mailer = mailer;
        this.texts = texts;
        this.questions = questions;
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
        return text(alert).flatMap(text -> mailer.send(new Mail(mailId, email, texts.subject(alert), text)));
    }

    private Mono<String> text(Alert alert) {
        return alert.kind() == AlertKind.WEEKLY_QUESTIONS
                ? questions.before(alert.at()).map(asked -> texts.text(alert, asked))
                : Mono.just(texts.text(alert));
    }
}
