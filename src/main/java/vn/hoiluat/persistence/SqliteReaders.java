package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.storage.StorageException;

/** A few threads that read, each with a connection of its own; they see what was committed before they began. */
final class SqliteReaders implements AutoCloseable {

    /** Reads that may wait; more is overload, and the caller is told at once. */
    private static final int WAITING = 20_000;

    private final BlockingQueue<SqliteSession> idle;
    private final ThreadPoolExecutor threads;

    /** What a caller wants to know. */
    interface Work<R> {
        @Nullable
        R run(SqliteSession session) throws SQLException;
    }

    SqliteReaders(Path file, int count) throws SQLException {
        idle = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            idle.add(SqliteSession.reader(file));
        }
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("storage-reader-", 1).factory());
    }

    /** Empty if the work returns null; completes on Reactor's parallel threads. */
    <R> Mono<R> read(Work<R> work) {
        return Mono.<R>create(sink -> submit(work, sink)).publishOn(Schedulers.parallel());
    }

    /** Finishes the reads that wait. */
    @Override
    public void close() throws SQLException, InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new StorageException("reads went on for a minute after the store was closed");
        }
        for (SqliteSession session : idle) {
            session.close();
        }
    }

    private <R> void submit(Work<R> work, MonoSink<R> sink) {
        try {
            threads.execute(() -> run(work, sink));
        } catch (RejectedExecutionException e) {
            sink.error(new StorageException(
                    threads.isShutdown() ? "the store is closed" : "more than " + WAITING + " reads are waiting", e));
        }
    }

    /** There are as many sessions as threads, so one is always idle. */
    private <R> void run(Work<R> work, MonoSink<R> sink) {
        SqliteSession session = idle.remove();
        try {
            sink.success(work.run(session));
        } catch (SQLException e) {
            sink.error(SqliteErrors.toStorage(e));
        } catch (RuntimeException e) {
            sink.error(e);
        } finally {
            idle.add(session);
        }
    }
}
