package vn.hoiluat.central;

import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.central.Conflict;
import vn.hoiluat.knowledge.central.Conflict.Choice;
import vn.hoiluat.knowledge.central.ConflictInbox;
import vn.hoiluat.knowledge.central.ConflictInbox.Resolved;
import vn.hoiluat.knowledge.central.Field;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.storage.Versioned;

/** The conflict inbox: who may write entries sees it, who may approve them chooses. */
@Controller
final class ConflictsPage {

    private static final String PATH = "/kho/dong-bo/xung-dot";

    /** As many as the list shows and the keys step through; settled ones make room for the rest. */
    private static final int LISTED = 100;

    private final Central central;
    private final SyncTexts texts = new SyncTexts();

    ConflictsPage(Central central) {
        this.central = central;
    }

    /** A line of the list. */
    record Line(String id, String title, String fields, String foundAt) {}

    @GetMapping(PATH)
    @Unaudited("words of the public base")
    Mono<Rendering> inbox(@RequestParam MultiValueMap<String, String> query) {
        String id = query.getFirst("ma");
        return id == null ? list(query.keySet(), Set.of()) : one(id, "");
    }

    @PostMapping(PATH)
    @Audited(AuditAction.CENTRAL_CONFLICT_SETTLED)
    Mono<Rendering> settle(ServerWebExchange exchange, Principal approver) {
        return exchange.getFormData().flatMap(form -> {
            String id = text(form, "ma");
            CallNote.of(exchange).to(id);
            return inbox().find(id)
                    .flatMap(conflict -> settle(conflict, form, approver.getName()))
                    .switchIfEmpty(Mono.fromSupplier(() -> toList("doi")));
        });
    }

    private Mono<Rendering> settle(Conflict conflict, MultiValueMap<String, String> form, String by) {
        if (!isShown(conflict, form)) {
            return one(conflict.id(), "changed");
        }
        Map<Field, Choice> choices = choices(conflict, form);
        if (!choices.keySet().containsAll(conflict.fields())) {
            return one(conflict.id(), "incomplete");
        }
        return inbox().resolve(conflict, choices, by).flatMap(resolved -> switch (resolved) {
            case Resolved.Done done -> next(conflict.id());
            case Resolved.Changed changed -> one(conflict.id(), "changed");
            case Resolved.Drafted drafted -> list(Set.of(), drafted.blocks());
        });
    }

    /** Whether both sides still say what whoever chose had before their eyes. */
    private static boolean isShown(Conflict conflict, MultiValueMap<String, String> form) {
        return text(form, "ta").equals(String.valueOf(conflict.ourVersion()))
                && text(form, "ho").equals(String.valueOf(conflict.theirs().version()));
    }

    private static Map<Field, Choice> choices(Conflict conflict, MultiValueMap<String, String> form) {
        Map<Field, Choice> choices = new EnumMap<>(Field.class);
        for (Field field : conflict.fields()) {
            switch (text(form, field.name())) {
                case "OURS" -> choices.put(field, Choice.OURS);
                case "BASE" -> choices.put(field, Choice.BASE);
                case "THEIRS" -> choices.put(field, Choice.THEIRS);
                default -> choices.remove(field);
            }
        }
        return choices;
    }

    private Mono<Rendering> list(Set<String> news, Set<PublicationBlock> blocks) {
        if (central.partner().isEmpty()) {
            return Mono.just(Rendering.redirectTo(SyncPage.PATH).build());
        }
        return conflicts()
                .map(all -> page("central-conflicts", HttpStatus.OK)
                        .modelAttribute("lines", all.stream().map(this::line).toList())
                        .modelAttribute("done", news.contains("xong"))
                        .modelAttribute("gone", news.contains("doi"))
                        .modelAttribute(
                                "blocks",
                                blocks.stream().map(texts::block).sorted().toList())
                        .build());
    }

    private Mono<Rendering> one(String id, String problem) {
        return conflicts()
                .map(all -> all.stream().map(Conflict::id).toList())
                .flatMap(ids -> inbox().find(id)
                        .map(conflict -> {
                            int at = ids.indexOf(id);
                            return page("central-conflict", problem.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                                    .modelAttribute("view", ConflictView.of(conflict, texts))
                                    .modelAttribute("problem", problem)
                                    .modelAttribute("place", at + 1)
                                    .modelAttribute("count", ids.size())
                                    .modelAttribute("before", at > 0 ? address(ids.get(at - 1)) : "")
                                    .modelAttribute("after", at + 1 < ids.size() ? address(ids.get(at + 1)) : "")
                                    .build();
                        })
                        .switchIfEmpty(Mono.fromSupplier(() -> toList("doi"))));
    }

    /** To the one behind it in the list, or to the list when it was the last. */
    private Mono<Rendering> next(String settled) {
        return conflicts()
                .map(all -> all.stream()
                        .map(Conflict::id)
                        .filter(id -> id.compareTo(settled) > 0)
                        .findFirst()
                        .map(id -> Rendering.redirectTo(address(id)).build())
                        .orElseGet(() -> toList("xong")));
    }

    private Mono<List<Conflict>> conflicts() {
        return inbox().page(null, LISTED)
                .map(page -> page.items().stream()
                        .map(Versioned::value)
                        .filter(conflict -> conflict.resolution() == null)
                        .toList());
    }

    private Line line(Conflict conflict) {
        String fields =
                String.join(", ", conflict.fields().stream().map(texts::field).toList());
        return new Line(conflict.id(), ConflictView.title(conflict), fields, texts.moment(conflict.foundAt()));
    }

    private ConflictInbox inbox() {
        Optional<Partner> partner = central.partner();
        return partner.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .conflicts();
    }

    private static String address(String id) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("ma", "{id}")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    private static Rendering toList(String news) {
        return Rendering.redirectTo(PATH + "?" + news).build();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static Rendering.Builder<?> page(String view, HttpStatus status) {
        return Rendering.view(view).status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
