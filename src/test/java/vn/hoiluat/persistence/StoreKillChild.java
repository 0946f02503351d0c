package vn.hoiluat.persistence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Note;

/**
 * A process that holds a store and writes without end, many documents at a time, and prints each write once it is
 * acknowledged. Its arguments: the directory, and what its ids begin with.
 */
public final class StoreKillChild {

    static final int WORKERS = 16;

    private StoreKillChild() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        String round = arguments[1];
        Documents<Note> notes = SqliteFixture.open(directory, StoreKillTest.properties(directory))
                .store
                .documents(Note.KIND);
        Flux.range(0, WORKERS)
                .flatMap(
                        worker -> Flux.range(0, Integer.MAX_VALUE)
                                .concatMap(i -> life(notes, "r%s-w%d-%06d".formatted(round, worker, i), i)),
                        WORKERS)
                .blockLast();
    }

    /** A document is inserted, changed, and every third is deleted. */
    private static Mono<Void> life(Documents<Note> notes, String id, int i) {
        Note note = inserted(i);
        return acknowledged(notes.insert(id, note), id, 1)
                .then(acknowledged(notes.replace(id, 1, changed(i)), id, 2))
                .then(i % 3 == 0 ? acknowledged(notes.delete(id, 2), id, 3) : Mono.empty());
    }

    /** What the document of this number holds at first. */
    static Note inserted(int i) {
        return Note.tagged("round", "x".repeat(i % 700));
    }

    /** What it holds afterwards. */
    static Note changed(int i) {
        return new Note("y".repeat(i % 1_300), List.of("changed"), null, Map.of("number", Integer.toString(i)));
    }

    private static Mono<Void> acknowledged(Mono<Boolean> write, String id, int version) {
        return write.doOnNext(done -> {
                    synchronized (System.out) {
                        System.out.println((done ? "" : "REFUSED ") + id + " " + version);
                        System.out.flush();
                    }
                })
                .then();
    }
}
