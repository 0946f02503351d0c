package vn.hoiluat.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What a reader has, with the documents of some entries taken for deleted. */
final class WithoutEntries extends FilterDirectoryReader {

    private final Set<String> keys;

    WithoutEntries(DirectoryReader in, Set<String> keys) throws IOException {
        super(in, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader reader) {
                try {
                    return new Part(reader, keys);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        this.keys = keys;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
        return new WithoutEntries(reader, keys);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Part extends FilterLeafReader {

        private final FixedBitSet live;
        private final int count;

        Part(LeafReader in, Set<String> keys) throws IOException {
            super(in);
            live = new FixedBitSet(in.maxDoc());
            Bits before = in.getLiveDocs();
            for (int doc = 0; doc < in.maxDoc(); doc++) {
                if (before == null || before.get(doc)) {
                    live.set(doc);
                }
            }
            for (String key : keys) {
                PostingsEnum docs = in.postings(EntryFields.key(key), PostingsEnum.NONE);
                while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    live.clear(docs.docID());
                }
            }
            count = live.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
