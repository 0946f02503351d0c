package vn.hoiluat.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.storage.InMemoryDocumentStore;

class EmbeddedEntriesTest {

    private static final String MARRY = "Đăng ký kết hôn cần giấy tờ gì?";
    private static final String LAND = "Đất ruộng có bán được không?";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Entries entries = new Entries(store, Clock.systemUTC());
    private EmbeddedEntries embedded = with(PATIENCE);

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        publish("marry", MARRY);
        publish("land", LAND);
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    @Test
    void to_entriesNearInMeaning_byTheModelOfAFolder() {
        Path model = new TinyModel()
                .word("kết", 1, 0, 0)
                .word("cưới", 1, 0, 0)
                .word("ruộng", 0, 1, 0)
                .write(folder.resolve("model"), Map.of("maxTokens", 64));
        embedded = EmbeddedEntries.start(
                model,
                folder.resolve("vectors"),
                entries,
                store.changes(),
                typed -> typed.replace("cuoi", "cưới"),
                PATIENCE);
        await().atMost(PATIENCE).until(() -> embedded.size() == 2);

        assertThat(near("lam dam cuoi")).containsOnlyKeys("test:marry");
        assertThat(near("ruộng")).containsOnlyKeys("test:land");
        assertThat(near("ruộng").get("test:land")).isBetween(0.9, 1.0);
    }

    @Test
    void to_followsTheStore() {
        embedded.start(() -> new Stub(EmbeddedEntriesTest::byLand), null);
        await().atMost(PATIENCE).until(() -> near("đất").containsKey("test:land"));

        publish("land-2", "Đất rừng?");
        entries.retire("test:land", "reviewer").block();

        await().atMost(PATIENCE).until(() -> near("đất").keySet().equals(Set.of("test:land-2")));
    }

    @Test
    void to_sameModelAgain_embedsNothingAnew() {
        var first = new Stub(EmbeddedEntriesTest::byLand);
        embedded.start(() -> first, folder);
        await().atMost(PATIENCE).until(() -> embedded.size() == 2);
        embedded.close();

        var second = new Stub(EmbeddedEntriesTest::byLand);
        embedded = with(PATIENCE);
        embedded.start(() -> second, folder);
        await().atMost(PATIENCE).until(() -> near("đất").containsKey("test:land"));

        assertThat(first.passages).isEqualTo(2);
        assertThat(second.passages).isZero();
    }

    @Test
    void to_modelThatCannotBeOpened_findsNothing() {
        embedded.start(
                () -> {
                    throw new IllegalArgumentException("on purpose");
                },
                null);

        assertThat(near("đất")).isEmpty();
    }

    @Test
    void to_modelThatFails_findsNothing_untilItWorksAgain() {
        var stub = new Stub(EmbeddedEntriesTest::byLand);
        embedded.start(() -> stub, null);
        await().atMost(PATIENCE).until(() -> near("đất").containsKey("test:land"));

        stub.embedding = text -> {
            throw new IllegalStateException("on purpose");
        };
        assertThat(near("đất")).isEmpty();
        stub.embedding = EmbeddedEntriesTest::byLand;

        assertThat(near("đất")).containsKey("test:land");
    }

    @Test
    void to_modelThatTakesTooLong_findsNothing() {
        var stub = new Stub(EmbeddedEntriesTest::byLand);
        embedded = with(Duration.ofMillis(50));
        embedded.start(() -> stub, null);
        await().atMost(PATIENCE).until(() -> embedded.size() == 2);
        var latch = new CountDownLatch(1);
        stub.embedding = text -> {
            awaitQuietly(latch);
            return byLand(text);
        };

        Map<String, Double> found = near("đất");
        latch.countDown();

        assertThat(found).isEmpty();
    }

    @Test
    void to_nothingIsNear_findsNothing() {
        embedded.start(() -> new Stub(EmbeddedEntriesTest::byLand), null);
        await().atMost(PATIENCE).until(() -> embedded.size() == 2);

        assertThat(near("trời mưa to")).containsOnlyKeys("test:marry");
        assertThat(near("xa")).isEmpty();
    }

    private static float[] byLand(String text) {
        if (text.equals("xa")) {
            return new float[] {0, 0, 1};
        }
        return text.toLowerCase(Locale.ROOT).contains("đất") ? new float[] {1, 0, 0} : new float[] {0, 1, 0};
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EmbeddedEntries with(Duration timeLimit) {
        return new EmbeddedEntries(entries, store.changes(), typed -> typed, timeLimit);
    }

    private Map<String, Double> near(String question) {
        return embedded.to(question).blockOptional().orElseThrow();
    }

    private void publish(String id, String question) {
        entries.writeAll(List.of(Given.proposal(id, Given.content(question, "Xem quy định."))), true)
                .block();
    }

    /** A model in Java. */
    private static final class Stub implements EmbeddingModel {

        private volatile Function<String, float[]> embedding;
        private volatile int passages;

        Stub(Function<String, float[]> embedding) {
            this.embedding = embedding;
        }

        @Override
        public String id() {
            return "stub";
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public double leastSimilarity() {
            return 0.5;
        }

        @Override
        public List<float[]> questions(List<String> texts) {
            return texts.stream().map(embedding).toList();
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            passages += texts.size();
            return texts.stream().map(EmbeddedEntriesTest::byLand).toList();
        }

        @Override
        public void close() {}
    }
}
