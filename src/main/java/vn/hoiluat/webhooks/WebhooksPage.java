package vn.hoiluat.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Secret;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** Where administrators say who is told of what, and see what came of it. A secret is shown once, when it is made. */
@Controller
final class WebhooksPage {

    private static final String PATH = "/quan-tri/ket-noi/webhook";
    private static final int LEDGER = 50;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Targets targets;
    private final NoticeTexts texts;
    private final DatePhrases dates;
    private final Clock clock;

    WebhooksPage(
            Webhooks webhooks,
            Deliveries deliveries,
            Targets targets,
            NoticeTexts texts,
            Wording wording,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.targets = targets;
        this.texts = texts;
        this.clock = clock;
        dates = new DatePhrases(wording);
    }

    /** A line of the ledger, as people read it. */
    record Line(String event, String type, String about, String at, String state, int attempts, String detail) {}

    @GetMapping(PATH)
    @Unaudited("addresses of programs, nothing of citizens")
    Mono<Rendering> list() {
        return list(WebhookForm.EMPTY, null);
    }

    @PostMapping(PATH)
    @Audited(AuditAction.WEBHOOK_CHANGED)
    Mono<Rendering> add(ServerWebExchange exchange) {
        return exchange.getFormData().map(WebhookForm::read).flatMap(form -> {
            String problem = form.problem(targets);
            return problem != null
                    ? list(form, problem)
                    : webhooks.add(form.name(), form.address(), form.events())
                            .flatMap(made -> one(made, WebhookForm.of(made), null, made.secret()));
        });
    }

    @GetMapping(PATH + "/{id}")
    @Unaudited("notices without anything of citizens")
    Mono<Rendering> show(@PathVariable String id) {
        return found(id).flatMap(webhook -> one(webhook, WebhookForm.of(webhook), null, null));
    }

    @PostMapping(PATH + "/{id}")
    @Audited(value = AuditAction.WEBHOOK_CHANGED, subject = "id")
    Mono<Rendering> change(@PathVariable String id, ServerWebExchange exchange) {
        return Mono.zip(found(id), exchange.getFormData().map(WebhookForm::read))
                .flatMap(both -> {
                    WebhookForm form = both.getT2();
                    String problem = form.problem(targets);
                    return problem != null
                            ? one(both.getT1(), form, problem, null)
                            : webhooks.change(id, form.name(), form.address(), form.events(), form.on())
                                    .thenReturn(backTo(id));
                });
    }

    @PostMapping(PATH + "/{id}/doi-khoa")
    @Audited(value = AuditAction.WEBHOOK_CHANGED, subject = "id")
    Mono<Rendering> rotate(@PathVariable String id) {
        return found(id)
                .then(webhooks.rotate(id))
                .flatMap(webhook -> one(webhook, WebhookForm.of(webhook), null, webhook.secret()));
    }

    @PostMapping(PATH + "/{id}/bo-khoa-cu")
    @Audited(value = AuditAction.WEBHOOK_CHANGED, subject = "id")
    Mono<Rendering> endFormer(@PathVariable String id) {
        return found(id).then(webhooks.endFormer(id)).thenReturn(backTo(id));
    }

    /** Puts a trial behind whatever waits; the ledger shows what comes of it. */
    @PostMapping(PATH + "/{id}/thu")
    @Audited(value = AuditAction.WEBHOOK_CHANGED, subject = "id")
    Mono<Rendering> ping(@PathVariable String id) {
        return found(id)
                .flatMap(webhook -> {
                    Instant now = clock.instant();
                    long sequence = now.toEpochMilli();
                    String event = "ping#" + sequence;
                    Notice trial = new Notice(EventType.PING, now, texts.ping(event, now));
                    return deliveries.add(Delivery.of(webhook, event, "ping", null, sequence, trial));
                })
                .thenReturn(backTo(id));
    }

    @PostMapping(PATH + "/{id}/gui-lai")
    @Audited(value = AuditAction.WEBHOOK_CHANGED, subject = "id")
    Mono<Rendering> again(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(WebhooksPage::event)
                .flatMap(event -> deliveries.again(id, event))
                .thenReturn(backTo(id));
    }

    @PostMapping(PATH + "/{id}/xoa")
    @Audited(value = AuditAction.WEBHOOK_CHANGED, subject = "id")
    Mono<Rendering> remove(@PathVariable String id) {
        return webhooks.remove(id).thenReturn(Rendering.redirectTo(PATH).build());
    }

    private Mono<Rendering> list(WebhookForm form, @Nullable String problem) {
        return webhooks.all()
                .map(all -> page("webhooks", problem)
                        .modelAttribute("webhooks", all)
                        .modelAttribute("form", form)
                        .modelAttribute("choices", EventType.CHOICES)
                        .build());
    }

    private Mono<Rendering> one(
            Webhook webhook, WebhookForm form, @Nullable String problem, @Nullable Secret shownOnce) {
        Instant formerUntil = webhook.formerUntil();
        boolean formerLasts = formerUntil != null && clock.instant().isBefore(formerUntil);
        return deliveries.of(webhook.id(), LEDGER).map(ledger -> {
            Rendering.Builder<?> page = page("webhook", problem)
                    .modelAttribute("id", webhook.id())
                    .modelAttribute("name", webhook.name())
                    .modelAttribute("form", form)
                    .modelAttribute("choices", EventType.CHOICES)
                    .modelAttribute("ledger", ledger.stream().map(this::line).toList());
            if (shownOnce != null) {
                page.modelAttribute("secret", shownOnce.value());
            }
            if (formerLasts && formerUntil != null) {
                page.modelAttribute("formerUntil", dates.day(formerUntil));
            }
            return page.build();
        });
    }

    private Line line(Delivery delivery) {
        return new Line(
                delivery.event(),
                delivery.type().name(),
                about(delivery),
                dates.moment(delivery.at()),
                delivery.state().name(),
                delivery.attempts(),
                delivery.detail());
    }

    /** The key of an entry; nothing of a case. */
    private static String about(Delivery delivery) {
        String entry = "entry/";
        return delivery.subject().startsWith(entry) ? delivery.subject().substring(entry.length()) : "";
    }

    private Mono<Webhook> found(String id) {
        return webhooks.find(id).switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static String event(MultiValueMap<String, String> sent) {
        List<String> events = sent.getOrDefault("tin", List.of());
        return events.isEmpty() ? "" : events.getFirst();
    }

    private static Rendering backTo(String id) {
        return Rendering.redirectTo(PATH + "/" + id).build();
    }

    private static Rendering.Builder<?> page(String view, @Nullable String problem) {
        Rendering.Builder<?> page = Rendering.view(view)
                .status(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return problem == null ? page : page.modelAttribute("problem", problem);
    }
}
