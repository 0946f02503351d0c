package vn.hoiluat.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;

/** Where citizens arrive: what this is, what can be asked, and that it is a machine. */
@Controller
final class StartPage {

    private final ChatAccounts accounts;

    StartPage(ChatAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    Mono<Rendering> start() {
        return accounts.first()
                .map(ChannelAccount::name)
                .defaultIfEmpty("")
                .map(unit ->
                        Rendering.view("start").modelAttribute("unit", unit).build());
    }
}
