package vn.hoiluat.knowledge.central;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;

/**
 * One life of the program, from its start to its end or its crash. Its writes and sendings go through here: those of a
 * dead program are never made, on whatever thread, and those that were under way when it died can be waited for. It can also
 * fall silent before a write and wake up later.
 */
@NullUnmarked
final class Life {

    private final List<CompletableFuture<?>> running = new ArrayList<>();
    private int writesLeft = Integer.MAX_VALUE;
    private final CompletableFuture<Void> asleep = new CompletableFuture<>();
    private final CompletableFuture<Void> awake = new CompletableFuture<>();
    private boolean isBehind;
    private boolean sleeps;
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

    /** Falls silent before the write after so many others. */
    synchronized void sleepAfter(int writes) {
        writesLeft = writes;
        sleeps = true;
    }

    /** Done when it has fallen silent. */
    CompletableFuture<Void> asleep() {
        return asleep;
    }

    void wake() {
        awake.complete(null);
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
        boolean isReached = writesLeft-- == 0;
        if (isReached && sleeps) {
            asleep.complete(null);
            return Mono.fromFuture(awake, true).then(Mono.defer(() -> begin(write)));
        }
        boolean dies = isReached && !sleeps;
        if (dies && !isBehind) {
            return Mono.error(crash());
        }
        CompletableFuture<R> begun = write.get().toFuture();
        running.add(begun);
        Mono<R> result = Mono.fromFuture(begun, true);
        return dies ? result.then(Mono.error(crash())) : result;
    }
}
