package vn.hoiluat.delegation;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class DelegationsInMemoryTest extends DelegationsContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
