package vn.hoiluat.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.triage.Buttons;

/** The page on which a question is asked. What is said on it comes and goes by {@code /api/web}. */
@Controller
final class ChatPage {

    private final ChatAccounts accounts;
    private final int longestQuestion;

    ChatPage(ChatAccounts accounts, @Value("${hoiluat.channels.web.max-question:2000}") int longestQuestion) {
        this.accounts = accounts;
        this.longestQuestion = longestQuestion;
    }

    @GetMapping("/chat")
    Mono<Rendering> anyUnit() {
        return accounts.first()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(this::page);
    }

    @GetMapping("/chat/{accountId}")
    Mono<Rendering> oneUnit(@PathVariable String accountId) {
        return accounts.named(accountId).map(this::page);
    }

    private Rendering page(ChannelAccount account) {
        return Rendering.view("chat")
                .modelAttribute("accountId", account.id())
                .modelAttribute("unit", account.name())
                .modelAttribute("notice", accounts.notice(account))
                .modelAttribute("longestQuestion", longestQuestion)
                .modelAttribute("officerPayload", Buttons.OFFICER)
                .build();
    }
}
