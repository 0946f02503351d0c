package vn.hoiluat.alert;

import java.util.List;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Kind;

/** How far the store's feed was followed; one document. */
record FeedPlace(FeedToken token) {

    static final String ID = "alerts";

    /** How places are stored. */
    static final Kind<FeedPlace> KIND = new Kind<>("alertPlace", FeedPlace.class, List.of());
}
