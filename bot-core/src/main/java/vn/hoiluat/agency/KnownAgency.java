package vn.hoiluat.agency;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * An agency that a unit has used, as it was written last.
 *
 * @param unit id of the unit
 * @param usedAt when the unit used it last
 */
public record KnownAgency(String id, String unit, Agency agency, Instant usedAt) {

    /** A unit's agencies, by when they were used last. */
    static final String BY_UNIT = "unit";

    /** How they are stored. */
    public static final Kind<KnownAgency> KIND = new Kind<>(
            "agency",
            KnownAgency.class,
            List.of(new Index<>(BY_UNIT, k -> List.of(k.unit() + " " + Index.key(k.usedAt())))));
}
