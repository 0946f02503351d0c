package vn.hoiluat.escalation;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class ClaimRacesInMemoryTest extends ClaimRacesContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
