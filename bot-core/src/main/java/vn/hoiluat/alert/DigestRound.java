package vn.hoiluat.alert;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/** When the next numbers of a morning are due; one document, which one node at a time claims. */
record DigestRound(Instant next) {

    static final String ID = "morning";
    static final String DUE = "due";

    /** How rounds are stored. */
    static final Kind<DigestRound> KIND = new Kind<>(
            "digestRound", DigestRound.class, List.of(new Index<>(DUE, round -> List.of(Index.key(round.next())))));
}
