package vn.hoiluat.console;

import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;

/** Consoles say what their officer has before them, so that colleagues do not write to one citizen at once. */
@RestController
final class CasePresenceApi {

    private static final String LEFT = "left";

    private final CaseLookup cases;
    private final CasePresence presence;

    CasePresenceApi(CaseLookup cases, CasePresence presence) {
        this.cases = cases;
        this.presence = presence;
    }

    /** @param state {@code viewing}, {@code replying} or {@code left} */
    record PresenceBody(@Nullable String state) {}

    /** Notes it, for less than a minute, and tells who is there. */
    @PostMapping("/api/cases/{code}/presence")
    @Unaudited("who else has the case open")
    Mono<CasePresence.Here> note(@PathVariable String code, @RequestBody PresenceBody body, Principal officer) {
        return cases.find(code, officer.getName())
                .map(seen -> note(seen.value().code().toString(), officer.getName(), body.state()));
    }

    private CasePresence.Here note(String code, String officer, @Nullable String state) {
        if (LEFT.equals(state)) {
            return presence.left(code, officer);
        }
        for (CasePresence.State known : CasePresence.State.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(state)) {
                return presence.note(code, officer, known);
            }
        }
        throw new CaseProblemException(HttpStatus.BAD_REQUEST, "unreadable");
    }
}
