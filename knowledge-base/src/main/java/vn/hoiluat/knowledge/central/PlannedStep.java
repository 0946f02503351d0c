package vn.hoiluat.knowledge.central;

import java.util.List;

/**
 * What a run would do with one record.
 *
 * @param entryKey our entry, which need not exist yet
 * @param decision what would be done, never {@link Decision.Nothing}
 * @param changes the fields in which the two sides differ, or ours from what both said last
 */
public record PlannedStep(String externalId, String entryKey, Decision decision, List<Field> changes) {

    public PlannedStep {
        changes = List.copyOf(changes);
    }
}
