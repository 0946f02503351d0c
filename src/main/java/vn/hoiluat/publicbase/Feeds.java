package vn.hoiluat.publicbase;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Mono;
import vn.hoiluat.units.FieldNames;

/** What was published or changed last, for readers of feeds: all of it, or one field of law. */
@Controller
final class Feeds {

    private static final int ITEMS = 50;
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json;charset=UTF-8");

    private final OpenBase base;
    private final OpenDocuments documents;
    private final FieldNames fields;
    private final ISpringWebFluxTemplateEngine templates;
    private final MessageSource messages;
    private final URI service;

    Feeds(
            OpenBase base,
            OpenDocuments documents,
            FieldNames fields,
            ISpringWebFluxTemplateEngine templates,
            MessageSource messages,
            @Value("${hoiluat.bot.public-url}") URI service) {
        this.base = base;
        this.documents = documents;
        this.fields = fields;
        this.templates = templates;
        this.messages = messages;
        this.service = service;
    }

    @GetMapping("/hoi-dap/feed.atom")
    Mono<ResponseEntity<byte[]>> atom(@RequestParam(name = "linh-vuc", defaultValue = "") String field) {
        return items(field)
                .zipWith(
                        base.contents(),
                        (items, contents) -> documents.text(ATOM, atom(field, items), contents.since()));
    }

    @GetMapping("/hoi-dap/feed.json")
    Mono<ResponseEntity<byte[]>> json(@RequestParam(name = "linh-vuc", defaultValue = "") String field) {
        return items(field)
                .zipWith(
                        base.contents(),
                        (items, contents) -> documents.json(
                                JSON_FEED,
                                new JsonFeed(
                                        "https://jsonfeed.org/version/1.1",
                                        title(field),
                                        page(field),
                                        address("feed.json", field),
                                        VIETNAMESE.getLanguage(),
                                        items.stream().map(JsonFeed.Item::of).toList()),
                                contents.since()));
    }

    private Mono<List<FeedItem>> items(String field) {
        return base.list(field, 0, ITEMS)
                .map(part -> part.entries().stream()
                        .map(entry -> FeedItem.of(
                                entry,
                                service.resolve(entry.path()).toString(),
                                fields.of(entry.content().field())))
                        .toList());
    }

    private String atom(String field, List<FeedItem> items) {
        Map<String, Object> values = Map.of(
                "self", address("feed.atom", field),
                "page", page(field),
                "field", field.isEmpty() ? "" : fields.of(field),
                "updated", Objects.requireNonNullElse(newest(items), Instant.EPOCH),
                "items", items);
        return templates.process("feed.xml", new Context(VIETNAMESE, values));
    }

    private String title(String field) {
        return field.isEmpty()
                ? messages.getMessage("section.title", null, VIETNAMESE)
                : messages.getMessage("section.feed.field", new Object[] {fields.of(field)}, VIETNAMESE);
    }

    private String address(String name, String field) {
        return service.resolve(EntryAddress.SECTION + "/" + name) + query(field);
    }

    private String page(String field) {
        return service.resolve(EntryAddress.SECTION) + query(field);
    }

    private static String query(String field) {
        return field.isEmpty() ? "" : "?linh-vuc=" + UriUtils.encode(field, StandardCharsets.UTF_8);
    }

    private static @Nullable Instant newest(List<FeedItem> items) {
        return items.stream().findFirst().map(FeedItem::changedAt).orElse(null);
    }
}
