package vn.hoiluat.knowledge.golden;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.storage.Kind;

/**
 * How a protected question comes out of the base as it is.
 *
 * @param id of the question
 * @param writing the way to write it that does not come out; the question itself if all do
 * @param met whether it comes out as expected
 * @param fell whether it does not, and did before
 * @param since when that was first seen
 */
public record GoldenStanding(String id, String writing, boolean met, boolean fell, Instant since) {

    /** How they are stored. */
    public static final Kind<GoldenStanding> KIND = new Kind<>("goldenStanding", GoldenStanding.class, List.of());

    /** The same question as it was found later; the very same if nothing changed. */
    public GoldenStanding seen(GoldenStanding later) {
        return met == later.met ? this : new GoldenStanding(id, later.writing, later.met, !later.met, later.since);
    }
}
