package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Account;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The alerts of this installation. Planning one is repeatable: its id is what makes it one. */
public final class Alerts {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int CLEARED = 500;

    private final Documents<Alert> alerts;
    private final AlertPeople people;
    private final Clock clock;

    public Alerts(DocumentStore store, AlertPeople people, Clock clock) {
        alerts = store.documents(Alert.KIND);
        this.people = people;
        this.clock = clock;
    }

    /** Alerts that did not arrive, the oldest first, as far as they are kept. */
    public Flux<Alert> failed() {
        return alerts.all(Range.of(Alert.FAILED)).map(Versioned::value);
    }

    /** How many alerts wait to be sent, counted to the cap. */
    public Mono<Long> countWaiting(int cap) {
        return alerts.count(Range.of(Alert.READY), cap);
    }

    /** Plans an alert that tries out every way of somebody; how many ways there are. */
    public Mono<Integer> tryOut(String login) {
        return people.of(login)
                .flatMap(settings ->
                        insert("trial/" + clock.instant(), AlertKind.TRIAL, Subject.NONE, settings, ways(settings)));
    }

    /** Plans what is to be told of a case by every way of a person; once, however often it is planned. */
    Mono<Integer> tell(Account account, Call call, Alert.About about) {
        return people.of(account.login())
                .flatMap(settings -> insert(
                        about.caseId() + "/" + call.key(),
                        call.kind(),
                        new Subject(about, null, null),
                        settings,
                        ways(settings)));
    }

    /** Plans the numbers of a morning, by e-mail if that is wanted and otherwise by what there is. */
    Mono<Integer> digest(AlertSettings settings, String day, Alert.Numbers numbers) {
        return insert("digest/" + day, AlertKind.DIGEST, new Subject(null, numbers, null), settings, oneWay(settings));
    }

    /**
     * Plans what was asked most in a week, as {@link #digest}; once for a week. The questions are read when it is sent, so that
     * none is kept here.
     */
    public Mono<Integer> weeklyQuestions(AlertSettings settings, String week) {
        return insert("questions/" + week, AlertKind.WEEKLY_QUESTIONS, Subject.NONE, settings, oneWay(settings));
    }

    /**
     * Plans that protected questions do not come out as they did; once for the moment at which that was seen.
     *
     * @param seen names the moment
     */
    public Mono<Integer> goldenFallen(AlertSettings settings, String seen) {
        return insert("golden/" + seen, AlertKind.GOLDEN_FALLEN, Subject.NONE, settings, oneWay(settings));
    }

    /** Plans that this account is in trouble, by every way of a person; once for one reference. */
    Mono<Integer> trouble(String login, String reference, String account) {
        Subject subject = new Subject(null, null, account);
        return people.of(login)
                .flatMap(settings ->
                        insert("trouble/" + reference, AlertKind.ACCOUNT_TROUBLE, subject, settings, ways(settings)));
    }

    /** The alert that is due and that nobody else has in hand, for the time of the lease; or empty. */
    Mono<Versioned<Alert>> claim(Duration lease) {
        return alerts.claim(Alert.READY, clock.instant(), lease);
    }

    /** Writes what became of a claimed alert; false if somebody else has it since. */
    Mono<Boolean> write(Versioned<Alert> claimed, Alert after) {
        return alerts.replace(claimed.id(), claimed.version(), after);
    }

    /** Plans the same by another way, unless it goes that way anyway. */
    Mono<Boolean> instead(Versioned<Alert> failed, AlertWay other) {
        String id = failed.id();
        String subject = id.substring(0, id.lastIndexOf('/') + 1);
        return alerts.insert(subject + other, failed.value().by(other, clock.instant()));
    }

    /** Deletes what is long done with. */
    Mono<Void> clear() {
        Range old = Range.between(Alert.DONE, "", Index.key(clock.instant().minus(KEPT)));
        return alerts.page(old, null, CLEARED)
                .flatMapIterable(page -> page.items())
                .concatMap(done -> alerts.delete(done.id(), done.version()))
                .then();
    }

    /** What an alert is about: one of these, or nothing. */
    private record Subject(
            Alert.@Nullable About about,
            Alert.@Nullable Numbers numbers,
            @Nullable String account) {

        static final Subject NONE = new Subject(null, null, null);
    }

    private static List<AlertWay> oneWay(AlertSettings settings) {
        return ways(settings).stream().limit(1).toList();
    }

    private static List<AlertWay> ways(AlertSettings settings) {
        return List.of(AlertWay.values()).stream().filter(settings::reaches).toList();
    }

    private Mono<Integer> insert(
            String key, AlertKind kind, Subject subject, AlertSettings settings, List<AlertWay> ways) {
        Instant now = clock.instant();
        Instant notBefore = kind.isUrgent() ? now : settings.quiet().endOf(now);
        return Flux.fromIterable(ways)
                .map(way -> new Alert(
                        settings.login(),
                        way,
                        kind,
                        subject.about(),
                        subject.numbers(),
                        subject.account(),
                        now,
                        notBefore,
                        Alert.State.WAITING,
                        0,
                        ""))
                .concatMap(alert -> alerts.insert(key + "/" + alert.login() + "/" + alert.way(), alert))
                .then(Mono.just(ways.size()));
    }
}
