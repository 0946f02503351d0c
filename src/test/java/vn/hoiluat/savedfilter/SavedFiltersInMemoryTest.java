package vn.hoiluat.savedfilter;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class SavedFiltersInMemoryTest extends SavedFiltersContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
