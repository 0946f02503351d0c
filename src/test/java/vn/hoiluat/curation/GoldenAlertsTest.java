package vn.hoiluat.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.alert.Alert;
import vn.hoiluat.alert.AlertKind;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.flow.Deciding;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.knowledge.curation.GoldenWatch;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.understanding.QuestionReader;

@NullUnmarked
class GoldenAlertsTest {

    private static final String MARRY = "Đăng ký kết hôn cần giấy tờ gì?";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T02:00:00Z"));
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final AlertPeople settings = new AlertPeople(store, new Random(1), clock);
    private final People people = new People(
            store,
            new Sessions(store, new SessionSettings(Duration.ofHours(1), Duration.ofHours(1)), new Random(2), clock),
            clock);
    private final Deque<Candidate> base = new ArrayDeque<>();

    @BeforeEach
    void fill() {
        person("duyet", Role.DUYET);
        person("bien-tap", Role.BIEN_TAP);
        person("can-bo", Role.CAN_BO);
        base.add(entry());
        new GoldenQuestions(store, clock)
                .keep(new GoldenQuestion(List.of(MARRY), List.of("starter:02-01"), List.of(), null), true, "duyet")
                .block();
    }

    @Test
    void questionThatDoesNotComeOutAnyMore_isToldOnce_toThoseWhoLookAfterTheBase() {
        alerts().sweep().block();
        assertThat(planned()).isEmpty();

        base.clear();
        alerts().sweep().block();
        clock.advance(Duration.ofMinutes(5));
        alerts().sweep().block();

        assertThat(planned()).extracting(Alert::login).containsExactlyInAnyOrder("duyet", "bien-tap");
    }

    @Test
    void questionThatNeverCameOut_isNoNews() {
        base.clear();

        alerts().sweep().block();
        alerts().sweep().block();

        assertThat(planned()).isEmpty();
    }

    private GoldenAlerts alerts() {
        AnswerFinder finder = new AnswerFinder() {
            @Override
            public Mono<List<Candidate>> find(Question question) {
                return Mono.just(List.copyOf(base));
            }

            @Override
            public Mono<Candidate> entry(String key, Question question) {
                return Mono.justOrEmpty(base.peek());
            }
        };
        var rehearsal = new Rehearsal(
                Triage.shipped()::words,
                QuestionReader.shipped(),
                new Deciding(
                        finder,
                        new AnswerPolicy(new AnsweringSettings(0.6, 0.08, 0.3, 3, false)),
                        Duration.ofSeconds(5)));
        var watch = new GoldenWatch(
                new GoldenQuestions(store, clock), rehearsal, store, () -> true, Schedulers.immediate(), clock);
        return new GoldenAlerts(watch, people, settings, new Alerts(store, settings, clock), clock);
    }

    private static Candidate entry() {
        return new Candidate(
                new EntryRef("starter", "02-01", 1),
                "ho-tich",
                MARRY,
                "Mang căn cước.",
                "Mang căn cước.",
                List.of(new CitedProvision("Điều 18 Luật Hộ tịch", CitationStatus.IN_FORCE, null)),
                null,
                false,
                true,
                null,
                9,
                0.9,
                "",
                List.of());
    }

    private List<Alert> planned() {
        return store.documents(Alert.KIND)
                .all(Range.all())
                .map(Versioned::value)
                .filter(alert -> alert.kind() == AlertKind.GOLDEN_FALLEN)
                .collectList()
                .block();
    }

    private void person(String login, Role role) {
        people.add(login, login, Set.of(role), Scope.ALL).block();
        settings.checkEmail(login, login + "@example.gov.vn")
                .flatMap(check -> settings.confirmEmail(login, check.code()))
                .block();
    }
}
