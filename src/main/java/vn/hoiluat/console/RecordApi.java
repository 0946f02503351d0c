package vn.hoiluat.console;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Question;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.contact.PhoneNumber;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseChange;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.recording.Recordings;

/** Records what somebody asked by telephone, at the counter or in a letter, and what the officer answered at once. */
@RestController
final class RecordApi {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CaseLookup cases;
    private final Recordings recordings;
    private final CaseDesk desk;
    private final Accounts accounts;
    private final AnswerFinder finder;
    private final WholeCases whole;
    private final CaseRefusals refusals;
    private final Clock clock;

    RecordApi(
            CaseLookup cases,
            Recordings recordings,
            CaseDesk desk,
            Accounts accounts,
            AnswerFinder finder,
            WholeCases whole,
            CaseRefusals refusals,
            Clock clock) {
        this.cases = cases;
        this.recordings = recordings;
        this.desk = desk;
        this.accounts = accounts;
        this.finder = finder;
        this.whole = whole;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Opens the case; answers it where the body has an answer. Gives the case as {@code GET /api/cases/{code}} does. */
    @PostMapping("/api/cases")
    @Audited(AuditAction.CASE_RECORDED)
    Mono<CaseView> record(@RequestBody RecordBody body, Principal officer) {
        body.check();
        return cases.reader(officer.getName())
                .flatMap(reader -> opened(body, reader)
                        .flatMap(c -> noted(c, body, reader.name()))
                        .flatMap(c -> answered(c, body, reader.name()).thenReturn(c))
                        .flatMap(c -> cases.find(c.code().toString(), reader.name())))
                .flatMap(whole::of);
    }

    private Mono<Case> opened(RecordBody body, CaseReader reader) {
        Mono<RecordBody.Used> used = body.entry() == null
                ? Mono.just(RecordBody.Used.NOTHING)
                : finder.entry(body.entry(), new Question(body.needQuestion(), today(), 1))
                        .map(RecordApi::used)
                        .defaultIfEmpty(RecordBody.Used.NOTHING);
        Mono<RecordBody.CopyTo> copy = body.phone() == null ? Mono.just(RecordBody.CopyTo.NOBODY) : copy(body);
        return Mono.zip(used, copy)
                .flatMap(both -> recordings.open(
                        body.recording(both.getT1().within(reader.scope()), both.getT2()),
                        reader.name(),
                        reader.scope()));
    }

    private static RecordBody.Used used(Candidate entry) {
        return new RecordBody.Used(entry.entry(), entry.field());
    }

    /** By the first account that texts can be sent from. */
    private Mono<RecordBody.CopyTo> copy(RecordBody body) {
        String phone = PhoneNumber.international(body.needPhone())
                .orElseThrow(() -> new CaseProblemException(HttpStatus.BAD_REQUEST, "phone"));
        return accounts.all()
                .filter(account -> account.channel() == Channel.SMS && account.enabled())
                .next()
                .map(ChannelAccount::id)
                .map(account -> new RecordBody.CopyTo(new Address(Channel.SMS, account, phone)))
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.CONFLICT, "no-sms")));
    }

    /** Once: a form that was sent twice finds its note there. */
    private Mono<Case> noted(Case c, RecordBody body, String officer) {
        return body.note() == null || body.note().isBlank() || !c.notes().isEmpty()
                ? Mono.just(c)
                : desk.note(c.id(), officer, body.needNote()).thenReturn(c);
    }

    /** What was said on the telephone is said; where answers need approval it is submitted all the same. */
    private Mono<CaseChange> answered(Case c, RecordBody body, String officer) {
        if (body.answer() == null || !c.status().isOpen()) {
            return Mono.empty();
        }
        Mono<CaseChange> said = desk.needsApproval(c)
                ? desk.submit(c.id(), officer, body.needAnswer(), body.needLegalBasis())
                : desk.answer(c.id(), officer, body.needAnswer(), body.needLegalBasis());
        return said.doOnNext(refusals::check);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
