package vn.hoiluat.knowledge.index;

import vn.hoiluat.indexing.StoreIndex;

/** Entries that can be searched. */
@FunctionalInterface
public interface EntryIndex {

    /** Runs a search on the entries as they stand at one moment. */
    <R> R search(StoreIndex.Search<R> search);
}
