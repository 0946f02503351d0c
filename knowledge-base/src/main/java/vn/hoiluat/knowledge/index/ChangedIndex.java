package vn.hoiluat.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import vn.hoiluat.indexing.StoreIndex;

/**
 * The entries as they would be if some of them were changed: what an index has at one moment, without those, and what they would be
 * in memory besides. Nobody else sees it. To be used while the searcher it was made of is held.
 */
public final class ChangedIndex implements EntryIndex, Closeable {

    private final KnowledgeIndex changed;
    private final IndexSearcher searcher;
    private final MultiReader both;

    private ChangedIndex(KnowledgeIndex changed, MultiReader both, IndexSearcher like) {
        this.changed = changed;
        this.both = both;
        this.searcher = new IndexSearcher(both);
        searcher.setSimilarity(like.getSimilarity());
        searcher.setQueryCache(null);
    }

    /**
     * What the searcher sees, changed.
     *
     * @param keys of the entries that are changed, also of those of which nothing would be served
     * @param served what would be served of them
     */
    public static ChangedIndex of(IndexSearcher now, Set<String> keys, Collection<IndexedEntry> served)
            throws IOException {
        KnowledgeIndex changed = KnowledgeIndex.inMemory();
        changed.add(served);
        changed.refresh();
        IndexReader others = new WithoutEntries((DirectoryReader) now.getIndexReader(), keys);
        return new ChangedIndex(
                changed,
                changed.search(added -> new MultiReader(new IndexReader[] {others, added.getIndexReader()}, false)),
                now);
    }

    @Override
    public <R> R search(StoreIndex.Search<R> search) {
        try {
            return search.run(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("search failed", e);
        }
    }

    @Override
    public void close() throws IOException {
        both.close();
        changed.close();
    }
}
