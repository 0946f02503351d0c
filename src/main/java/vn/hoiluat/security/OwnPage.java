package vn.hoiluat.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.result.view.Rendering;

/** A page about the account of whoever looks at it. */
final class OwnPage {

    private OwnPage() {}

    /** The page, which no browser keeps. */
    static Rendering.Builder<?> of(String view, HttpStatus status, Authentication person) {
        return Rendering.view(view)
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("login", person.getName())
                .modelAttribute("heldBack", person.getAuthorities().isEmpty());
    }
}
