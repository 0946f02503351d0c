package vn.hoiluat.curation;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.curation.Publication;

/**
 * That a version was to be given to citizens, and what the golden questions showed; public for the templates.
 *
 * @param done whether they got it
 */
public record EntryPublication(int version, String at, String by, boolean done, Gate gate) {

    /**
     * What the golden questions showed.
     *
     * @param met how many would come out as expected
     * @param unasked how many protected ones there was no time for
     */
    public record Gate(int asked, int met, int unasked, List<Fall> falls) {

        static Gate of(GateReport report) {
            return new Gate(
                    report.asked(),
                    report.met(),
                    report.unasked(),
                    report.falls().stream()
                            .map(fall -> new Fall(
                                    fall.question(),
                                    fall.isProtected(),
                                    fall.expected().stream()
                                            .map(GoldenWays::shown)
                                            .toList(),
                                    fall.entries()))
                            .toList());
        }
    }

    /**
     * A question that would be answered otherwise.
     *
     * @param entries what would be sent or offered instead
     */
    public record Fall(String question, boolean isProtected, List<String> expected, List<String> entries) {}

    static EntryPublication of(Publication one, UnaryOperator<String> names) {
        return new EntryPublication(
                one.version(), EntryTimes.written(one.at()), names.apply(one.by()), one.done(), Gate.of(one.gate()));
    }
}
