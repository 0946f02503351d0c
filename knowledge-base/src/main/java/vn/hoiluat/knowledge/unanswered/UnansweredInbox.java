package vn.hoiluat.knowledge.unanswered;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.unanswered.QuestionCluster.Settled;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The clusters of unanswered questions as those see them who look after the base. Calls never block. Safe for many threads. */
public final class UnansweredInbox {

    /** More clusters of one period are not looked through for the most asked. */
    private static final int LOOKED_THROUGH = 5_000;

    private static final int MOST_COUNTED = 10_000;

    private final Documents<QuestionCluster> clusters;
    private final Documents<AskedQuestion> questions;
    private final Clock clock;

    public UnansweredInbox(DocumentStore store, Clock clock) {
        clusters = store.documents(QuestionCluster.KIND);
        questions = store.documents(AskedQuestion.KIND);
        this.clock = clock;
    }

    /** The clusters of a filter, the most asked first; of those as often asked, the ones asked last. */
    public Mono<List<QuestionCluster>> most(InboxFilter filter, int limit) {
        Week now = Week.of(clock.instant());
        return (filter.weeks() == 0 ? byCount(filter) : since(filter.state(), now.before(filter.weeks() - 1)))
                .filter(cluster -> filter.field().isEmpty() || filter.field().equals(cluster.field()))
                .collectSortedList(mostAsked(filter, now))
                .map(sorted -> sorted.stream().limit(limit).toList());
    }

    /** The clusters most asked in one week, of those nobody has seen to. */
    public Mono<List<QuestionCluster>> mostIn(Week week, int limit) {
        return since(ClusterState.OPEN, week)
                .filter(cluster -> cluster.count(week, 1) > 0)
                .collectSortedList(Comparator.comparingInt((QuestionCluster cluster) -> -cluster.count(week, 1))
                        .thenComparing(QuestionCluster::id))
                .map(sorted -> sorted.stream().limit(limit).toList());
    }

    /** How many clusters there are in each state, each counted to ten thousand. */
    public Mono<Map<ClusterState, Long>> counts() {
        return Flux.fromArray(ClusterState.values())
                .concatMap(state -> clusters.count(Range.prefix(QuestionCluster.BY_COUNT, state + " "), MOST_COUNTED)
                        .map(count -> Map.entry(state, count)))
                .collect(() -> new EnumMap<>(ClusterState.class), (counts, e) -> counts.put(e.getKey(), e.getValue()));
    }

    /** The cluster, or empty. */
    public Mono<QuestionCluster> find(String id) {
        return clusters.find(id).map(Versioned::value);
    }

    /** The questions of a cluster, newest first. */
    public Mono<List<AskedQuestion>> questions(String id, int limit) {
        return questions
                .page(Range.prefix(AskedQuestion.BY_CLUSTER, id + " "), null, limit)
                .map(page -> page.items().stream().map(Versioned::value).toList());
    }

    /** Notes that the base is not to answer it; false if the cluster is gone or settled already. */
    public Mono<Boolean> reject(String id, String reason, String by) {
        return settle(id, ClusterState.REJECTED, null, reason, by);
    }

    /** Opens a settled cluster again; false if it is gone or open. */
    public Mono<Boolean> reopen(String id, String by) {
        return clusters.modify(
                        id,
                        cluster -> cluster.state() == ClusterState.OPEN
                                ? cluster
                                : cluster.settled(new Settled(ClusterState.OPEN, by, clock.instant(), null, "")))
                .map(written ->
                        by.equals(by(written.value())) && written.value().state() == ClusterState.OPEN)
                .defaultIfEmpty(false);
    }

    /** Notes what entry it went into. */
    Mono<Boolean> settle(String id, ClusterState state, @Nullable String entry, String reason, String by) {
        Settled settled = new Settled(state, by, clock.instant(), entry, reason);
        return clusters.modify(id, cluster -> cluster.state() == ClusterState.OPEN ? cluster.settled(settled) : cluster)
                .map(written -> settled.equals(written.value().settled()))
                .defaultIfEmpty(false);
    }

    private static @Nullable String by(QuestionCluster cluster) {
        return cluster.settled() == null ? null : cluster.settled().by();
    }

    private Flux<QuestionCluster> byCount(InboxFilter filter) {
        return clusters.all(Range.prefix(QuestionCluster.BY_COUNT, filter.state() + " "))
                .map(Versioned::value)
                .take(LOOKED_THROUGH);
    }

    private Flux<QuestionCluster> since(ClusterState state, Week first) {
        Range range = Range.between(
                QuestionCluster.BY_LAST,
                state + " ",
                state + " " + Index.newestFirst(first.from().minusMillis(1)));
        return clusters.all(range).map(Versioned::value).take(LOOKED_THROUGH);
    }

    private static Comparator<QuestionCluster> mostAsked(InboxFilter filter, Week now) {
        return Comparator.comparingInt((QuestionCluster cluster) -> -filter.count(cluster, now))
                .thenComparing(QuestionCluster::lastAsked, Comparator.reverseOrder())
                .thenComparing(QuestionCluster::id);
    }
}
