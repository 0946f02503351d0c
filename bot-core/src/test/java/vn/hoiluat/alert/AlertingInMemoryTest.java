package vn.hoiluat.alert;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class AlertingInMemoryTest extends AlertingContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
