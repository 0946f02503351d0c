package vn.hoiluat.knowledge.central;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class SyncPropertyInMemoryTest extends SyncPropertyContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }

    @Override
    protected int runs() {
        return 3_000;
    }
}
