package vn.hoiluat.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.storage.StorageException;

/**
 * The only thread that writes. It takes all writes that wait, does them in one transaction and tells each caller its own
 * result once the transaction is on disk; what arrives meanwhile is the next transaction. So one wait for the disk serves
 * many callers, and nobody is told of a write that could be lost.
 */
final class SqliteWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SqliteWriter.class);

    /** Writes that may wait; more is overload, and the caller is told at once. */
    private static final int WAITING = 20_000;

    /** Writes in one transaction: bounds how long the first of them waits. */
    private static final int TOGETHER = 512;

    private final SqliteTransaction transaction;
    private final LongConsumer onCommit;
    private final SqliteUpkeep upkeep;
    private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Object closing = new Object();
    private volatile boolean closed;
    private final Thread thread = new Thread(this::writeUntilClosed, "storage-writer");

    /** What a caller wants done inside the transaction. */
    interface Work<R> {
        @Nullable
        R run(SqliteTransaction transaction) throws SQLException;
    }

    /**
     * @param onCommit told the number of the newest change after each commit, on the writer's thread
     */
    SqliteWriter(SqliteTransaction transaction, SqliteUpkeep upkeep, LongConsumer onCommit) {
        this.transaction = transaction;
        this.upkeep = upkeep;
        this.onCommit = onCommit;
        thread.start();
    }

    /** Does the work with others in one transaction. Empty if it returns null; completes on Reactor's parallel threads. */
    <R> Mono<R> write(Work<R> work) {
        return Mono.<R>create(sink -> submit(new Write<>(work, sink))).publishOn(Schedulers.parallel());
    }

    /** Refuses new writes, finishes those that wait, and returns when the thread has ended. */
    @Override
    public void close() throws SQLException, InterruptedException {
        synchronized (closing) {
            if (!closed) {
                closed = true;
                waiting.put(new Write<>(tx -> null, null)); // wakes the thread
            }
        }
        thread.join();
        transaction.session().close();
    }

    private void submit(Write<?> write) {
        synchronized (closing) {
            if (closed) {
                write.fail(new StorageException("the store is closed"));
            } else if (!waiting.offer(write)) {
                write.fail(new StorageException("more than " + WAITING + " writes are waiting"));
            }
        }
    }

    private void writeUntilClosed() {
        List<Write<?>> taken = new ArrayList<>(TOGETHER);
        while (!closed || !waiting.isEmpty()) {
            try {
                taken.add(waiting.take());
                waiting.drainTo(taken, TOGETHER - 1);
                together(taken);
            } catch (InterruptedException e) {
                log.warn("the storage writer was interrupted; it ends when the store is closed");
            }
            taken.clear();
        }
    }

    /** If they fail together each is tried alone, so that one bad write harms no other. */
    private void together(List<Write<?>> writes) {
        Throwable failure = inTransaction(writes);
        if (failure == null) {
            onCommit.accept(transaction.committed());
            writes.forEach(Write::succeed);
        } else if (writes.size() == 1) {
            writes.getFirst().fail(failure);
        } else {
            writes.forEach(write -> together(List.of(write)));
        }
    }

    private @Nullable Throwable inTransaction(List<Write<?>> writes) {
        try {
            transaction.begin();
            for (Write<?> write : writes) {
                write.run(transaction);
            }
            upkeep.after(transaction);
            transaction.commit();
            return null;
        } catch (Exception | Error e) {
            rollback(e);
            return e;
        }
    }

    private void rollback(Throwable cause) {
        try {
            transaction.rollback();
        } catch (SQLException e) {
            // SQLite has rolled back by itself after some errors; the cause is what the callers are told.
            cause.addSuppressed(e);
        }
    }

    private static final class Write<R> {

        private final Work<R> work;
        private final @Nullable MonoSink<R> sink;
        private @Nullable R result;

        Write(Work<R> work, @Nullable MonoSink<R> sink) {
            this.work = work;
            this.sink = sink;
        }

        void run(SqliteTransaction transaction) throws SQLException {
            result = work.run(transaction);
        }

        void succeed() {
            if (sink != null) {
                sink.success(result);
            }
        }

        void fail(Throwable e) {
            if (sink != null) {
                sink.error(e instanceof SQLException sql ? SqliteErrors.toStorage(sql) : e);
            }
        }
    }
}
