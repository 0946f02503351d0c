package vn.hoiluat.knowledge.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Files that were read and checked, kept for a day so that what is written is what was looked at. Calls never block and fail with
 * the store's exceptions.
 */
public final class Previews {

    /** How long a preview is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final int SHOWN = 20;

    private final PreviewReading reading;
    private final PreviewWriting writing;
    private final Documents<Preview> previews;
    private final Documents<PreviewPage> pages;
    private final Clock clock;

    public Previews(PreviewReading reading, Entries entries, DocumentStore store, Clock clock) {
        this.reading = reading;
        this.previews = store.documents(Preview.KIND);
        this.pages = store.documents(PreviewPage.KIND);
        this.writing = new PreviewWriting(entries, pages);
        this.clock = clock;
    }

    /**
     * Reads a file and keeps what it would do; nothing of it is written.
     *
     * @param name the file's name, for people
     * @param source whose numbering codes follow that do not say it
     * @param account login of who brought it
     */
    public Mono<Preview> read(Path file, FileFormat format, String name, String source, String account) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Instant until = now.plus(KEPT);
        PageFiller filler = new PageFiller(id, until);
        return reading.rows(file, format, new ImportOptions(source, name, false, false))
                .concatMapIterable(filler::add)
                .concatWith(Flux.defer(() -> Flux.fromIterable(filler.rest())))
                // One by one: a page may have a megabyte.
                .concatMap(page -> pages.insert(page.id(), page.value()))
                .then(Mono.defer(() -> {
                    Preview preview = filler.preview(account, name, format, now);
                    return previews.insert(id, preview).thenReturn(preview);
                }));
    }

    /** The preview, if it is this account's and not forgotten. */
    public Mono<Preview> find(String id, String account) {
        return previews.find(id)
                .map(Versioned::value)
                .filter(preview -> preview.account().equals(account))
                .filter(preview -> preview.until().isAfter(clock.instant()));
    }

    /** The newest previews of an account, the newest first. */
    public Mono<List<Preview>> of(String account) {
        return previews.page(Range.prefix(Preview.BY_ACCOUNT, account + "/"), null, SHOWN)
                .map(page -> page.items().stream()
                        .map(Versioned::value)
                        .filter(preview -> preview.until().isAfter(clock.instant()))
                        .toList());
    }

    /** Rows of a part, up to 50; empty behind the last page. */
    public Mono<List<PreviewRow>> page(Preview preview, PreviewPart part, int number) {
        return pages.find(PreviewPage.id(preview.id(), part, number))
                .map(found -> found.value().rows())
                .defaultIfEmpty(List.of());
    }

    /** What came of writing. */
    public sealed interface Outcome {

        /** It was written. */
        record Done(Preview preview) implements Outcome {}

        /** Nothing was: entries with these keys have been changed since the file was read. */
        record Overtaken(List<String> keys) implements Outcome {

            public Overtaken {
                keys = List.copyOf(keys);
            }
        }

        /** Nothing was: there are mistakes, or nothing to write, or it was written before. */
        record NotWritable() implements Outcome {}
    }

    /**
     * Writes all that is new or changed, as drafts or waiting for review. Entries that were changed since the file was read are
     * looked for first, and if there are any nothing is written. Begun again after a crash, it goes on.
     */
    public Mono<Outcome> write(Preview preview, boolean forReview) {
        if (!preview.isWritable()) {
            return Mono.just(new Outcome.NotWritable());
        }
        return writing.overtaken(preview)
                .flatMap(keys -> keys.isEmpty()
                        ? writing.write(preview, forReview, clock.instant()).flatMap(written -> kept(preview, written))
                        : Mono.just(new Outcome.Overtaken(keys)));
    }

    /** Forgets a preview. */
    public Mono<Void> discard(Preview preview) {
        return drop(preview.id());
    }

    /** Forgets what is older than a day. */
    public Mono<Void> dropOld() {
        return previews.all(Range.between(Preview.BY_END, "", Index.key(clock.instant())))
                .concatMap(found -> drop(found.id()))
                .then();
    }

    private Mono<Outcome> kept(Preview preview, Preview.Written written) {
        return previews.modify(preview.id(), old -> old.written(written))
                .map(Versioned::value)
                .defaultIfEmpty(preview.written(written))
                .map(Outcome.Done::new);
    }

    private Mono<Void> drop(String id) {
        return pages.all(new Range(null, id + "/", id + "0"))
                .concatMap(page -> pages.delete(page.id(), page.version()))
                .then(previews.find(id))
                .flatMap(found -> previews.delete(id, found.version()))
                .then();
    }
}
