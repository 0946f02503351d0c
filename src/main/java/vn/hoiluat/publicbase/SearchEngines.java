package vn.hoiluat.publicbase;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** What search engines are told: which pages there are, and which are none of theirs. */
@Controller
final class SearchEngines {

    /** Of addresses in one file: fewer than the 50,000 of sitemaps.org, so that a file is made at once and needs little memory. */
    private static final int LARGEST = 10_000;

    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final OpenBase base;
    private final OpenDocuments documents;
    private final URI service;
    private final Sitemap sitemap;

    SearchEngines(OpenBase base, OpenDocuments documents, @Value("${hoiluat.bot.public-url}") URI service) {
        this.base = base;
        this.documents = documents;
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
        return base.contents().map(contents -> {
            List<Line> lines = forSearchEngines(contents);
            return sitemap.parts(lines) == 1
                    ? file(SitemapXml.PAGES, sitemap.part(lines, 0), contents)
                    : file(SitemapXml.LISTS, sitemap.index(lines), contents);
        });
    }

    @GetMapping("/sitemap-{part:[0-9]{1,6}}.xml")
    Mono<ResponseEntity<byte[]>> part(@PathVariable int part) {
        return base.contents().map(contents -> {
            List<Line> lines = forSearchEngines(contents);
            return part < sitemap.parts(lines)
                    ? file(SitemapXml.PAGES, sitemap.part(lines, part), contents)
                    : documents.problem(OpenProblem.UNKNOWN);
        });
    }

    /** Pages of sample data ask not to be listed. */
    private static List<Line> forSearchEngines(Contents contents) {
        return contents.lines().stream().filter(line -> !line.sample()).toList();
    }

    private ResponseEntity<byte[]> file(SitemapXml form, List<Sitemap.Place> places, Contents contents) {
        return documents.text(XML, form.of(places), contents.since());
    }
}
