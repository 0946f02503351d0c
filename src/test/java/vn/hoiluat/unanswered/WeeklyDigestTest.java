package vn.hoiluat.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.Alert;
import vn.hoiluat.alert.AlertKind;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertSettings.EmailCheck;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.alert.WeeklyQuestions;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.knowledge.unanswered.UnansweredInbox;
import vn.hoiluat.knowledge.unanswered.UnansweredQuestions;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

@NullUnmarked
class WeeklyDigestTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T00:31:00Z");

    private final MovableClock clock = new MovableClock(FRIDAY);
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final AlertPeople settings = new AlertPeople(store, new Random(1), clock);
    private final People people = new People(
            store,
            new Sessions(store, new SessionSettings(Duration.ofHours(1), Duration.ofHours(1)), new Random(2), clock),
            clock);

    @BeforeEach
    void hire() {
        person("duyet", Role.DUYET);
        person("bien-tap", Role.BIEN_TAP);
        person("can-bo", Role.CAN_BO);
    }

    @Test
    void mondayMorning_thoseWhoLookAfterTheBase_areToldOnce_overNodesAndRestarts() {
        asked("xin giấy phép bay flycam", 3);
        asked("Tôi là Lê Văn Tám, mức phạt đốt vàng mã", 1);
        clock.advance(Duration.between(FRIDAY, MONDAY_MORNING));

        WeeklyDigest one = digest();
        one.sweep().block();
        one.sweep().block();
        digest().sweep().block();

        assertThat(planned()).extracting(Alert::login).containsExactlyInAnyOrder("duyet", "bien-tap");
        assertThat(one.before(clock.instant()).block())
                .extracting(WeeklyQuestions.Asked::words, WeeklyQuestions.Asked::times)
                .containsExactly(
                        tuple("xin giấy phép bay flycam", 3), tuple("Tôi là [đã che], mức phạt đốt vàng mã", 1));
    }

    @Test
    void beforeTheHour_inTheAfternoon_andWithoutQuestions_nothingIsPlanned() {
        clock.advance(Duration.between(FRIDAY, MONDAY_MORNING));
        digest().sweep().block();
        assertThat(planned()).isEmpty();

        asked("xin giấy phép bay flycam", 1);
        clock.advance(Duration.ofDays(7).minusHours(1));
        digest().sweep().block();
        assertThat(planned()).isEmpty();

        clock.advance(Duration.ofHours(6));
        digest().sweep().block();
        assertThat(planned()).isEmpty();
    }

    private WeeklyDigest digest() {
        return new WeeklyDigest(
                new UnansweredInbox(store, clock),
                people,
                settings,
                new Alerts(store, settings, clock),
                WorkingCalendar.shipped(),
                UnansweredSite.RULES.digestAt(),
                clock);
    }

    private List<Alert> planned() {
        return store.documents(Alert.KIND)
                .all(Range.all())
                .map(Versioned::value)
                .filter(alert -> alert.kind() == AlertKind.WEEKLY_QUESTIONS)
                .collectList()
                .block();
    }

    private void person(String login, Role role) {
        people.add(login, login, Set.of(role), Scope.ALL).block();
        Mono<EmailCheck> check = settings.checkEmail(login, login + "@example.gov.vn");
        settings.confirmEmail(login, check.block().code()).block();
    }

    private void asked(String words, int times) {
        UnansweredQuestions questions = new UnansweredQuestions(store, Duration.ofDays(365), clock);
        for (int i = 0; i < times; i++) {
            String id = words.hashCode() + "-" + i;
            Turn turn = new Turn(
                    Turn.PREFIX + id,
                    "zalo:oa:nguoi" + i,
                    List.of(id),
                    words,
                    Outcome.CASE,
                    "NOTHING_FOUND",
                    null,
                    List.of(),
                    LocalDate.of(2026, 11, 20),
                    null,
                    true,
                    List.of(),
                    null,
                    clock.instant());
            store.documents(Turn.KIND).insert(turn.id(), turn).block();
            questions.scan().block();
        }
    }
}
