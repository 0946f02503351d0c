package vn.hoiluat.escalation;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class CaseScopesInMemoryTest extends CaseScopesContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
