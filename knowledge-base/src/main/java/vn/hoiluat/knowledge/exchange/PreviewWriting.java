package vn.hoiluat.knowledge.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/** Writes the rows of a preview, each only onto what was looked at. */
final class PreviewWriting {

    private static final int AT_A_TIME = 32;

    private final Entries entries;
    private final Documents<PreviewPage> pages;

    PreviewWriting(Entries entries, Documents<PreviewPage> pages) {
        this.entries = entries;
        this.pages = pages;
    }

    /** Keys of entries that stand otherwise than when the file was read. */
    Mono<List<String>> overtaken(Preview preview) {
        return rows(preview)
                .flatMapSequential(
                        row -> entries.find(row.key())
                                .map(entry -> !isAsSeen(entry, row) && !isWritten(entry, row))
                                .defaultIfEmpty(row.newest() > 0)
                                .filter(overtaken -> overtaken)
                                .map(overtaken -> row.key()),
                        AT_A_TIME)
                .collectList();
    }

    /** Writes every row; what is overtaken in the very moment is left out and named. */
    Mono<Preview.Written> write(Preview preview, boolean forReview, Instant now) {
        return rows(preview)
                .flatMapSequential(row -> write(row, proposal(row, preview, forReview), now), AT_A_TIME)
                .collect(Tally::new, Tally::add)
                .map(tally -> new Preview.Written(now, forReview, tally.created, tally.changed, tally.overtaken));
    }

    private record Result(PreviewRow row, boolean isWritten) {}

    private static final class Tally {

        private int created;
        private int changed;
        private final List<String> overtaken = new ArrayList<>();

        void add(Result result) {
            if (!result.isWritten()) {
                overtaken.add(result.row().key());
            } else if (result.row().newest() == 0) {
                created++;
            } else {
                changed++;
            }
        }
    }

    private Flux<PreviewRow> rows(Preview preview) {
        return Flux.just(PreviewPart.CHANGED, PreviewPart.NEW)
                .concatMap(part -> pages.all(
                        new Range(null, PreviewPage.id(preview.id(), part, 0), preview.id() + "/" + part + "0")))
                .concatMapIterable(page -> page.value().rows());
    }

    private Mono<Result> write(PreviewRow row, Proposal proposal, Instant now) {
        Mono<Entry> written = row.newest() == 0
                ? entries.create(proposal).switchIfEmpty(entries.find(row.key()))
                : entries.modify(row.key(), old -> isAsSeen(old, row) ? old.propose(proposal, now) : old);
        return written.map(entry -> new Result(row, isWritten(entry, row))).defaultIfEmpty(new Result(row, false));
    }

    private static Proposal proposal(PreviewRow row, Preview preview, boolean forReview) {
        Proposal draft = new Proposal(
                row.source(),
                row.externalId(),
                Objects.requireNonNull(row.content(), "a row without content is not written"),
                new Provenance("import", preview.file()),
                EntryStatus.DRAFT,
                row.draftReason(),
                preview.account());
        return forReview ? draft.forReview() : draft;
    }

    private static boolean isAsSeen(Entry entry, PreviewRow row) {
        return entry.newest().number() == row.newest();
    }

    /** By us, before a crash or just now. */
    private static boolean isWritten(Entry entry, PreviewRow row) {
        return entry.newest().number() == row.newest() + 1
                && entry.newest().content().equals(row.content());
    }
}
