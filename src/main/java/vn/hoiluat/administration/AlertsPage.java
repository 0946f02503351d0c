package vn.hoiluat.administration;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.Alert;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.alert.Mailer;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** Whether alerts reach those who work here, and which did not. */
@Controller
final class AlertsPage {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_COUNTED = 999;

    private final Alerts alerts;
    private final Mailer mailer;
    private final DatePhrases dates;

    AlertsPage(Alerts alerts, Mailer mailer, Wording wording) {
        this.alerts = alerts;
        this.mailer = mailer;
        dates = new DatePhrases(wording);
    }

    /** An alert that did not arrive; public for the template. */
    public record FailedView(String login, String way, String code, String why, String when) {}

    @GetMapping("/quan-tri/thong-bao")
    @Unaudited("alerts that failed: codes of cases, no words of citizens")
    Mono<Rendering> page() {
        return Mono.zip(
                        alerts.failed().takeLast(MOST_SHOWN).map(this::view).collectList(),
                        alerts.countWaiting(MOST_COUNTED))
                .map(both -> Rendering.view("alerts")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("failed", both.getT1().reversed())
                        .modelAttribute("waiting", both.getT2())
                        .modelAttribute("mail", mailer.isOn())
                        .build());
    }

    private FailedView view(Alert alert) {
        Alert.About about = alert.about();
        return new FailedView(
                alert.login(),
                alert.way().name(),
                about == null ? "" : about.code(),
                alert.detail(),
                dates.moment(alert.at()));
    }
}
