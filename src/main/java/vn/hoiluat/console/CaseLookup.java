package vn.hoiluat.console;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.Versioned;

/** Finds the case of an address, however its code is typed. Cases outside an officer's scope are not found. */
@Component
final class CaseLookup {

    private final CaseRegister register;
    private final People people;

    CaseLookup(CaseRegister register, People people) {
        this.register = register;
        this.people = people;
    }

    /** A case as it stands in the store, and the officer who may see it. */
    record Seen(Versioned<Case> found, CaseReader reader) {

        Case value() {
            return found.value();
        }
    }

    /** The officer with the scope that the account has now; fails if the account is gone. */
    Mono<CaseReader> reader(String officer) {
        return people.find(officer)
                .map(account -> new CaseReader(officer, account.scope()))
                .switchIfEmpty(Mono.error(() -> new CaseProblemException(HttpStatus.FORBIDDEN, "no-account")));
    }

    /** The case; fails with a {@link CaseProblemException} if the code is none, or there is no case of it for this officer. */
    Mono<Seen> find(String typed, String officer) {
        if (!(TypedCode.in(typed) instanceof TypedCode.Found found)) {
            return Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "code"));
        }
        return Mono.zip(register.versioned(found.code()), reader(officer))
                .map(both -> new Seen(both.getT1(), both.getT2()))
                .filter(seen -> seen.reader().sees(seen.value()))
                .switchIfEmpty(
                        Mono.error(() -> new CaseProblemException(HttpStatus.NOT_FOUND, "not-found", found.code())));
    }

    /** The same case as it stands in the store now, wherever it has gone. */
    Mono<Seen> again(Seen before) {
        return register.versioned(before.value().code()).map(now -> new Seen(now, before.reader()));
    }
}
