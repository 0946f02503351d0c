package vn.hoiluat.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;

/**
 * What a run made of one citizen who sent one message. A reply in several parts, and a notice beside it, is one outcome:
 * decisions are counted, not messages.
 *
 * @param turn the decision, null if there is not exactly one
 * @param uncertain whether a part came twice that the service itself counts as uncertain
 */
record CitizenVerdict(String userId, @Nullable Turn turn, Set<Fault> faults, boolean uncertain) {

    CitizenVerdict {
        faults = Set.copyOf(faults);
    }

    static CitizenVerdict of(CitizenEvidence evidence) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        add(faults, Fault.NOT_ACKNOWLEDGED, !evidence.acknowledged());
        add(faults, Fault.LOST_MESSAGE, evidence.acknowledged() && evidence.stored() == 0);
        add(faults, Fault.TWICE_STORED, evidence.stored() > 1);
        add(faults, Fault.NO_OUTCOME, evidence.stored() > 0 && evidence.turns().isEmpty());
        add(faults, Fault.SEVERAL_OUTCOMES, evidence.turns().size() > 1 || hasOrphanCase(evidence));
        add(faults, Fault.UNFINISHED, evidence.unfinished());
        add(faults, Fault.LOST_REPLY, evidence.turns().size() == 1 && misses(evidence));
        List<String> surplus = surplus(evidence);
        boolean allUncertain = surplus.stream()
                .allMatch(text -> uncertainTexts(evidence).stream().anyMatch(written -> says(text, written)));
        add(faults, Fault.TWICE_SENT, !allUncertain);
        Turn only = evidence.turns().size() == 1 ? evidence.turns().getFirst() : null;
        return new CitizenVerdict(evidence.userId(), only, faults, !surplus.isEmpty() && allUncertain);
    }

    private static void add(Set<Fault> faults, Fault fault, boolean applies) {
        if (applies) {
            faults.add(fault);
        }
    }

    /** A case is the outcome or beside danger; beside anything else it is a second outcome. */
    private static boolean hasOrphanCase(CitizenEvidence evidence) {
        long mayHave = evidence.turns().stream()
                .map(Turn::outcome)
                .filter(outcome -> outcome == Outcome.CASE || outcome == Outcome.EMERGENCY)
                .count();
        return evidence.cases() > mayHave;
    }

    /** Only silence needs no word; and every part that was meant to go out must be on the phone. */
    private static boolean misses(CitizenEvidence evidence) {
        boolean silent = evidence.turns().getFirst().outcome() == Outcome.SILENCE;
        if (!silent && evidence.received().isEmpty()) {
            return true;
        }
        List<String> missing = new ArrayList<>(texts(evidence, part -> part.state() != PartState.CANCELLED));
        evidence.received().forEach(text -> remove(missing, written -> says(text, written)));
        return !missing.isEmpty();
    }

    /** What the phone got beyond each part once. */
    private static List<String> surplus(CitizenEvidence evidence) {
        List<String> surplus = new ArrayList<>(evidence.received());
        texts(evidence, part -> true).forEach(written -> remove(surplus, text -> says(text, written)));
        return surplus;
    }

    /** A channel may write buttons as lines under the words. */
    private static boolean says(String received, String written) {
        return received.equals(written) || received.startsWith(written + "\n");
    }

    private static void remove(List<String> texts, Predicate<String> which) {
        texts.stream().filter(which).findFirst().ifPresent(texts::remove);
    }

    private static Set<String> uncertainTexts(CitizenEvidence evidence) {
        return Set.copyOf(texts(evidence, Part::uncertain));
    }

    private static List<String> texts(CitizenEvidence evidence, Predicate<Part> which) {
        return evidence.parts().stream()
                .map(OutboundRecord::part)
                .filter(which)
                .map(Part::text)
                .toList();
    }
}
