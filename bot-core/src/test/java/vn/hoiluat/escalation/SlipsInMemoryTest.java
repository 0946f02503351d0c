package vn.hoiluat.escalation;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class SlipsInMemoryTest extends SlipsContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
