package vn.hoiluat.persistence;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class EntryUsageInMemoryTest extends EntryUsageContract {

    private final DocumentStore store = new InMemoryDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }
}
