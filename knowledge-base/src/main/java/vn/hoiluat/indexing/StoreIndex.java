package vn.hoiluat.indexing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.FeedToken;

/**
 * A Lucene index of something that the store holds. Plain blocking Java, safe for use by many threads. What is written is
 * found after {@link #refresh}, and is on disk after {@link #commit}, together with the place in the change feed it stands
 * for. Failing to read or write the directory throws {@link UncheckedIOException}.
 */
public final class StoreIndex implements Closeable {

    /** Other values cost up to two points (docs/adr/0004-search.md). */
    private static final Similarity BM25 = new BM25Similarity(1.2f, 0.75f);

    /** What is not written yet, of each index: enough to build quickly, and three of them leave room on a small heap. */
    private static final double WRITE_BUFFER_MB =
            Math.clamp(Runtime.getRuntime().maxMemory() / (1024.0 * 1024) / 16, 16, 64);

    private final Directory directory;
    private final String form;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final @Nullable FeedToken snapshot;

    private StoreIndex(Directory directory, IndexForm form) throws IOException {
        this.directory = directory;
        this.form = form.version();
        this.snapshot = Snapshot.read(directory, this.form);
        this.writer = new IndexWriter(directory, config(form, snapshot));
        this.searchers = new SearcherManager(writer, new Searchers());
    }

    /** The index in this folder, which is made if it is not there. One process at a time may open it. */
    public static StoreIndex open(Path folder, IndexForm form) {
        try {
            return new StoreIndex(FSDirectory.open(folder), form);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index in " + folder, e);
        }
    }

    /** An empty index that is gone with the process. */
    public static StoreIndex inMemory(IndexForm form) {
        try {
            return new StoreIndex(new ByteBuffersDirectory(), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place in the change feed that the index on disk stood for when it was opened; empty if it must be built. */
    public Optional<FeedToken> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /** Writes the document in place of what the index has under its key. */
    public void put(Term key, Iterable<? extends IndexableField> document) {
        run(() -> writer.updateDocument(key, document));
    }

    /** Writes the documents in place of what the index has under their common key; none takes it out. */
    public void replace(Term key, List<? extends Iterable<? extends IndexableField>> documents) {
        run(() -> {
            if (documents.isEmpty()) {
                writer.deleteDocuments(key);
            } else {
                writer.updateDocuments(key, documents);
            }
        });
    }

    /** Writes documents whose keys the index does not have; faster than {@link #put}. */
    public void add(Iterable<? extends Iterable<? extends IndexableField>> documents) {
        run(() -> {
            for (Iterable<? extends IndexableField> document : documents) {
                writer.addDocument(document);
            }
        });
    }

    /** Takes the document out, if it is in. Its terms stay in the files until they are merged. */
    public void remove(Term key) {
        run(() -> writer.deleteDocuments(key));
    }

    /** Writes anew whatever files hold terms of removed documents; the old files are gone after {@link #commit}. */
    public void purge() {
        run(writer::forceMergeDeletes);
    }

    /** Empties the index; searches go on in what was there until {@link #refresh}. */
    public void clear() {
        run(writer::deleteAll);
    }

    /** Makes the index as fast to search as it can be, after it was built from nothing. Takes seconds. */
    public void compact() {
        run(() -> writer.forceMerge(1));
    }

    /** Lets searches see all that was written. */
    public void refresh() {
        run(searchers::maybeRefreshBlocking);
    }

    /** Puts all that was written on disk, as the state of the store at this place of the feed. */
    public void commit(FeedToken token) {
        run(() -> {
            writer.setLiveCommitData(Snapshot.data(form, token).entrySet());
            writer.commit();
        });
    }

    /** How many documents searches see. */
    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Runs a search on the state of the last refresh. */
    public <R> R search(Search<R> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("search failed", e);
        }
    }

    @Override
    public void close() {
        run(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    /** One search. */
    @FunctionalInterface
    public interface Search<R> {

        /** Searches; the searcher must not be kept. */
        R run(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    private static IndexWriterConfig config(IndexForm form, @Nullable FeedToken snapshot) {
        return new IndexWriterConfig(form.analyzer())
                .setSimilarity(BM25)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setCommitOnClose(false)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setOpenMode(
                        snapshot == null
                                ? IndexWriterConfig.OpenMode.CREATE
                                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** Searchers that score as the index was written. */
    private static final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(BM25);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
