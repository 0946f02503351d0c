package vn.hoiluat.knowledge.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking in a document from outside would change, seen before it is done.
 *
 * @param before what the register has, null if it does not have the document
 * @param after what it would have
 * @param keptChecked whether dates that a person here has checked stay, although the other side says otherwise
 * @param added articles whose words are not here
 * @param changed articles with other words here, as they would be
 * @param relations all that are given
 */
public record IntakePlan(
        @Nullable LegalDocument before,
        LegalDocument after,
        boolean keptChecked,
        List<ProvisionText> added,
        List<ProvisionText> changed,
        List<Planned> relations) {

    public IntakePlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        relations = List.copyOf(relations);
    }

    /**
     * A relation that is given.
     *
     * @param relation as it would be stored, null if no day can be found for it: it would be left out
     * @param isKnown whether the register has it
     */
    public record Planned(
            OutsideDocument.Relation given, @Nullable LegalRelation relation, boolean isKnown) {}

    /** Whether neither the document nor its articles would change. */
    public boolean isWithoutNews() {
        return after.equals(before) && added.isEmpty() && changed.isEmpty();
    }
}
