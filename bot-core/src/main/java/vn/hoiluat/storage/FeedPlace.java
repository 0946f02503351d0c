package vn.hoiluat.storage;

import java.util.List;

/** How far somebody followed the feed; the document's id is who. */
record FeedPlace(FeedToken token) {

    /** How places are stored. */
    static final Kind<FeedPlace> KIND = new Kind<>("feedPlace", FeedPlace.class, List.of());
}
