package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What every engine keeps to when it tells of changes. */
public abstract class ChangeFeedContract extends StoreContract {

    /** A token that the store once gave, or might have given, whose place it has forgotten. */
    protected abstract FeedToken forgottenPlace();

    private record Seen(String id, long version, boolean deleted) {}

    @Test
    void after_tellsOfEveryWriteInOrder() {
        FeedToken start = await(store.changes().latest());
        insert("n1", Note.of("one"));
        await(notes.replace("n1", 1, Note.of("two")));
        await(notes.delete("n1", 2));
        insert("n1", Note.of("three"));

        assertThat(seen(start, 4))
                .containsExactly(
                        new Seen("n1", 1, false),
                        new Seen("n1", 2, false),
                        new Seen("n1", 3, true),
                        new Seen("n1", 4, false));
    }

    @Test
    void after_leavesOutWhatWasNotWritten() {
        FeedToken start = await(store.changes().latest());
        insert("n1", Note.due(Instant.EPOCH));
        await(notes.insert("n1", Note.of("exists")));
        await(notes.replace("n1", 7, Note.of("wrong version")));
        await(notes.delete("n1", 7));
        await(notes.claim(Note.BY_DUE, Instant.EPOCH, PATIENCE));
        await(notes.replace("n1", 2, Note.of("two")));

        assertThat(seen(start, 2)).containsExactly(new Seen("n1", 1, false), new Seen("n1", 3, false));
    }

    @Test
    void after_tokenOfAChange_goesOnBehindIt() {
        FeedToken start = await(store.changes().latest());
        List.of("n1", "n2", "n3").forEach(id -> insert(id, Note.of("text")));
        List<Change> changes = await(store.changes().after(start).take(3));

        assertThat(seen(changes.get(0).token(), 2)).extracting(Seen::id).containsExactly("n2", "n3");
        assertThat(seen(changes.get(1).token(), 1)).extracting(Seen::id).containsExactly("n3");
    }

    @Test
    void after_staysLive() {
        FeedToken start = await(store.changes().latest());
        insert("n1", Note.of("before"));

        StepVerifier.create(store.changes().after(start).map(Change::id))
                .expectNext("n1")
                .then(() -> insert("n2", Note.of("while")))
                .expectNext("n2")
                .then(() -> insert("n3", Note.of("while")))
                .expectNext("n3")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void after_latest_startsBehindEarlierWrites() {
        insert("n1", Note.of("before"));
        FeedToken start = await(store.changes().latest());
        insert("n2", Note.of("after"));

        assertThat(seen(start, 1)).extracting(Seen::id).containsExactly("n2");
    }

    @Test
    void after_namesTheKind() {
        FeedToken start = await(store.changes().latest());
        await(store.documents(new Kind<>("otherNote", Note.class, List.of())).insert("x", Note.of("text")));

        assertThat(await(store.changes().after(start).next()).kind()).isEqualTo("otherNote");
    }

    @Test
    void after_concurrentWriters_missesNothing() {
        FeedToken start = await(store.changes().latest());
        int documents = 20;
        int writes = 10;

        List<Change> live = await(store.changes()
                .after(start)
                .take(documents * writes)
                .collectList()
                .subscribeOn(Schedulers.boundedElastic())
                .zipWith(
                        Flux.range(0, documents)
                                .flatMap(i -> write("n" + i, writes), documents)
                                .then(Mono.just(true)),
                        (changes, done) -> changes));

        assertVersionsInOrder(live, documents, writes);
        assertVersionsInOrder(await(store.changes().after(start).take(documents * writes)), documents, writes);
    }

    @Test
    void after_forgottenPlace_fails() {
        FeedToken forgotten = forgottenPlace();

        assertThatThrownBy(() -> store.changes().after(forgotten).blockFirst(PATIENCE))
                .isInstanceOf(FeedLostException.class);
    }

    @Test
    void after_tokenOfNoFeed_fails() {
        assertThatThrownBy(() -> store.changes().after(new FeedToken("gì đó")).blockFirst(PATIENCE))
                .isInstanceOf(FeedLostException.class);
    }

    private Flux<Boolean> write(String id, int writes) {
        return Flux.range(0, writes)
                .concatMap(i -> i == 0 ? notes.insert(id, Note.of("0")) : notes.replace(id, i, Note.of("" + i)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static void assertVersionsInOrder(List<Change> changes, int documents, int writes) {
        List<Long> expected =
                IntStream.rangeClosed(1, writes).mapToObj(Long::valueOf).toList();
        assertThat(changes.stream()
                        .collect(Collectors.groupingBy(
                                Change::id, Collectors.mapping(Change::version, Collectors.toList()))))
                .hasSize(documents)
                .allSatisfy((id, versions) -> assertThat(versions).as(id).isEqualTo(expected));
    }

    private List<Seen> seen(FeedToken start, int count) {
        return await(store.changes().after(start).take(count)).stream()
                .map(change -> new Seen(change.id(), change.version(), change.deleted()))
                .toList();
    }
}
