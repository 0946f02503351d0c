package vn.hoiluat.knowledge.central;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two contents brought together, field by field, over what both said last. A field that one side changed is as that side has it;
 * alternates are a set, to which each side adds and from which each takes away.
 *
 * @param content what came of it; fields that clash are as we have them
 * @param clashes fields that both sides changed, each its own way
 */
record Merge(CentralContent content, List<Field> clashes) {

    Merge {
        clashes = List.copyOf(clashes);
    }

    /** Merges; without a base every difference clashes, but for alternates. */
    static Merge of(@Nullable CentralContent base, CentralContent ours, CentralContent theirs) {
        CentralContent merged = withAlternates(ours, alternates(base, ours, theirs));
        List<Field> clashes = new ArrayList<>();
        for (Field field : Field.differing(ours, theirs)) {
            if (field == Field.ALTERNATES || base != null && field.of(theirs).equals(field.of(base))) {
                continue;
            }
            if (base != null && field.of(ours).equals(field.of(base))) {
                merged = field.take(merged, theirs);
            } else {
                clashes.add(field);
            }
        }
        return new Merge(merged, clashes);
    }

    private static List<String> alternates(@Nullable CentralContent base, CentralContent ours, CentralContent theirs) {
        List<String> before = base == null ? List.of() : base.alternates();
        TreeSet<String> together = new TreeSet<>(ours.alternates());
        together.addAll(theirs.alternates());
        together.removeIf(one -> before.contains(one)
                && !(ours.alternates().contains(one) && theirs.alternates().contains(one)));
        return List.copyOf(together);
    }

    private static CentralContent withAlternates(CentralContent content, List<String> alternates) {
        return new CentralContent(
                content.question(),
                alternates,
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                content.fields(),
                content.places(),
                content.validity());
    }
}
