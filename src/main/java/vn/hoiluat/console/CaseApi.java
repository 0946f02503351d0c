package vn.hoiluat.console;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** The calls by which an officer works on cases. Whoever comes second is told who was first, and when. */
@RestController
@RequestMapping("/api/cases")
final class CaseApi {

    private static final int MOST_LISTED = 500;
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_NOTE = 2_000;

    private final CaseRegister register;
    private final CaseDesk desk;
    private final DatePhrases dates;
    private final Clock clock;

    CaseApi(CaseRegister register, CaseDesk desk, Wording wording, Clock clock) {
        this.register = register;
        this.desk = desk;
        dates = new DatePhrases(wording);
        this.clock = clock;
    }

    /** An answer; without a legal basis there is none. */
    record AnswerBody(@Nullable String text, @Nullable String legalBasis) {}

    /** Why a case is closed without an answer of its own. */
    record CloseBody(@Nullable String note) {}

    /** Cases that owe an answer, the most urgent first. */
    @GetMapping
    Flux<CaseView> open(@RequestParam(defaultValue = "100") int limit) {
        Instant now = clock.instant();
        return register.open().take(Math.clamp(limit, 1, MOST_LISTED)).map(c -> CaseView.of(c, now));
    }

    /** One case. */
    @GetMapping("/{code}")
    Mono<CaseView> one(@PathVariable String code) {
        return find(code).map(c -> CaseView.of(c, clock.instant()));
    }

    /** Takes the case; the bot is silent in its conversation from now on. */
    @PostMapping("/{code}/claim")
    Mono<CaseView> claim(@PathVariable String code, Principal officer) {
        return find(code).flatMap(c -> desk.claim(c.id(), officer.getName())).map(this::done);
    }

    /** Answers the case, on the channel it came by. */
    @PostMapping(path = "/{code}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<CaseView> answer(@PathVariable String code, @RequestBody AnswerBody body, Principal officer) {
        String text = required(body.text(), "text", LONGEST_ANSWER);
        String legalBasis = required(body.legalBasis(), "legal-basis", LONGEST_NOTE);
        return find(code)
                .flatMap(c -> desk.answer(c.id(), officer.getName(), text, legalBasis))
                .map(this::done);
    }

    /** Closes the case without an answer of its own. */
    @PostMapping(path = "/{code}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<CaseView> close(@PathVariable String code, @RequestBody CloseBody body, Principal officer) {
        String note = required(body.note(), "note", LONGEST_NOTE);
        return find(code)
                .flatMap(c -> desk.close(c.id(), officer.getName(), note))
                .map(this::done);
    }

    private Mono<Case> find(String typed) {
        if (!(TypedCode.in(typed) instanceof TypedCode.Found found)) {
            return Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "code"));
        }
        return register.byCode(found.code())
                .switchIfEmpty(
                        Mono.error(() -> new CaseProblemException(HttpStatus.NOT_FOUND, "not-found", found.code())));
    }

    private CaseView done(CaseChange change) {
        return switch (change) {
            case CaseChange.Done done -> CaseView.of(done.changed(), clock.instant());
            case CaseChange.TakenBy taken -> throw conflict("taken", taken.unchanged(), taken.when());
            case CaseChange.NoLongerOpen closed ->
                throw conflict(
                        "not-open", closed.unchanged(), closed.unchanged().lastStepAt());
            case CaseChange.NotAllowed refused ->
                throw new CaseProblemException(
                        HttpStatus.CONFLICT, "not-allowed", refused.unchanged().code());
            case CaseChange.OwnWork own ->
                throw new CaseProblemException(
                        HttpStatus.CONFLICT, "own-work", own.unchanged().code());
            case CaseChange.ApprovalNeeded needed ->
                throw new CaseProblemException(
                        HttpStatus.CONFLICT,
                        "approval-needed",
                        needed.unchanged().code());
            case CaseChange.NotFound gone -> throw new CaseProblemException(HttpStatus.NOT_FOUND, "not-found", "");
        };
    }

    /** Names who was first, and when. */
    private CaseProblemException conflict(String key, Case unchanged, Instant since) {
        return new CaseProblemException(
                HttpStatus.CONFLICT, key, unchanged.code(), String.valueOf(unchanged.officer()), dates.moment(since));
    }

    private static String required(@Nullable String value, String name, int longest) {
        String stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, name + "-missing");
        }
        if (stripped.length() > longest) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, name + "-too-long", longest);
        }
        return stripped;
    }
}
