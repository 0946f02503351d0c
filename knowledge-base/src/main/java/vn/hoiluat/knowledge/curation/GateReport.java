package vn.hoiluat.knowledge.curation;

import java.util.List;

/**
 * What the golden questions showed: the base as it would be after publishing, against the base as it is.
 *
 * @param asked questions in all their writings
 * @param met those that would come out as expected
 * @param falls those that would not, and do now
 * @param unasked protected questions that time did not allow to ask
 * @param millis how long it took
 */
public record GateReport(int asked, int met, List<Fall> falls, int unasked, long millis) {

    /** Of a run that asked nothing. */
    public static final GateReport NOTHING_ASKED = new GateReport(0, 0, List.of(), 0, 0);

    public GateReport {
        falls = List.copyOf(falls);
    }

    /**
     * A question that would fall.
     *
     * @param question as it was asked
     * @param isProtected whether that alone keeps the version from being published
     * @param expected keys of entries, or routes
     * @param route the way it would take instead, {@code vn.hoiluat.flow.Route} by name
     * @param entries keys of what would be sent or offered
     */
    public record Fall(
            String question, boolean isProtected, List<String> expected, String route, List<String> entries) {

        public Fall {
            expected = List.copyOf(expected);
            entries = List.copyOf(entries);
        }
    }

    /** Whether it keeps the version from being published: a protected question would fall, or was not asked. */
    public boolean blocks() {
        return unasked > 0 || falls.stream().anyMatch(Fall::isProtected);
    }
}
