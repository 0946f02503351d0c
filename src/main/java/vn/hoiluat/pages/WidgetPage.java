package vn.hoiluat.pages;

import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.security.PagePolicy;
import vn.hoiluat.triage.Buttons;

/**
 * The widget: a script for pages of other sites, and the page it shows in a frame there. The frame holds the conversation, so
 * the other site's scripts cannot read it; see docs/adr/0012-widget.md.
 */
@Controller
final class WidgetPage {

    /** A site that was added or a word that was changed shows soon; a page that is read on does not ask each time. */
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final ChatAccounts accounts;
    private final ISpringWebFluxTemplateEngine templates;
    private final int longestQuestion;

    WidgetPage(
            ChatAccounts accounts,
            ISpringWebFluxTemplateEngine templates,
            @Value("${hoiluat.channels.web.max-question:2000}") int longestQuestion) {
        this.accounts = accounts;
        this.templates = templates;
        this.longestQuestion = longestQuestion;
    }

    @GetMapping("/widget.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CACHED)
                .body(templates.process("widget.js", new Context(Locale.of("vi"))));
    }

    @GetMapping("/widget/{accountId}")
    Mono<Rendering> frame(@PathVariable String accountId) {
        return accounts.named(accountId).map(this::page);
    }

    private Rendering page(ChannelAccount account) {
        return Rendering.view("widget")
                .header("Content-Security-Policy", PagePolicy.framedBy(EmbeddingOrigins.of(account)))
                .modelAttribute("accountId", account.id())
                .modelAttribute("unit", account.name())
                .modelAttribute("notice", accounts.notice(account))
                .modelAttribute("longestQuestion", longestQuestion)
                .modelAttribute("officerPayload", Buttons.OFFICER)
                .build();
    }
}
