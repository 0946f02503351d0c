package vn.hoiluat.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.hoiluat.difference.WordDiff;
import vn.hoiluat.knowledge.ground.ChangedWords;
import vn.hoiluat.knowledge.ground.ChangedWords.Words;
import vn.hoiluat.knowledge.ground.Impact;
import vn.hoiluat.knowledge.ground.Impacts;
import vn.hoiluat.knowledge.ground.ProvisionChanges;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;

/**
 * What a document does to provisions and to the entries that rest on them: old and new side by side, done or left. The words of
 * a provision, before and after, have a page of their own, which the first page fetches into itself.
 */
@Controller
final class ImpactPage {

    private final KnownDocuments documents;
    private final Impacts impacts;
    private final ProvisionChanges changes;
    private final ImpactViews views;
    private final LawWords words;

    ImpactPage(
            DocumentRegister register, Impacts impacts, ProvisionChanges changes, ImpactViews views, LawWords words) {
        this.documents = register.known();
        this.impacts = impacts;
        this.changes = changes;
        this.views = views;
        this.words = words;
    }

    /**
     * The words of one side.
     *
     * @param address the document's page, empty if the register does not have it
     */
    record WordsView(String name, String provision, String address, List<WordDiff.Piece> pieces) {}

    @GetMapping(LawDocumentsPage.PATH + "/{address}/anh-huong")
    @Unaudited("published entries, nothing of citizens")
    Mono<Rendering> impact(@PathVariable String address) {
        LegalDocument document = LawDocumentsPage.find(address, documents);
        return impacts.of(document, words.today())
                .map(found -> page("law-impact", address, document)
                        .modelAttribute(
                                "impacts", found.stream().map(views::view).toList())
                        .modelAttribute(
                                "done", found.stream().mapToLong(Impact::done).sum())
                        .modelAttribute(
                                "all", found.stream().mapToLong(Impact::all).sum())
                        .build());
    }

    @GetMapping(LawDocumentsPage.PATH + "/{address}/anh-huong/loi-van")
    @Unaudited("the words of the law and published entries")
    Mono<Rendering> words(
            @PathVariable String address,
            @RequestParam(name = "qh", defaultValue = "") String relation,
            @RequestParam(name = "dieu", defaultValue = "") String article,
            @RequestParam(name = "khoan", defaultValue = "") String clause,
            @RequestParam(name = "diem", defaultValue = "") String point) {
        LegalDocument document = LawDocumentsPage.find(address, documents);
        var path = new ImpactViews.Path(article, clause, point);
        return impacts.of(document, words.today())
                .flatMapIterable(found -> found)
                .filter(impact -> ImpactViews.id(impact).equals(relation))
                .concatMap(impact -> Mono.justOrEmpty(impact.provisions().stream()
                                .filter(touched ->
                                        ImpactViews.Path.of(touched.provision()).equals(path))
                                .findFirst())
                        .flatMap(touched -> words(address, document, impact, touched)))
                .next()
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Long texts take tenths of a second to compare: not on the thread that serves everybody. */
    private Mono<Rendering> words(String address, LegalDocument document, Impact impact, Impact.Touched touched) {
        return changes.of(impact, touched)
                .publishOn(Schedulers.boundedElastic())
                .map(changed -> page("law-words", address, document)
                        .modelAttribute("impact", views.view(impact))
                        .modelAttribute("provision", views.provision(touched))
                        .modelAttribute("isWhole", touched.provision().article() == null)
                        .modelAttribute("kind", changed.kind().name())
                        .modelAttribute("actor", actor(impact))
                        .modelAttribute("target", address(impact.of().id()))
                        .modelAttribute("sides", sides(changed))
                        .build());
    }

    /** The old side and the new one; a side without words is null. */
    private Sides sides(ChangedWords changed) {
        Words old = changed.old();
        Words now = changed.now();
        if (old == null || now == null) {
            return new Sides(old == null ? null : plain(old), now == null ? null : plain(now));
        }
        WordDiff diff = WordDiff.of(old.text(), now.text());
        return new Sides(view(old, diff.before()), view(now, diff.after()));
    }

    /** Both sides. */
    record Sides(@Nullable WordsView old, @Nullable WordsView now) {}

    private WordsView plain(Words side) {
        return view(side, WordDiff.same(side.text()).pieces());
    }

    private WordsView view(Words side, List<WordDiff.Piece> pieces) {
        return new WordsView(
                words.name(side.document()),
                words.provision(side.provision()),
                address(side.document().id()),
                pieces);
    }

    private String actor(Impact impact) {
        var relation = impact.relation();
        return relation == null ? "" : address(relation.by().id());
    }

    private String address(String id) {
        return documents
                .document(id)
                .map(document -> DocumentAddress.of(document.identity()))
                .orElse("");
    }

    private Rendering.Builder<?> page(String view, String address, LegalDocument document) {
        return LawDocumentsPage.page(view)
                .modelAttribute("address", address)
                .modelAttribute("line", DocumentLine.of(document, documents, words));
    }
}
