package vn.hoiluat.webhooks;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.Kind;

/**
 * How far the store's feed was followed; one document, and none while nobody wants to be told.
 *
 * @param since when somebody began to want it; nothing older is told
 */
record FeedPlace(FeedToken token, Instant since) {

    static final String ID = "webhooks";

    static final Kind<FeedPlace> KIND = new Kind<>("webhookPlace", FeedPlace.class, List.of());

    FeedPlace at(FeedToken newer) {
        return new FeedPlace(newer, since);
    }
}
