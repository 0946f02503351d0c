package vn.hoiluat.knowledge.unanswered;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * The stored questions and their clusters. A cluster's figures are counted from its questions and never added up, so that a
 * question that comes twice, or a process that dies in between, leaves them right after the next count.
 */
final class Clusters {

    private static final int MOST_COUNTED = 1_000_000;

    /** So many of the newest questions are looked at for other ways to ask, where a sample was erased. */
    private static final int LOOKED_AT = 50;

    private final Documents<AskedQuestion> questions;
    private final Documents<QuestionCluster> clusters;

    Clusters(DocumentStore store) {
        questions = store.documents(AskedQuestion.KIND);
        clusters = store.documents(QuestionCluster.KIND);
    }

    Flux<QuestionCluster> all() {
        return clusters.all(Range.all()).map(Versioned::value);
    }

    Mono<QuestionCluster> find(String id) {
        return clusters.find(id).map(Versioned::value);
    }

    Mono<AskedQuestion> question(String id) {
        return questions.find(id).map(Versioned::value);
    }

    /** Stores a question and counts it in its cluster; the question as it is stored, if it was there before. Repeatable. */
    Mono<AskedQuestion> add(String id, AskedQuestion asked) {
        return questions
                .insert(id, asked)
                .flatMap(isNew -> isNew ? Mono.just(asked) : question(id))
                .flatMap(stored -> count(stored.cluster(), Week.of(stored.at()), stored, c -> c.with(id, stored))
                        .thenReturn(stored));
    }

    /** Takes a question away again. Repeatable. */
    Mono<Long> remove(String id) {
        return questions
                .find(id)
                .flatMap(found -> questions
                        .delete(id, found.version())
                        .then(refill(id, found.value()))
                        .thenReturn(1L))
                .defaultIfEmpty(0L);
    }

    private Mono<Void> refill(String id, AskedQuestion gone) {
        Range others = Range.prefix(AskedQuestion.BY_CLUSTER, gone.cluster() + " ");
        return questions
                .page(others, null, LOOKED_AT)
                .flatMap(left -> count(gone.cluster(), Week.of(gone.at()), null, cluster -> {
                    QuestionCluster filled = cluster.withoutSample(id);
                    for (Versioned<AskedQuestion> other : left.items().reversed()) {
                        filled = filled.with(other.id(), other.value());
                    }
                    return filled;
                }));
    }

    /** @param begun by which question the cluster begins where there is none, null if none is to begin */
    private Mono<Void> count(
            String id, Week week, @Nullable AskedQuestion begun, UnaryOperator<QuestionCluster> change) {
        Range asked = Range.between(
                AskedQuestion.BY_CLUSTER,
                id + " " + Index.newestFirst(week.to().minusMillis(1)),
                id + " " + Index.newestFirst(week.from().minusMillis(1)));
        return Mono.defer(() -> clusters.find(id)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(found -> questions
                                .count(asked, MOST_COUNTED)
                                .flatMap(
                                        count -> write(id, found.orElse(null), week, count.intValue(), begun, change))))
                .filter(done -> done)
                .repeatWhenEmpty(Documents.CONTENTION_RETRIES, tries -> tries)
                .then();
    }

    private Mono<Boolean> write(
            String id,
            @Nullable Versioned<QuestionCluster> found,
            Week week,
            int count,
            @Nullable AskedQuestion begun,
            UnaryOperator<QuestionCluster> change) {
        if (found == null) {
            return begun == null || count == 0
                    ? Mono.just(true)
                    : clusters.insert(
                            id, change.apply(QuestionCluster.begin(id, begun).counting(week, count)));
        }
        QuestionCluster counted = change.apply(found.value().counting(week, count));
        if (counted.count() == 0) {
            return clusters.delete(id, found.version());
        }
        return counted.equals(found.value()) ? Mono.just(true) : clusters.replace(id, found.version(), counted);
    }
}
