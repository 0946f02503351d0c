package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoiluat.persistence.Waiting.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.account.Secret;
import vn.hoiluat.storage.Change;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * A process that writes is killed again and again: nothing it had acknowledged is lost, no document is torn, and the feed
 * has every write once. Shows process death, not power loss.
 */
class StoreKillTest {

    private static final int ROUNDS = 20;
    private static final int MOST_WRITES = 250;
    private static final long SEED = 20_261_122;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("(r\\d+-w\\d+-\\d+) (\\d)");

    @TempDir
    Path directory;

    static StorageProperties properties(Path directory) {
        return new StorageProperties(directory, new Secret(""), SqliteFixture.KEY, 10_000_000, 2);
    }

    @Test
    void kill_atAnyMoment_losesNothingAcknowledged() throws Exception {
        Random random = new Random(SEED);
        Map<String, Long> acknowledged = new HashMap<>();
        FeedToken start = createdStore();

        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round, 1 + random.nextInt(MOST_WRITES), acknowledged);
            assertNothingLost(start, acknowledged, round + 1);
        }
    }

    private FeedToken createdStore() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory, properties(directory))) {
            return await(sqlite.store.changes().latest());
        }
    }

    /** What the process had printed before it died counts, also what was read after. */
    private void writeUntilKilled(int round, int killAfter, Map<String, Long> acknowledged) throws Exception {
        Process child = ChildProcess.start(StoreKillChild.class, directory, round);
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = nextLine(lines)) {
                assertThat(line).doesNotStartWith("REFUSED");
                Matcher write = ACKNOWLEDGED.matcher(line);
                if (write.matches()) {
                    acknowledged.put(write.group(1), Long.parseLong(write.group(2)));
                }
                read++;
                if (read == killAfter) {
                    child.destroyForcibly();
                }
            }
            assertThat(read).as("writes of round %d", round).isGreaterThanOrEqualTo(killAfter);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** The pipe of a killed process may end in the middle of a line. */
    private static @Nullable String nextLine(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private void assertNothingLost(FeedToken start, Map<String, Long> acknowledged, int rounds) throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory, properties(directory))) {
            Map<String, Versioned<Note>> stored = await(
                            sqlite.store.documents(Note.KIND).all(Range.all()))
                    .stream()
                    .collect(Collectors.toMap(Versioned::id, Function.identity()));
            List<Change> feed = feed(sqlite, start);
            Map<String, List<Long>> fed = feed.stream()
                    .collect(Collectors.groupingBy(
                            Change::id, Collectors.mapping(Change::version, Collectors.toList())));

            stored.values().forEach(StoreKillTest::assertWhole);
            assertThat(feed.stream().map(StoreKillTest::number).toList())
                    .isEqualTo(LongStream.rangeClosed(1, feed.size()).boxed().toList());
            acknowledged.forEach(
                    (id, version) -> assertThere(version, stored.get(id), fed.getOrDefault(id, List.of())));
            assertThat(fed.keySet()).as("documents in the feed").containsAll(stored.keySet());
            assertThat(fed.size() - acknowledged.size())
                    .as("documents written and not acknowledged")
                    .isBetween(0, StoreKillChild.WORKERS * rounds);
        }
    }

    /** At most one write more than was acknowledged; a document that is gone had its third. */
    private static void assertThere(long acknowledged, @Nullable Versioned<Note> stored, List<Long> fed) {
        long there = stored == null ? 3 : stored.version();

        assertThat(there).isBetween(acknowledged, acknowledged + 1);
        assertThat(fed).isEqualTo(LongStream.rangeClosed(1, there).boxed().toList());
    }

    private static void assertWhole(Versioned<Note> stored) {
        int number = Integer.parseInt(stored.id().substring(stored.id().lastIndexOf('-') + 1));

        assertThat(stored.value())
                .isEqualTo(stored.version() == 1 ? StoreKillChild.inserted(number) : StoreKillChild.changed(number));
    }

    private static List<Change> feed(SqliteFixture sqlite, FeedToken start) {
        String newest = await(sqlite.store.changes().latest()).value();
        if (newest.equals(start.value())) {
            return List.of();
        }
        return await(sqlite.store
                .changes()
                .after(start)
                .takeUntil(change -> change.token().value().equals(newest)));
    }

    private static long number(Change change) {
        String token = change.token().value();
        return Long.parseLong(token.substring(token.indexOf('@') + 1));
    }
}
