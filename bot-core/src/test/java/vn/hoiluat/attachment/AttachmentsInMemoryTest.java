package vn.hoiluat.attachment;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class AttachmentsInMemoryTest extends AttachmentsContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
