package vn.hoiluat.flow;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class TakeOverRacesInMemoryTest extends TakeOverRacesContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
