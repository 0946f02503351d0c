package vn.hoiluat.setup;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountCheck;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.ConnectionTest;
import vn.hoiluat.account.Notice;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.pages.EmbeddingOrigins;

/**
 * The channel accounts: how each stands with its platform, what to paste there, the switches of account and bot, the notice
 * and the greeting. What is changed holds from the next message on, within the seconds that webhooks remember accounts.
 */
@Controller
final class ChannelsPage {

    static final String PATH = "/quan-tri/kenh";

    private static final int LONGEST_GREETING = 200;
    private static final int LONGEST_ORIGINS = 4000;

    private final Accounts accounts;
    private final List<AccountCheck> checks;
    private final List<ConnectionTest> tests;
    private final Webhooks webhooks;
    private final Clock clock;

    ChannelsPage(
            Accounts accounts, List<AccountCheck> checks, List<ConnectionTest> tests, Webhooks webhooks, Clock clock) {
        this.accounts = accounts;
        this.checks = List.copyOf(checks);
        this.tests = List.copyOf(tests);
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Unaudited("channel accounts, nothing of citizens")
    Mono<Rendering> list() {
        Mono<Map<String, AccountHealth>> health =
                Flux.fromIterable(checks).flatMap(AccountCheck::accounts).collectMap(AccountHealth::accountId);
        return health.flatMap(known -> accounts.all()
                        .map(account -> ChannelView.of(account, known.get(account.id()), clock.instant()))
                        .collectList())
                .map(views -> page("channels", HttpStatus.OK)
                        .modelAttribute("accounts", views)
                        .build());
    }

    @GetMapping(PATH + "/{id}")
    @Unaudited("a channel account, nothing of citizens")
    Mono<Rendering> one(@PathVariable String id) {
        return find(id).flatMap(account -> shown(account, null, null));
    }

    /** Asks the platform; the answer is shown with the page and kept nowhere. */
    @PostMapping(PATH + "/{id}/thu-ket-noi")
    @Unaudited("what the platform says of an account")
    Mono<Rendering> test(@PathVariable String id) {
        return find(id).flatMap(
                        account -> testOf(account).test(account).flatMap(health -> shown(account, null, health)));
    }

    @PostMapping(PATH + "/{id}/bat")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> switchOn(@PathVariable String id) {
        return change(id, account -> account.enabled(true));
    }

    @PostMapping(PATH + "/{id}/tat")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> switchOff(@PathVariable String id) {
        return change(id, account -> account.enabled(false));
    }

    @PostMapping(PATH + "/{id}/bot-bat")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> answer(@PathVariable String id) {
        return change(id, account -> account.answering(true));
    }

    @PostMapping(PATH + "/{id}/bot-tat")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> beSilent(@PathVariable String id) {
        return change(id, account -> account.answering(false));
    }

    @PostMapping(PATH + "/{id}/loi-chao")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> greet(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String text = text(form, "loi-chao");
            return text.length() > LONGEST_GREETING
                    ? find(id).flatMap(account -> shown(account, "greeting", null))
                    : change(id, account -> account.with(Map.of(ChannelAccount.GREETING, text)));
        });
    }

    /** Says which sites may show the conversation and the public section in a frame. */
    @PostMapping(PATH + "/{id}/trang-nhung")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> embed(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String origins = text(form, "trang-nhung");
            return origins.length() > LONGEST_ORIGINS || !EmbeddingOrigins.areOrigins(origins)
                    ? find(id).flatMap(account -> shown(account, "origins", null))
                    : change(id, account -> account.with(Map.of(EmbeddingOrigins.SETTING, origins)));
        });
    }

    /** Puts the notice up, from now on, or takes it down if there is no text. */
    @PostMapping(PATH + "/{id}/thong-bao")
    @Audited(value = AuditAction.CHANNEL_CHANGED, subject = "id")
    Mono<Rendering> notice(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String text = text(form, "thong-bao");
            if (text.isEmpty()) {
                return change(id, account -> account.with(Notice.none()));
            }
            if (text.length() > Notice.LONGEST) {
                return find(id).flatMap(account -> shown(account, "notice", null));
            }
            Instant now = clock.instant();
            try {
                Instant until = until(text(form, "den"));
                if (until != null && !until.isAfter(now)) {
                    return find(id).flatMap(account -> shown(account, "notice-past", null));
                }
                Notice notice = new Notice(text, now, until);
                return change(id, account -> account.with(notice.settings()));
            } catch (DateTimeException e) {
                return find(id).flatMap(account -> shown(account, "notice-time", null));
            }
        });
    }

    private static @Nullable Instant until(String local) {
        return local.isEmpty()
                ? null
                : LocalDateTime.parse(local).atZone(ChannelView.VIETNAM).toInstant();
    }

    private Mono<ChannelAccount> find(String id) {
        return accounts.account(id).switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering> change(String id, UnaryOperator<ChannelAccount> change) {
        return accounts.change(id, change)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(changed -> Rendering.redirectTo(PATH + "/" + changed.id()).build());
    }

    private ConnectionTest testOf(ChannelAccount account) {
        return tests.stream()
                .filter(test -> test.tests(account))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Mono<Rendering> shown(ChannelAccount account, @Nullable String problem, @Nullable AccountHealth tested) {
        return webhooks.of(account).map(addresses -> {
            Rendering.Builder<?> page = page("channel", problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                    .modelAttribute("account", ChannelView.of(account, tested, clock.instant()))
                    .modelAttribute("testable", tests.stream().anyMatch(test -> test.tests(account)))
                    .modelAttribute("addresses", addresses)
                    .modelAttribute("callers", webhooks.callers());
            if (problem != null) {
                page.modelAttribute("problem", problem);
            }
            return page.build();
        });
    }

    private static Rendering.Builder<?> page(String view, HttpStatus status) {
        return Rendering.view(view).status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
