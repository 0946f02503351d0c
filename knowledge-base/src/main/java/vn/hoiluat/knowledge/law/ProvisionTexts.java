package vn.hoiluat.knowledge.law;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The words of the law, article by article, as the store has them. Calls fail with the store's exceptions and never block. */
public final class ProvisionTexts {

    private static final int READ_AT_A_TIME = 64;

    private final Documents<ProvisionText> stored;

    public ProvisionTexts(DocumentStore store) {
        this.stored = store.documents(ProvisionText.KIND);
    }

    /** The articles of a document, in the order in which they are counted. */
    public Flux<ProvisionText> of(DocumentRef document) {
        return stored.all(Range.exactly(ProvisionText.BY_DOCUMENT, document.id()))
                .map(Versioned::value)
                .sort(ArticleOrder.OF_TEXTS);
    }

    /** One article, or empty if its words are not here. */
    public Mono<ProvisionText> find(DocumentRef document, String article) {
        return stored.find(ProvisionText.id(document, article)).map(Versioned::value);
    }

    /** Stores articles of different ids, in place of what was known of them; gives how many that changed. */
    public Mono<Integer> put(List<ProvisionText> articles) {
        return Flux.fromIterable(articles)
                .flatMapSequential(
                        article -> stored.find(article.id())
                                .map(found -> new Pair(article, Optional.of(found.value())))
                                .defaultIfEmpty(new Pair(article, Optional.empty())),
                        READ_AT_A_TIME)
                .filter(Pair::isNews)
                .collectList()
                .flatMap(this::write);
    }

    private record Pair(ProvisionText article, Optional<ProvisionText> known) {

        boolean isNews() {
            return !known.equals(Optional.of(article));
        }
    }

    private Mono<Integer> write(List<Pair> news) {
        return stored.insertAll(Flux.fromIterable(news)
                        .filter(pair -> pair.known().isEmpty())
                        .map(pair -> new Identified<>(pair.article().id(), pair.article())))
                .thenMany(Flux.fromIterable(news)
                        .filter(pair -> pair.known().isPresent())
                        .concatMap(pair -> stored.modify(pair.article().id(), old -> pair.article())))
                .then(Mono.just(news.size()));
    }
}
