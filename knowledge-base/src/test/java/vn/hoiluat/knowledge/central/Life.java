package vn.hoiluat.knowledge.central;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;

/**
 * One life of the program, from its start to its end or its crash. Its writes and sendings go through here: those of a
 * dead program are never made, on whatever thread, and those that were under way when it died can be waited for.
 */
@NullUnmarked
final class Life {

    private final List<CompletableFuture<?>> running = new ArrayList<>();
    private int writesLeft = Integer.MAX_VALUE;
    private boolean isBehind;
    private boolean isOver;

    /** The program died in the middle of a call. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Dies at the write after so many others, before it or behind it. */
    synchronized void crashAfter(int writes, boolean behind) {
        writesLeft = writes;
        isBehind = behind;
    }

    /** A write, which may be asynchronous: once begun it goes through, even if nobody waits for it any more. */
    <R> Mono<R> write(Supplier<Mono<R>> write) {
        return Mono.defer(() -> begin(write));
    }

    /** Something done elsewhere, one at a time, which may kill the program with {@link #crash}. */
    <R> Mono<R> act(Supplier<R> action) {
        return Mono.defer(() -> {
            synchronized (this) {
                return isOver ? Mono.never() : Mono.just(action.get());
            }
        });
    }

    synchronized Crash crash() {
        isOver = true;
        return new Crash();
    }

    /** No more is done from now on; returns when all that was begun is through. */
    void end() {
        CompletableFuture<?>[] begun;
        synchronized (this) {
            isOver = true;
            begun = running.toArray(CompletableFuture<?>[]::new);
        }
        CompletableFuture.allOf(begun).handle((all, failure) -> null).join();
    }

    private synchronized <R> Mono<R> begin(Supplier<Mono<R>> write) {
        if (isOver) {
            return Mono.never();
        }
        boolean dies = writesLeft-- == 0;
        if (dies && !isBehind) {
            return Mono.error(crash());
        }
        CompletableFuture<R> begun = write.get().toFuture();
        running.add(begun);
        Mono<R> result = Mono.fromFuture(begun, true);
        return dies ? result.then(Mono.error(crash())) : result;
    }
}
