package vn.hoiluat.alert;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import reactor.core.publisher.Mono;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.DocumentStore;

/** People who are told of cases by e-mail, over a store; time stands still until it is moved. */
final class AlertsOffice {

    static final AlertRules RULES = new AlertRules(
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60)),
            Duration.ofHours(4),
            4,
            Duration.ofHours(4),
            Duration.ofMinutes(10),
            LocalTime.of(7, 30));

    static final AlertTexts TEXTS = new AlertTexts(URI.create("https://hoiluat.example.gov.vn"));

    final DocumentStore store;
    final List<WeeklyQuestions.Asked> asked = new ArrayList<>();
    final LettersTaken letters = new LettersTaken();
    final People people;
    final AlertPeople settings;
    final Alerts alerts;
    private final Clock clock;

    AlertsOffice(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        SessionSettings forADay = new SessionSettings(Duration.ofHours(1), Duration.ofHours(1));
        people = new People(store, new Sessions(store, forADay, new Random(1), clock), clock);
        settings = new AlertPeople(store, new Random(2), clock);
        alerts = new Alerts(store, settings, clock);
    }

    static MovableClock mondayMorning() {
        return new MovableClock("2026-11-23T02:00:00Z");
    }

    /** A node that looks after alerts. */
    Alerting node() {
        return node(List.of(new MailAlerts(letters, TEXTS, at -> Mono.just(asked))));
    }

    Alerting node(List<AlertSender> senders) {
        return new Alerting(
                store,
                people,
                settings,
                alerts,
                senders,
                UnitCalendars.common(WorkingCalendar.shipped()),
                WorkingCalendar.shipped(),
                RULES,
                clock);
    }

    /** Somebody with an address that has been shown. */
    AlertsOffice with(String login, Role... roles) {
        people.add(login, login, Set.of(roles), Scope.ALL).block();
        String code = settings.checkEmail(login, login + "@example.gov.vn")
                .map(AlertSettings.EmailCheck::code)
                .blockOptional()
                .orElseThrow();
        settings.confirmEmail(login, code).block();
        return this;
    }

    List<String> told(String login) {
        return letters.letters().stream()
                .filter(mail -> mail.to().startsWith(login + "@"))
                .map(Mail::subject)
                .toList();
    }
}
