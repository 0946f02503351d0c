package vn.hoiluat.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.people.AccountChange;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Scope;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** Which units and fields of law an account is limited to. */
@Controller
final class AccountScopePage {

    private static final String PATH = "/quan-tri/tai-khoan/{login}/pham-vi";

    private final People people;
    private final Units units;
    private final FieldNames fields;

    AccountScopePage(People people, Units units, FieldNames fields) {
        this.people = people;
        this.units = units;
        this.fields = fields;
    }

    @GetMapping(PATH)
    @Unaudited("an account, nothing of citizens")
    Mono<Rendering> show(@PathVariable String login) {
        return Mono.zip(people.find(login), units.tree())
                .map(both -> UnitsPage.page("account-scope", HttpStatus.OK)
                        .modelAttribute("account", both.getT1())
                        .modelAttribute("units", both.getT2())
                        .modelAttribute("allFields", fields.all())
                        .build())
                .switchIfEmpty(notFound());
    }

    /** Stores what is ticked; names of units and fields that there are not are left out. */
    @PostMapping(PATH)
    @Audited(value = AuditAction.ACCOUNT_SCOPE_CHANGED, subject = "login")
    Mono<Rendering> change(@PathVariable String login, ServerWebExchange exchange) {
        return Mono.zip(exchange.getFormData(), units.tree().map(Units::byId))
                .map(both -> scope(both.getT1(), both.getT2()))
                .flatMap(scope -> people.changeScope(login, scope))
                .filter(AccountChange.Done.class::isInstance)
                .map(done ->
                        Rendering.redirectTo("/quan-tri/tai-khoan/" + login).build())
                .switchIfEmpty(notFound());
    }

    private Scope scope(MultiValueMap<String, String> form, Map<String, Unit> known) {
        Set<String> named = new HashSet<>(form.getOrDefault("don-vi", List.of()));
        named.retainAll(known.keySet());
        Set<String> ticked = new HashSet<>(form.getOrDefault("linh-vuc", List.of()));
        ticked.retainAll(fields.all().keySet());
        return new Scope(named, ticked);
    }

    private static Mono<Rendering> notFound() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
