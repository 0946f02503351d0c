package vn.hoiluat.unanswered;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertSettings;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.alert.WeeklyQuestions;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.knowledge.unanswered.UnansweredInbox;
import vn.hoiluat.knowledge.unanswered.Week;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;

/**
 * Tells those who look after the base, on the first working morning of a week, what was asked most in the week before and not
 * answered. Planning is repeatable over nodes and restarts: an alert of a week and a person is one. Where nothing was asked
 * nothing is sent.
 */
final class WeeklyDigest implements WeeklyQuestions {

    /** How long it is kept up: whoever starts in the afternoon does not tell what was due in the morning. */
    private static final Duration LATEST = Duration.ofHours(4);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST = 10;

    private final UnansweredInbox inbox;
    private final People people;
    private final AlertPeople settings;
    private final Alerts alerts;
    private final WorkingCalendar calendar;
    private final LocalTime at;
    private final Clock clock;
    private volatile @Nullable Week planned;

    WeeklyDigest(
            UnansweredInbox inbox,
            People people,
            AlertPeople settings,
            Alerts alerts,
            WorkingCalendar calendar,
            LocalTime at,
            Clock clock) {
        this.inbox = inbox;
        this.people = people;
        this.settings = settings;
        this.alerts = alerts;
        this.calendar = calendar;
        this.at = at;
        this.clock = clock;
    }

    @Override
    public Mono<List<Asked>> before(Instant moment) {
        Week week = Week.of(moment).before(1);
        return inbox.mostIn(week, MOST)
                .map(most -> most.stream()
                        .filter(cluster -> !cluster.title().isEmpty())
                        .map(cluster -> new Asked(cluster.title(), cluster.count(week, 1)))
                        .toList());
    }

    /** Plans this week's if it is due. */
    Mono<Void> sweep() {
        Instant now = clock.instant();
        Week week = Week.of(now);
        Instant due = due(week);
        if (week.equals(planned) || now.isBefore(due) || !now.isBefore(due.plus(LATEST))) {
            return Mono.empty();
        }
        return before(now)
                .filter(asked -> !asked.isEmpty())
                .flatMapMany(asked -> people.all())
                .filter(Account::looksAfterTheBase)
                .concatMap(account -> settings.of(account.login()))
                .filter(AlertSettings::digest)
                .concatMap(wanted -> alerts.weeklyQuestions(wanted, week.toString()))
                .then(Mono.fromRunnable(() -> planned = week));
    }

    private Instant due(Week week) {
        LocalDate day = week.monday();
        while (!calendar.isWorked(day) && day.isBefore(week.monday().plusDays(6))) {
            day = day.plusDays(1);
        }
        return day.atTime(at).atZone(VIETNAM).toInstant();
    }
}
