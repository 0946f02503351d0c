package vn.hoiluat.legal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.law.ArticleParts;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalDocumentSource;
import vn.hoiluat.knowledge.law.ProvisionText;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.law.ValidityCode;

/** The register for those who edit the base: found by number or name, a document with its relations, an article's words. */
@Controller
final class LawDocumentsPage {

    static final String PATH = "/kho/van-ban";

    private static final int SHOWN = 50;

    private final DocumentRegister register;
    private final KnownDocuments documents;
    private final ProvisionTexts texts;
    private final LosingGround losing;
    private final LegalDocumentSource outside;
    private final ReferenceReader references;
    private final LawWords words;

    LawDocumentsPage(
            DocumentRegister register,
            ProvisionTexts texts,
            LosingGround losing,
            LegalDocumentSource outside,
            ReferenceReader references,
            LawWords words) {
        this.register = register;
        this.documents = register.known();
        this.texts = texts;
        this.losing = losing;
        this.outside = outside;
        this.references = references;
        this.words = words;
    }

    @GetMapping(PATH)
    @Unaudited("legal documents, public")
    Mono<Rendering> list(@RequestParam(name = "q", defaultValue = "") String typed) {
        return Mono.fromCallable(() -> found(typed)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Reads some thousand names: not on the thread that serves everybody. */
    private Rendering found(String typed) {
        Set<LegalDocument> called = references.in(typed, words.today()).stream()
                .flatMap(reference -> reference.documents().stream())
                .collect(Collectors.toSet());
        List<LegalDocument> found = documents
                .all()
                .filter(document -> called.contains(document) || matches(document, typed))
                .sorted(Comparator.comparing((LegalDocument document) -> !called.contains(document))
                        .thenComparing(LawDocumentsPage::year, Comparator.reverseOrder())
                        .thenComparing(LegalDocument::id))
                .toList();
        return page("law-documents")
                .modelAttribute("typed", typed)
                .modelAttribute("count", found.size())
                .modelAttribute("all", documents.all().count())
                .modelAttribute("isCut", found.size() > SHOWN)
                .modelAttribute(
                        "lines",
                        found.stream()
                                .limit(SHOWN)
                                .map(document -> DocumentLine.of(document, documents, words))
                                .toList())
                .build();
    }

    @GetMapping(PATH + "/{address}")
    @Unaudited("a legal document, public")
    Mono<Rendering> one(@PathVariable String address, @RequestParam(name = "loi", defaultValue = "") String problem) {
        LegalDocument document = find(address, documents);
        return Mono.zip(
                        texts.of(document.identity()).collectList(),
                        register.actsOf(document)
                                .map(relation -> RelationLine.of(relation, true, documents, words))
                                .collectList(),
                        losing.stopped(document, words.today()))
                .map(read -> page("law-document")
                        .modelAttribute("address", address)
                        .modelAttribute("line", DocumentLine.of(document, documents, words))
                        .modelAttribute("document", document)
                        .modelAttribute("terms", TermLine.of(document, words))
                        .modelAttribute("articles", read.getT1())
                        .modelAttribute("acts", read.getT2())
                        .modelAttribute("stopped", read.getT3())
                        .modelAttribute("onIt", relationsOn(document))
                        .modelAttribute("kinds", RelationKind.values())
                        .modelAttribute("codes", ValidityCode.values())
                        .modelAttribute("problem", problem)
                        .modelAttribute("canLookUp", outside.isOn())
                        .build());
    }

    @GetMapping(PATH + "/{address}/dieu/{article}")
    @Unaudited("an article of law, public")
    Mono<Rendering> article(@PathVariable String address, @PathVariable String article) {
        LegalDocument document = find(address, documents);
        return texts.find(document.identity(), article)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(text -> articlePage(address, document, text));
    }

    /** The document of that address; 404 if there is none. */
    static LegalDocument find(String address, KnownDocuments documents) {
        return DocumentAddress.find(address, documents)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Rendering.Builder<?> page(String view) {
        return Rendering.view(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Rendering articlePage(String address, LegalDocument document, ProvisionText text) {
        return page("law-article")
                .modelAttribute("address", address)
                .modelAttribute("name", words.name(document.identity()))
                .modelAttribute("article", text)
                .modelAttribute("parts", ArticleParts.of(text.text()).parts())
                .build();
    }

    private List<RelationLine> relationsOn(LegalDocument document) {
        return documents.relationsOf(document).stream()
                .sorted(Comparator.comparing(relation -> relation.from()))
                .map(relation -> RelationLine.of(relation, false, documents, words))
                .toList();
    }

    /** All words must stand somewhere in number, kind, name, aliases or issuer. */
    private static boolean matches(LegalDocument document, String typed) {
        String all = PlainText.of(String.join(
                " ",
                document.type(),
                document.number(),
                document.title(),
                document.issuer(),
                String.join(" ", document.aliases())));
        return Arrays.stream(PlainText.of(typed).split("\\s+")).allMatch(all::contains);
    }

    /** The year in the number; documents without one come last. */
    private static String year(LegalDocument document) {
        return Arrays.stream(document.number().split("/"))
                .skip(1)
                .filter(part -> part.matches("(19|20)\\d{2}"))
                .findFirst()
                .orElse("");
    }
}
