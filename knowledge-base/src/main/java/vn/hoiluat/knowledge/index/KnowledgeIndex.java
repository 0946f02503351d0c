package vn.hoiluat.knowledge.index;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hoiluat.indexing.IndexForm;
import vn.hoiluat.indexing.StoreIndex;
import vn.hoiluat.storage.FeedToken;

/** The published entries as a {@link StoreIndex}. */
public final class KnowledgeIndex implements EntryIndex, Closeable {

    private static final String VERSION = "5";

    private final StoreIndex documents;

    private KnowledgeIndex(StoreIndex documents) {
        this.documents = documents;
    }

    /** The index in this folder, which is made if it is not there. One process at a time may open it. */
    public static KnowledgeIndex open(Path folder) {
        return new KnowledgeIndex(StoreIndex.open(folder, form()));
    }

    /** An empty index that is gone with the process. */
    public static KnowledgeIndex inMemory() {
        return new KnowledgeIndex(StoreIndex.inMemory(form()));
    }

    /** The entries as documents, for what follows the store. */
    public StoreIndex documents() {
        return documents;
    }

    /** The place in the change feed that the index on disk stood for when it was opened; empty if it must be built. */
    public Optional<FeedToken> snapshot() {
        return documents.snapshot();
    }

    /** Writes the entry in place of what the index has of it. */
    public void put(IndexedEntry entry) {
        put(entry.key(), List.of(entry));
    }

    /** Writes what is served of one entry, each for days of its own, in place of what the index has of it; nothing takes it out. */
    public void put(String key, List<IndexedEntry> served) {
        documents.replace(
                EntryFields.key(key), served.stream().map(EntryFields::document).toList());
    }

    /** Writes entries the index does not have; faster than {@link #put}. */
    public void add(Collection<IndexedEntry> entries) {
        documents.add(entries.stream().map(EntryFields::document).toList());
    }

    /** Takes the entry out, if it is in. */
    public void remove(String key) {
        documents.remove(EntryFields.key(key));
    }

    /** As {@link StoreIndex#clear}. */
    public void clear() {
        documents.clear();
    }

    /** As {@link StoreIndex#compact}. */
    public void compact() {
        documents.compact();
    }

    /** As {@link StoreIndex#refresh}. */
    public void refresh() {
        documents.refresh();
    }

    /** As {@link StoreIndex#commit}. */
    public void commit(FeedToken token) {
        documents.commit(token);
    }

    /** How many entries searches see. */
    public int size() {
        return documents.size();
    }

    /** Runs a search on the state of the last refresh. */
    @Override
    public <R> R search(StoreIndex.Search<R> search) {
        return documents.search(search);
    }

    @Override
    public void close() {
        documents.close();
    }

    private static IndexForm form() {
        return new IndexForm(VERSION, EntryFields.analyzer());
    }
}
