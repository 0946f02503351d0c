package vn.hoiluat.security;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tells pages what whoever looks is allowed to do, as {@code allowed}, so that they lead nobody to a closed door; their own
 * address, as {@code at}, so that the menu says where one is; and what was just done, as {@code finished}.
 */
@ControllerAdvice(annotations = Controller.class)
final class StaffMenu {

    @ModelAttribute("allowed")
    Mono<Set<String>> allowed(ServerWebExchange exchange) {
        return exchange.<Principal>getPrincipal()
                .ofType(Authentication.class)
                .map(caller -> caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The word that a deed leaves in the address of the page it leads to; empty without one. */
    @ModelAttribute("finished")
    String finished(@RequestParam(name = "xong", defaultValue = "") String deed) {
        return deed;
    }

    @ModelAttribute("at")
    String at(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication().value();
    }
}
