package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Opens and finds cases. Opening is repeatable: the same first message always gives the same case. */
public final class CaseRegister {

    /** Of a document that was not there before. */
    private static final long FIRST_VERSION = 1;

    private final Documents<Case> cases;
    private final Documents<CodeTaken> codes;
    private final CaseRouter router;
    private final UnitCalendars calendars;
    private final CaseSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    /** Keeps codes unique: the id is the only unique key. */
    record CodeTaken(String caseId) {
        static final Kind<CodeTaken> KIND = new Kind<>("caseCode", CodeTaken.class, List.<Index<CodeTaken>>of());
    }

    /** The random generator must be unpredictable: codes and tokens are drawn from it. */
    public CaseRegister(
            DocumentStore store,
            CaseRouter router,
            UnitCalendars calendars,
            CaseSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.router = router;
        cases = store.documents(Case.KIND);
        codes = store.documents(CodeTaken.KIND);
        this.calendars = calendars;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** The case of this hand-over, opened now unless it was before. */
    public Mono<Case> open(HandOver handOver) {
        return open(handOver, router.route(handOver), null);
    }

    /** The same, with an answer promised for the end of this day; null for the usual working days. */
    public Mono<Case> openDue(HandOver handOver, @Nullable LocalDate dueOn) {
        return open(handOver, router.route(handOver), dueOn);
    }

    /** The same for a unit that is known, as where an officer records what somebody asked. */
    public Mono<Case> open(HandOver handOver, CaseRouting routing) {
        return open(handOver, Mono.just(routing), null);
    }

    private Mono<Case> open(HandOver handOver, Mono<CaseRouting> routing, @Nullable LocalDate dueOn) {
        String id = Case.idFor(handOver.events().getFirst().id());
        return find(id).switchIfEmpty(Mono.defer(() -> Mono.zip(reserveCode(id), routing)
                .flatMap(both -> newCase(id, both.getT1(), both.getT2(), handOver, dueOn))
                .flatMap(c -> cases.insert(id, c))
                .then(find(id))));
    }

    /** The case, or empty. */
    public Mono<Case> find(String caseId) {
        return cases.find(caseId).map(Versioned::value);
    }

    /** The case with this code, or empty. */
    public Mono<Case> byCode(CaseCode code) {
        return first(Range.exactly(Case.BY_CODE, code.digits()));
    }

    /** The case with this code as it stands in the store, or empty. */
    public Mono<Versioned<Case>> versioned(CaseCode code) {
        return firstOf(Range.exactly(Case.BY_CODE, code.digits()));
    }

    /** The case this token opens, or empty. */
    public Mono<Case> byToken(String token) {
        return first(Range.exactly(Case.BY_TOKEN, token));
    }

    /** Cases that owe an answer, the most urgent first. */
    public Flux<Case> open() {
        return cases.all(Range.of(Case.OPEN)).map(Versioned::value);
    }

    /** How many cases owe an answer, counted to the cap. */
    public Mono<Long> countOpen(int cap) {
        return cases.count(Range.of(Case.OPEN), cap);
    }

    /** How many cases owed an answer before this time, counted to the cap. */
    public Mono<Long> countLate(Instant now, int cap) {
        return cases.count(Range.between(Case.OPEN, "", Index.key(now)), cap);
    }

    /** Cases of a conversation, oldest first. */
    public Flux<Case> of(String conversationId) {
        return cases.all(Range.prefix(Case.BY_CONVERSATION, conversationId + " "))
                .map(Versioned::value);
    }

    Flux<Case> lateAt(Instant now) {
        return cases.all(Range.between(Case.NOT_ALARMED, "", Index.key(now))).map(Versioned::value);
    }

    Flux<Case> unsettled(Instant before) {
        return cases.all(Range.between(Case.UNSETTLED, "", Index.key(before) + '\0'))
                .map(Versioned::value);
    }

    /** The case of this conversation that was answered last, if that was not before this time; or empty. */
    Mono<Case> answeredSince(String conversationId, Instant since) {
        Range range = Range.between(
                Case.ANSWERED, conversationId + " " + Index.key(since), conversationId + " " + Character.MAX_VALUE);
        return cases.all(range).map(Versioned::value).takeLast(1).next();
    }

    /** The calendar of the unit that has the case. */
    public Mono<WorkingCalendar> calendar(Case c) {
        return calendars.of(c.unit());
    }

    CaseSettings settings() {
        return settings;
    }

    Documents<Case> documents() {
        return cases;
    }

    private Mono<Case> first(Range range) {
        return firstOf(range).map(Versioned::value);
    }

    private Mono<Versioned<Case>> firstOf(Range range) {
        return cases.page(range, null, 1).flatMapIterable(page -> page.items()).next();
    }

    private Mono<CaseCode> reserveCode(String caseId) {
        return Mono.fromSupplier(() -> CaseCode.random(random))
                .flatMap(code -> codes.insert(code.digits(), new CodeTaken(caseId))
                        .filter(isNew -> isNew)
                        .map(isNew -> code))
                .repeatWhenEmpty(tries -> tries);
    }

    private Mono<Case> newCase(
            String id, CaseCode code, CaseRouting routing, HandOver handOver, @Nullable LocalDate dueOn) {
        Instant received = handOver.events().getFirst().receivedAt();
        return calendars
                .of(routing.unit())
                .map(calendar -> dueOn == null ? calendar.due(received, settings.workingDays()) : calendar.endOf(dueOn))
                .map(CaseDeadline::of)
                .map(deadline -> newCase(id, code, routing, handOver, deadline));
    }

    private Case newCase(String id, CaseCode code, CaseRouting routing, HandOver handOver, CaseDeadline deadline) {
        Instant now = clock.instant();
        return new Case(
                id,
                code,
                token(),
                handOver.address(),
                handOver.question(),
                handOver.field(),
                routing,
                handOver.events().stream().map(CaseMessage::of).toList(),
                handOver.reason(),
                handOver.sensitive(),
                handOver.considered(),
                now,
                CaseStatus.NEW,
                null,
                deadline,
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                List.of(new CaseStep(
                        now, Case.SYSTEM, "opened", handOver.reason().name(), FIRST_VERSION)),
                List.of(new Notification("opened", now, false)));
    }

    private String token() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
