package vn.hoiluat.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.indexing.IndexState.Phase;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class IndexFollowerTest {

    private static final int FEED_LENGTH = 20;

    @TempDir
    Path folder;

    private final InMemoryDocumentStore store = new InMemoryDocumentStore(FEED_LENGTH);
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "follower-test");
    private final Entries entries = new Entries(store, Clock.systemUTC());

    @AfterEach
    void dispose() {
        scheduler.dispose();
    }

    @Test
    void follow_addsChangesAndRemovesEntries() {
        try (var running = new Running()) {
            publish(0, 3);
            await().until(() -> running.index.size() == 3);

            entries.retire("test:1", "reviewer").block();

            await().until(() -> running.index.size() == 2);
            assertThat(running.follower.state().phase()).isEqualTo(Phase.FOLLOWING);
            assertThat(running.follower.state().documents()).isEqualTo(2);
        }
    }

    @Test
    void restart_goesOnFromTheSnapshot() {
        try (var running = new Running()) {
            publish(0, 3);
            await().until(() -> running.index.size() == 3);
        }
        publish(3, 5);

        try (var running = new Running()) {
            assertThat(running.index.snapshot()).isPresent();
            await().until(() -> running.index.size() == 5);
        }
    }

    @Test
    void restart_afterTheFeedForgot_buildsAnew() {
        try (var running = new Running()) {
            publish(0, 3);
            await().until(() -> running.index.size() == 3);
        }
        entries.retire("test:0", "reviewer").block();
        publish(3, 3 + 2 * FEED_LENGTH);

        try (var running = new Running()) {
            await().until(() -> running.index.size() == 2 + 2 * FEED_LENGTH);
        }
    }

    @Test
    void rebuild_countsWhatIsPublished() {
        publish(0, 7);
        try (var running = new Running()) {
            await().until(() -> running.follower.state().isReady());

            StepVerifier.create(running.follower.rebuild()).expectNext(7).verifyComplete();

            publish(7, 8);
            await().until(() -> running.index.size() == 8);
        }
    }

    @Test
    void rebuild_withoutFollowing_fails() {
        var running = new Running();
        await().until(() -> running.follower.state().isReady());
        running.close();

        StepVerifier.create(running.follower.rebuild()).verifyError(IllegalStateException.class);
    }

    @Test
    void storeDown_isSaidAndGotOver() {
        store.breakDown();
        try (var running = new Running()) {
            await().until(() -> running.follower.state().phase() == Phase.WAITING);
            assertThat(running.follower.state().problem()).isEqualTo("StorageException");

            store.repair();

            await().until(() -> running.follower.state().phase() == Phase.FOLLOWING);
        }
    }

    private void publish(int from, int to) {
        entries.writeAll(
                        IntStream.range(from, to)
                                .mapToObj(i -> Given.proposal("" + i, Given.content("Câu hỏi số " + i + "?", "Đáp.")))
                                .toList(),
                        true)
                .block();
    }

    private final class Running implements AutoCloseable {

        private final KnowledgeIndex index = KnowledgeIndex.open(folder);
        private final IndexFollower follower = new IndexFollower(
                index.documents(),
                new IndexFeeder(
                        index,
                        entries,
                        new DocumentRegister(store, new CitationText(new DocumentNames(), new Messages())),
                        scheduler),
                store.changes(),
                scheduler,
                Clock.systemUTC(),
                Duration.ofHours(1));

        Running() {
            follower.start();
        }

        @Override
        public void close() {
            follower.stop();
            index.close();
        }
    }
}
