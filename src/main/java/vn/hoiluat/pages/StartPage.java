package vn.hoiluat.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

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
                .map(account -> page(account.name(), accounts.notice(account)))
                .defaultIfEmpty(page("", ""));
    }

    private static Rendering page(String unit, String notice) {
        return Rendering.view("start")
                .modelAttribute("unit", unit)
                .modelAttribute("notice", notice)
                .build();
    }
}
