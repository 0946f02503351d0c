package vn.hoiluat.rating;

import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

class RatingsInMemoryTest extends RatingsContract {

    @Override
    protected DocumentStore store() {
        return new InMemoryDocumentStore();
    }
}
