package vn.hoiluat.auditing;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.audit.AuditRecord.Via;
import vn.hoiluat.audit.AuditedCitizens;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;
import vn.hoiluat.throttling.NetworkAddress;

/** Fills in what the store knows of a call: whose account it is, and whose case. */
@Component
final class CallRecords {

    private final People people;
    private final CaseRegister cases;
    private final AuditedCitizens citizens;
    private final Clock clock;

    CallRecords(People people, CaseRegister cases, AuditedCitizens citizens, Clock clock) {
        this.people = people;
        this.cases = cases;
        this.citizens = citizens;
        this.clock = clock;
    }

    Mono<AuditRecord> of(AuditedCall call, ServerHttpRequest request) {
        return Mono.zip(caller(call.login()), subject(call.subject()))
                .map(known -> record(call, request, known.getT1(), known.getT2()));
    }

    private AuditRecord record(AuditedCall call, ServerHttpRequest request, Caller caller, Subject subject) {
        boolean program = request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return new AuditRecord(
                clock.instant(),
                caller.login(),
                caller.roles(),
                call.action(),
                call.outcome(),
                subject.name(),
                subject.citizen(),
                call.detail(),
                NetworkAddress.of(request),
                program ? Via.PROGRAM : Via.BROWSER);
    }

    private record Caller(String login, List<String> roles) {}

    /** Nobody, if there is no such account: what was typed for a login may be a password. */
    private Mono<Caller> caller(String login) {
        return (login.isEmpty() ? Mono.<Account>empty() : people.find(login))
                .map(account -> new Caller(
                        account.login(),
                        account.roles().stream().map(Enum::name).sorted().toList()))
                .defaultIfEmpty(new Caller("", List.of()));
    }

    private record Subject(String name, String citizen) {}

    /** A case by its code as it is written, with the citizen's pseudonym; everything else as it is. */
    private Mono<Subject> subject(String typed) {
        if (!(TypedCode.in(typed) instanceof TypedCode.Found found)) {
            return Mono.just(new Subject(typed.substring(0, Math.min(typed.length(), LONGEST)), ""));
        }
        String code = found.code().toString();
        return cases.byCode(found.code())
                .flatMap(c -> citizens.pseudonym(c.address()))
                .map(name -> new Subject(code, name))
                .defaultIfEmpty(new Subject(code, ""));
    }

    private static final int LONGEST = 64;
}
