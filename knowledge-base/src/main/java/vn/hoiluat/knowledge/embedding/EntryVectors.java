package vn.hoiluat.knowledge.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of entries, beside the search index, with the model they are of: those of another model, and
 * damaged ones, are dropped on opening.
 * Blocking, for many threads. What was put is found after {@link #commit}.
 */
final class EntryVectors implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(EntryVectors.class);

    private static final String KEY = "key";
    private static final String TEXT = "text";
    private static final String VECTOR = "vector";
    private static final String MODEL = "model";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String model;

    private EntryVectors(Directory directory, String model) throws IOException {
        this.directory = directory;
        this.model = model;
        boolean ours = isOf(directory, model);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setCommitOnClose(false)
                        .setOpenMode(ours ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE));
        searchers = new SearcherManager(writer, null);
    }

    /** @param folder made if it is not there; null for the memory */
    static EntryVectors open(@Nullable Path folder, String model) {
        try {
            return new EntryVectors(folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder), model);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the vectors", e);
        }
    }

    /** What the entry's vector was made of; empty if it has none. */
    Optional<String> textOf(String key) {
        return search(searcher -> {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(KEY, key)), 1).scoreDocs;
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(searcher.storedFields().document(found[0].doc).get(TEXT));
        });
    }

    /** @param text stands for what the vector was made of */
    void put(String key, String text, float[] vector) {
        var document = new Document();
        document.add(new StringField(KEY, key, Field.Store.YES));
        document.add(new StoredField(TEXT, text));
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        run(() -> writer.updateDocument(new Term(KEY, key), document));
    }

    void remove(String key) {
        run(() -> writer.deleteDocuments(new Term(KEY, key)));
    }

    /** Drops all others. */
    void retain(Set<String> keys) {
        search(searcher -> {
            for (var leaf : searcher.getIndexReader().leaves()) {
                var live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    String key = leaf.reader()
                            .storedFields()
                            .document(doc, Set.of(KEY))
                            .get(KEY);
                    if ((live == null || live.get(doc)) && !keys.contains(key)) {
                        writer.deleteDocuments(new Term(KEY, key));
                    }
                }
            }
            return keys;
        });
    }

    /** Puts on disk, and lets searches see, all that was put. */
    void commit() {
        run(() -> {
            writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** The nearest entries with their cosine, nearest first. */
    Map<String, Double> nearest(float[] vector, int limit) {
        return search(searcher -> {
            Map<String, Double> found = new LinkedHashMap<>();
            for (ScoreDoc hit : searcher.search(new KnnFloatVectorQuery(VECTOR, vector, limit), limit).scoreDocs) {
                // Lucene's score of a dot product is half of one more than it.
                found.put(searcher.storedFields().document(hit.doc).get(KEY), 2.0 * hit.score - 1);
            }
            return found;
        });
    }

    @Override
    public void close() {
        run(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    private static boolean isOf(Directory directory, String model) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return model.equals(reader.getIndexCommit().getUserData().get(MODEL));
        } catch (IOException e) {
            log.warn("The vectors on disk cannot be read and are made anew: {}", e.getMessage());
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return false;
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Search<R> {
        R run(IndexSearcher searcher) throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be written", e);
        }
    }

    private <R> R search(Search<R> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.run(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be read", e);
        }
    }
}
