package vn.hoiluat.slips;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.SlipLinks;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.throttling.NetworkAddress;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/**
 * Where whoever has the link on a slip reads it, confirms that the agency has it, and replies: without an account, until the
 * link ends. Of the citizen it shows the question only; what else was agreed to is on the paper.
 */
@Controller
final class SlipPage {

    private static final String PATH = "/tra-loi/{token}";

    private final SlipLinks links;
    private final Accounts accounts;
    private final RateLimit limit;
    private final DatePhrases dates;

    SlipPage(SlipLinks links, Accounts accounts, @Qualifier("slipsOfAddress") RateLimit limit, Wording wording) {
        this.links = links;
        this.accounts = accounts;
        this.limit = limit;
        dates = new DatePhrases(wording);
    }

    @GetMapping(PATH)
    @Audited(value = AuditAction.SLIP_READ, reading = true)
    Mono<Rendering> show(@PathVariable String token, ServerWebExchange exchange) {
        return open(token, exchange)
                .flatMap(linked -> page(linked, token, SlipForm.EMPTY, null))
                .switchIfEmpty(gone());
    }

    @PostMapping(PATH + "/nhan")
    @Audited(AuditAction.SLIP_CONFIRMED)
    Mono<Rendering> confirm(@PathVariable String token, ServerWebExchange exchange) {
        return written(token, exchange, form -> form.whoProblem(), form -> links.receive(token, form.who()));
    }

    @PostMapping(PATH)
    @Audited(AuditAction.SLIP_REPLIED)
    Mono<Rendering> reply(@PathVariable String token, ServerWebExchange exchange) {
        return written(
                token,
                exchange,
                form -> form.problem(),
                form -> links.reply(token, form.text(), form.basis(), form.who()));
    }

    private interface Checking {
        @Nullable
        String problem(SlipForm form);
    }

    private interface Doing {
        Mono<SlipLinks.Outcome> with(SlipForm form);
    }

    /** What is wrong is said above the form, which keeps what was written; otherwise the page shows what was done. */
    private Mono<Rendering> written(String token, ServerWebExchange exchange, Checking checking, Doing doing) {
        return open(token, exchange)
                .zipWith(exchange.getFormData().map(SlipForm::of))
                .flatMap(both -> {
                    SlipForm form = both.getT2();
                    String problem = both.getT1().works() ? checking.problem(form) : "over";
                    return problem != null
                            ? page(both.getT1(), token, form, problem)
                            : doing.with(form).flatMap(outcome -> done(outcome, both.getT1(), token, form));
                })
                .switchIfEmpty(gone());
    }

    private Mono<Rendering> done(SlipLinks.Outcome outcome, SlipLinks.Linked linked, String token, SlipForm form) {
        return switch (outcome) {
            case DONE ->
                Mono.just(Rendering.redirectTo("/tra-loi/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8))
                        .status(HttpStatus.SEE_OTHER)
                        .build());
            case BEFORE -> links.find(token).flatMap(now -> page(now, token, form, "before"));
            case GONE -> page(linked, token, form, "over");
        };
    }

    /** Empty if the token opens nothing; the trail learns the case, never the token. */
    private Mono<SlipLinks.Linked> open(String token, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (limit.take(NetworkAddress.of(request)).isPresent()) {
            return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        }
        return links.find(token)
                .doOnNext(linked -> CallNote.of(exchange).to(linked.of().code().toString()));
    }

    private Mono<Rendering> page(SlipLinks.Linked linked, String token, SlipForm form, @Nullable String problem) {
        CaseSlip slip = linked.slip();
        return accounts.account(linked.of().address().accountId())
                .map(ChannelAccount::name)
                .defaultIfEmpty("")
                .map(unit -> rendering(linked.works() ? status(problem) : HttpStatus.GONE)
                        .modelAttribute("slip", SlipShown.of(linked.of(), slip, dates))
                        .modelAttribute("unit", unit)
                        .modelAttribute("works", linked.works())
                        .modelAttribute("token", token)
                        .modelAttribute("form", form)
                        .modelAttribute("problem", problem == null ? "" : problem)
                        .build());
    }

    private static HttpStatus status(@Nullable String problem) {
        return problem == null
                ? HttpStatus.OK
                : problem.equals("before") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }

    private static Mono<Rendering> gone() {
        return Mono.fromSupplier(() -> rendering(HttpStatus.NOT_FOUND)
                .modelAttribute("works", false)
                .modelAttribute("problem", "unknown")
                .build());
    }

    private static Rendering.Builder<?> rendering(HttpStatus status) {
        return Rendering.view("slip")
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
