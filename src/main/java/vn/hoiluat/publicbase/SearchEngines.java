package vn.hoiluat.publicbase;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Mono;

/** What search engines are told: which pages there are, and which are none of theirs. */
@Controller
final class SearchEngines {

    /** Of addresses in one file, as sitemaps.org has it. */
    private static final int LARGEST = 50_000;

    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final OpenBase base;
    private final OpenDocuments documents;
    private final ISpringWebFluxTemplateEngine templates;
    private final URI service;
    private final Sitemap sitemap;

    SearchEngines(
            OpenBase base,
            OpenDocuments documents,
            ISpringWebFluxTemplateEngine templates,
            @Value("${hoiluat.bot.public-url}") URI service) {
        this.base = base;
        this.documents = documents;
        this.templates = templates;
        this.service = service;
        sitemap = new Sitemap(service, LARGEST);
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        String text = """
                User-agent: *
                Allow: /api/v1/
                Disallow: /api/
                Disallow: /a/
                Disallow: /v/
                Disallow: /kho
                Disallow: /lam-viec
                Disallow: /quan-tri
                Disallow: /tai-khoan
                Disallow: /du-lieu/
                Disallow: /widget
                Sitemap: %s
                """.formatted(service.resolve("/sitemap.xml"));
        return documents.text(MediaType.TEXT_PLAIN, text, null);
    }

    /** All pages, or a list of lists where they are too many. */
    @GetMapping("/sitemap.xml")
    Mono<ResponseEntity<byte[]>> sitemap() {
        return base.contents()
                .map(contents -> sitemap.parts(contents.lines()) == 1
                        ? file("sitemap.xml", sitemap.part(contents.lines(), 0), contents)
                        : file("sitemap-index.xml", sitemap.index(contents.lines()), contents));
    }

    @GetMapping("/sitemap-{part:[0-9]{1,6}}.xml")
    Mono<ResponseEntity<byte[]>> part(@PathVariable int part) {
        return base.contents()
                .map(contents -> part < sitemap.parts(contents.lines())
                        ? file("sitemap.xml", sitemap.part(contents.lines(), part), contents)
                        : documents.problem(HttpStatus.NOT_FOUND, "unknown"));
    }

    private ResponseEntity<byte[]> file(String template, List<Sitemap.Place> places, Contents contents) {
        String text = templates.process(template, new Context(Locale.ROOT, Map.of("places", places)));
        return documents.text(XML, text, Contents.newest(contents.lines()));
    }
}
