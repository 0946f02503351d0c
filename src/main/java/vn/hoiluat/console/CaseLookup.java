package vn.hoiluat.console;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.storage.Versioned;

/** Finds the case of an address, however its code is typed. */
@Component
final class CaseLookup {

    private final CaseRegister register;

    CaseLookup(CaseRegister register) {
        this.register = register;
    }

    /** The case; fails with a {@link CaseProblemException} if the code is none, or no case has it. */
    Mono<Case> find(String typed) {
        return versioned(typed).map(Versioned::value);
    }

    /** The case as it stands in the store; fails as {@link #find} does. */
    Mono<Versioned<Case>> versioned(String typed) {
        if (!(TypedCode.in(typed) instanceof TypedCode.Found found)) {
            return Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "code"));
        }
        return register.versioned(found.code())
                .switchIfEmpty(
                        Mono.error(() -> new CaseProblemException(HttpStatus.NOT_FOUND, "not-found", found.code())));
    }
}
