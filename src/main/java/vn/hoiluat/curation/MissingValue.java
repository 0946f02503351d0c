package vn.hoiluat.curation;

import java.util.List;
import vn.hoiluat.knowledge.localdata.MissingLocalData.Missing;

/**
 * A value of this place that nothing is known of today; public for the template.
 *
 * @param unserved how many published entries citizens do not get for want of it
 * @param waiting how many open versions cannot be published
 * @param first some of those that citizens do not get
 */
public record MissingValue(String name, int unserved, int waiting, List<Line> first) {

    /** An entry. */
    public record Line(String address, String question) {}

    static MissingValue of(Missing missing) {
        return new MissingValue(
                missing.name(),
                missing.unserved(),
                missing.waiting(),
                missing.first().stream()
                        .map(one -> new Line(EntryAddress.ofKey(one.key()), one.question()))
                        .toList());
    }
}
