package vn.hoiluat.knowledge;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.indexing.IndexFollower;
import vn.hoiluat.indexing.IndexState;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.PublishResult;
import vn.hoiluat.knowledge.exchange.ExportChoice;
import vn.hoiluat.knowledge.exchange.Exporter;
import vn.hoiluat.knowledge.exchange.ImportOptions;
import vn.hoiluat.knowledge.exchange.ImportProgress;
import vn.hoiluat.knowledge.exchange.ImportReport;
import vn.hoiluat.knowledge.exchange.Importer;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.starter.StarterReport;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Page;

/**
 * The question-answer base as administrators and officers work with it. The bot asks it through {@link
 * vn.hoiluat.answering.AnswerFinder}. Calls never block; what they write is found by searching within about a second.
 */
public final class KnowledgeBase {

    private final Entries entries;
    private final IndexFollower index;
    private final Importer importer;
    private final Exporter exporter;
    private final StarterBase starter;

    KnowledgeBase(Entries entries, IndexFollower index, Importer importer, Exporter exporter, StarterBase starter) {
        this.entries = entries;
        this.index = index;
        this.importer = importer;
        this.exporter = exporter;
        this.starter = starter;
    }

    /** The entry, or empty. */
    public Mono<Entry> entry(String key) {
        return entries.find(key);
    }

    /**
     * A page of entries, in order of key.
     *
     * @param status only entries with a version in this status; null for all
     * @param after {@link Page#next} of the page before; null for the first
     */
    public Mono<Page<Entry>> list(@Nullable EntryStatus status, @Nullable Cursor after, int limit) {
        return entries.page(status, after, limit);
    }

    /** All entries, in order of key. */
    public Flux<Entry> all() {
        return entries.all();
    }

    /** How many entries have a version in each status. */
    public Mono<Map<EntryStatus, Long>> counts() {
        return entries.counts();
    }

    /** Publishes a version; see {@link Entries#publish}. */
    public Mono<PublishResult> publish(String key, int version, String by) {
        return entries.publish(key, version, by);
    }

    /** Takes the published versions back; false if there are none. */
    public Mono<Boolean> retire(String key, String by) {
        return entries.retire(key, by);
    }

    /** Imports a file; see {@link Importer#run}. */
    public Mono<ImportReport> importFile(Path file, ImportOptions options, ImportProgress progress) {
        return importer.run(file, options, progress);
    }

    /** Exports every entry into a file; see {@link Exporter#run}. */
    public Mono<Long> exportFile(Path file) {
        return exporter.run(file, ExportChoice.ALL);
    }

    /** Loads the base that ships with the program; again and again without harm. */
    public Mono<StarterReport> loadStarter(StarterUse use) {
        return switch (use) {
            case FOR_REVIEW -> starter.loadForReview();
            case AS_SAMPLE -> starter.loadAsSample();
        };
    }

    /** What the starter base is loaded for. */
    public enum StarterUse {
        /** A real service: complete entries wait for review. */
        FOR_REVIEW,
        /** The sandbox: complete entries are published as sample data. */
        AS_SAMPLE
    }

    /** Builds the search index anew while searches go on; gives the number of entries in it. */
    public Mono<Integer> rebuildIndex() {
        return index.rebuild();
    }

    /** How the base stands now. */
    public KnowledgeHealth health() {
        IndexState state = index.state();
        return new KnowledgeHealth(
                state.isReady(), state.phase().name(), state.documents(), state.asOf(), state.problem());
    }
}
