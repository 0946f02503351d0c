package vn.hoiluat.pages;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.ladder.Ladder;

/** One case, for whoever has the link that was sent: how far it is, the question, the answer. Sensitive ones: how far only. */
@Controller
final class CasePage {

    private final CaseRegister register;
    private final Accounts accounts;
    private final Ladder ladder;
    private final CaseViews views;
    private final RatingViews ratings;

    CasePage(CaseRegister register, Accounts accounts, Ladder ladder, CaseViews views, RatingViews ratings) {
        this.register = register;
        this.accounts = accounts;
        this.ladder = ladder;
        this.views = views;
        this.ratings = ratings;
    }

    @GetMapping("/v/{token}")
    Mono<Rendering> show(@PathVariable String token) {
        return register.byToken(token)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .flatMap(c -> Mono.zip(
                                accounts.account(c.address().accountId())
                                        .map(ChannelAccount::name)
                                        .defaultIfEmpty(""),
                                ladder.offersSms(c),
                                register.calendar(c),
                                rating(c))
                        .map(all -> page(
                                c,
                                all.getT1(),
                                all.getT2() && c.status().isOpen(),
                                views.of(c, all.getT3()),
                                all.getT4())));
    }

    private Mono<Optional<RatingView>> rating(Case c) {
        return Mono.justOrEmpty(Optional.ofNullable(c.answer()).flatMap(c::mark))
                .flatMap(mark -> ratings.of(mark, "/v/" + c.token()))
                .defaultIfEmpty(Optional.empty());
    }

    private Rendering page(Case c, String unit, boolean offersSms, CaseView view, Optional<RatingView> rating) {
        Rendering.Builder<?> page = Rendering.view("case")
                .modelAttribute("case", view)
                .modelAttribute("unit", unit)
                .modelAttribute("token", c.token())
                .modelAttribute("offersSms", offersSms)
                .modelAttribute("answered", c.answer() != null)
                .modelAttribute("today", views.today())
                .modelAttribute("sensitive", c.sensitive());
        if (!c.sensitive()) {
            page.modelAttribute("question", c.question());
            if (c.answer() != null) {
                page.modelAttribute("answer", c.answer().text())
                        .modelAttribute("legalBasis", c.answer().legalBasis());
            }
        }
        rating.ifPresent(asked -> page.modelAttribute("rating", asked));
        return page.build();
    }
}
