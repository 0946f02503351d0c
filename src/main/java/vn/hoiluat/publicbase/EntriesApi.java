package vn.hoiluat.publicbase;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.units.FieldNames;

/**
 * The open interface over the published base, described by {@code openapi.yaml}. For anybody, from any site; what was searched for
 * is neither logged nor given back.
 */
@RestController
@RequestMapping("/api/v1")
final class EntriesApi {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_WORDS = 200;
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private final OpenBase base;
    private final OpenDocuments documents;
    private final FieldNames fields;
    private final URI service;
    private final String description;

    EntriesApi(
            OpenBase base,
            OpenDocuments documents,
            FieldNames fields,
            @Value("${hoiluat.bot.public-url}") URI service,
            @Value("classpath:vn/hoiluat/publicbase/openapi.yaml") Resource file)
            throws IOException {
        this.base = base;
        this.documents = documents;
        this.fields = fields;
        this.service = service;
        description = file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** A page of entries; total counts those of all pages. */
    record EntryPage(List<EntryData> entries, int page, int size, int total, LocalDate asOf) {}

    /** A field of law with how many entries it has today. */
    record FieldCount(String id, String name, int entries) {}

    /** What is published and answers the question of an entry that no longer is. */
    record Similar(String source, String externalId, String question, URI url) {}

    /** Every field that has entries. */
    record FieldList(List<FieldCount> fields, LocalDate asOf) {}

    @GetMapping("/entries")
    Mono<ResponseEntity<byte[]>> entries(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "field", defaultValue = "") String field,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE || words.length() > LONGEST_WORDS) {
            return Mono.just(documents.problem(OpenProblem.OUT_OF_RANGE));
        }
        Mono<OpenBase.Part> found =
                words.isBlank() ? base.list(field, page, size) : base.search(words, field, page, size);
        return found.map(part -> documents.json(page(part)));
    }

    @GetMapping("/entries/{source}/{*externalId}")
    Mono<ResponseEntity<byte[]>> entry(@PathVariable String source, @PathVariable String externalId) {
        return Mono.justOrEmpty(EntryAddress.externalId(externalId))
                .flatMap(id -> base.open(source, id))
                .defaultIfEmpty(new Opened.Unknown())
                .flatMap(opened -> switch (opened) {
                    case Opened.Shown shown ->
                        Mono.just(documents.json(EntryData.whole(shown.entry(), fields, service)));
                    case Opened.Gone gone -> base.instead(gone).map(this::gone);
                    case Opened.Unknown unknown -> Mono.just(documents.problem(OpenProblem.UNKNOWN));
                });
    }

    private ResponseEntity<byte[]> gone(List<OpenEntry> instead) {
        return documents.problem(
                OpenProblem.NOT_SERVED_TODAY,
                Map.of(
                        "similar",
                        instead.stream()
                                .map(entry -> new Similar(
                                        entry.source(),
                                        entry.externalId(),
                                        entry.content().question(),
                                        service.resolve(entry.path())))
                                .toList()));
    }

    @GetMapping("/fields")
    Mono<ResponseEntity<byte[]>> fields() {
        return base.contents()
                .map(contents -> documents.json(new FieldList(
                        contents.counts(fields.all().keySet()).entrySet().stream()
                                .map(field ->
                                        new FieldCount(field.getKey(), fields.of(field.getKey()), field.getValue()))
                                .toList(),
                        contents.day())));
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> description() {
        return documents.text(YAML, description, null);
    }

    private EntryPage page(OpenBase.Part part) {
        return new EntryPage(
                part.entries().stream()
                        .map(entry -> EntryData.brief(entry, fields, service))
                        .toList(),
                part.number(),
                part.size(),
                part.total(),
                base.today());
    }
}
