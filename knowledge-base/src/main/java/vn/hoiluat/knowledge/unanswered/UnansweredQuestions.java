package vn.hoiluat.knowledge.unanswered;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.FeedFollower;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Records what the bot decided without an answer, from the store's feed: the bot waits for nothing here. Any number of nodes
 * may do so, since a decision that is taken twice is counted once. Works between {@link #start} and {@link #close}.
 */
public final class UnansweredQuestions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UnansweredQuestions.class);

    /** Who chooses, or says more, within this time was answered in the end. */
    private static final Duration SAME_TALK = Duration.ofMinutes(30);

    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    /** As a scan takes them: what opens a question before what closes it. */
    private static final List<Outcome> LOOKED_AT =
            List.of(Outcome.ASK_BACK, Outcome.CHOICES, Outcome.CASE, Outcome.ANSWER);

    private final Documents<Turn> turns;
    private final Documents<AskedQuestion> questions;
    private final Documents<QuestionCluster> stored;
    private final Clusters clusters;
    private final Gathering gathering;
    private final FeedFollower follower;
    private final Duration kept;
    private final Clock clock;
    private final Disposable.Composite running = Disposables.composite();

    /** @param kept how long a question is kept */
    public UnansweredQuestions(DocumentStore store, Duration kept, Clock clock) {
        turns = store.documents(Turn.KIND);
        questions = store.documents(AskedQuestion.KIND);
        stored = store.documents(QuestionCluster.KIND);
        clusters = new Clusters(store);
        gathering = new Gathering(store, clusters);
        follower = new FeedFollower(store, "unanswered", this::scan, this::take);
        this.kept = kept;
        this.clock = clock;
    }

    /** Begins, and returns at once. */
    public void start(Scheduler scheduler) {
        running.add(follow().subscribeOn(scheduler).subscribe());
        Rounds forgetting =
                Rounds.every(FORGET_EVERY, "Forgetting old unanswered questions", scheduler, this::forgetOld);
        forgetting.start();
        running.add(forgetting::stop);
    }

    @Override
    public void close() {
        running.dispose();
    }

    /** Follows the bot's decisions without end. */
    Mono<Void> follow() {
        return gathering
                .load()
                .doOnError(error -> log.warn("Unanswered questions are not read, to be tried again", error))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)))
                .then(follower.follow());
    }

    /** Forgets what was asked longer ago than is kept. Repeatable. */
    public Mono<Void> forgetOld() {
        Range old = Range.between(
                AskedQuestion.BY_TIME, "", Index.key(clock.instant().minus(kept)));
        return questions
                .all(old)
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(found -> clusters.remove(found.id()))
                .then();
    }

    /** Takes all decisions that are kept. Repeatable. */
    public Mono<Void> scan() {
        Instant since = clock.instant().minus(kept);
        return Flux.fromIterable(LOOKED_AT)
                .concatMap(outcome -> turns.all(Range.between(
                        Turn.BY_OUTCOME, outcome + " " + Index.key(since), outcome + " " + Character.MAX_VALUE)))
                .concatMap(found -> take(found.value()))
                .then();
    }

    private Mono<Void> take(Change change) {
        if (change.kind().equals(QuestionCluster.KIND.name())) {
            return stored.find(change.id())
                    .doOnNext(found -> gathering.know(found.value()))
                    .switchIfEmpty(Mono.fromRunnable(() -> gathering.forget(change.id())))
                    .then();
        }
        return change.kind().equals(Turn.KIND.name()) && !change.deleted()
                ? turns.find(change.id()).map(Versioned::value).flatMap(this::take)
                : Mono.empty();
    }

    /** Takes one decision as it comes from the feed. Repeatable. */
    public Mono<Void> take(Turn turn) {
        boolean asked = !turn.question().isEmpty() && turn.ratable();
        return switch (turn.outcome()) {
            case CASE, CHOICES, ASK_BACK -> asked ? record(turn).then(settleBefore(turn)) : Mono.empty();
            case ANSWER -> settleBefore(turn);
            case CASE_CONTINUED, EMERGENCY, FIXED_TEXT, SILENCE -> Mono.empty();
        };
    }

    /** What was erased while it was being recorded is erased here, too. */
    private Mono<Void> record(Turn turn) {
        return gathering
                .add(turn)
                .flatMap(id -> turns.find(turn.id())
                        .hasElement()
                        .flatMap(stands -> stands ? Mono.just(0L) : clusters.remove(id))
                        .doOnNext(gone -> log.debug("Question {} is recorded as unanswered", id)))
                .then();
    }

    /** The question the bot asked back about is part of the one that followed; a choice that was made is an answer. */
    private Mono<Void> settleBefore(Turn turn) {
        Range talk = Range.between(
                AskedQuestion.BY_CONVERSATION,
                turn.conversationId() + " " + Index.key(turn.at().minus(SAME_TALK)),
                turn.conversationId() + " " + Index.key(turn.at()));
        return questions
                .all(talk)
                .filter(found -> found.value().isProvisional())
                .filter(found ->
                        turn.outcome() == Outcome.ANSWER || found.value().outcome() == Outcome.ASK_BACK)
                .collectList()
                .flatMapIterable(before -> before)
                .concatMap(before -> clusters.remove(before.id()))
                .then();
    }
}
