package vn.hoiluat.sandbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;

/** The page of phones: one on the stand-in of Zalo, one that is the real chat page. */
@Controller
@Profile("sandbox")
final class SandboxPage {

    private final Accounts accounts;

    SandboxPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sandbox")
    Mono<Rendering> phones() {
        return accounts.all()
                .filter(account -> account.channel() == Channel.ZALO && account.enabled())
                .next()
                .map(ChannelAccount::externalId)
                .defaultIfEmpty("")
                .map(oa -> Rendering.view("sandbox").modelAttribute("oa", oa).build());
    }
}
