package vn.hoiluat.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.result.view.Rendering;
import vn.hoiluat.people.Action;

/** A page about the account of whoever looks at it. */
final class OwnPage {

    private OwnPage() {}

    /** The page with what its head needs: where the person may go from here. */
    static Rendering.Builder<?> of(String view, HttpStatus status, Authentication person) {
        return Rendering.view(view)
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("login", person.getName())
                .modelAttribute("toConsole", may(person, Action.READ_CASES))
                .modelAttribute("toAdministration", may(person, Action.MANAGE_ACCOUNTS))
                .modelAttribute("heldBack", person.getAuthorities().isEmpty());
    }

    private static boolean may(Authentication person, Action action) {
        return person.getAuthorities().stream()
                .anyMatch(allowed -> action.name().equals(allowed.getAuthority()));
    }
}
