package vn.hoiluat.persistence;

import static vn.hoiluat.persistence.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.Note;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * What the SQLite engine does in a second on this machine; prints and asserts nothing. Not part of the tests:
 *
 * <pre>mvn -pl bot-core,channels,knowledge-base,src -am test -Dtest=StoreBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class StoreBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String TEXT = "Thủ tục đăng ký kết hôn cần những giấy tờ gì? ".repeat(10);
    private static final int LOADED = 100_000;

    @TempDir
    Path directory;

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void measure() throws Exception {
        try (SqliteFixture sqlite = SqliteFixture.open(directory)) {
            Documents<Note> notes = sqlite.store.documents(Note.KIND);
            run("warm-up", 64, 5_000, i -> insert(notes));
            for (int callers : new int[] {1, 8, 64, 256}) {
                run("insert", callers, Math.min(20_000, 300 * callers), i -> insert(notes));
            }
            run("message: insert, claim, replace", 64, 3_000, i -> message(notes));
            load(notes);
            run("find by id", 8, 50_000, i -> notes.find("load-%06d".formatted(i * 7 % LOADED)));
            run("page of 20 by key", 8, 20_000, i -> notes.page(Range.exactly(Note.BY_TAG, "u" + i % 5_000), null, 20));
            run("claim that finds nothing", 8, 5_000, i -> notes.claim(Note.BY_DUE, NOON, Duration.ofMinutes(1)));
            run("insert beside 100,000", 256, 20_000, i -> insert(notes));
        }
    }

    private Mono<?> insert(Documents<Note> notes) {
        return notes.insert("n-" + ids.incrementAndGet(), note("new", null));
    }

    private Mono<?> message(Documents<Note> notes) {
        return notes.insert("m-" + ids.incrementAndGet(), note("message", NOON))
                .then(notes.claim(Note.BY_DUE, NOON, Duration.ofMinutes(1)))
                .flatMap(held -> notes.replace(held.id(), held.version(), note("done", null)));
    }

    private static void load(Documents<Note> notes) {
        long start = System.nanoTime();
        notes.insertAll(Flux.range(0, LOADED)
                        .map(i -> new Identified<>("load-%06d".formatted(i), note("u" + i % 5_000, null))))
                .block();
        report("insertAll", 1, LOADED, System.nanoTime() - start, new long[] {0});
        long read = System.nanoTime();
        long count = await(notes.all(Range.all()).map(Versioned::version).count());
        report("all, page by page", 1, (int) count, System.nanoTime() - read, new long[] {0});
    }

    private static Note note(String tag, @Nullable Instant due) {
        return new Note(TEXT, List.of(tag, "all"), due, Map.of("field", "hôn nhân"));
    }

    private static void run(String what, int callers, int calls, IntFunction<Mono<?>> call) {
        long[] nanos = new long[calls];
        long start = System.nanoTime();
        Flux.range(0, calls)
                .flatMap(
                        i -> {
                            long begun = System.nanoTime();
                            return call.apply(i).doFinally(end -> nanos[i] = System.nanoTime() - begun);
                        },
                        callers)
                .blockLast();
        report(what, callers, calls, System.nanoTime() - start, nanos);
    }

    private static void report(String what, int callers, int calls, long took, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s %4d callers %8.0f per s   p50 %7.2f ms   p99 %7.2f ms%n",
                what,
                callers,
                calls * 1e9 / took,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6);
    }
}
