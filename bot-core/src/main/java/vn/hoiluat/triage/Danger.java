package vn.hoiluat.triage;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Which emergency a message is, if it is one, and why: the names under which the data files tell of it. */
final class Danger {

    private static final List<EmergencyKind> BY_URGENCY =
            List.of(EmergencyKind.SELF_HARM, EmergencyKind.DANGER, EmergencyKind.FRAUD_NOW);

    private Danger() {}

    /**
     * What a rule says goes before what is weighed. Of rules that hold, a life being taken or lost goes before money being
     * lost, as its text leaves nothing out that the other has; of what is weighed, the heaviest. Words alone come last.
     */
    static @Nullable EmergencyKind kind(RuleBook.Reading reading) {
        for (EmergencyKind kind : BY_URGENCY) {
            if (reading.is(outcome(kind)) || reading.isWholly(outcome(kind))) {
                return kind;
            }
        }
        EmergencyKind weighed = heaviest(kind -> reading.weight(outcome(kind)));
        return weighed != null ? weighed : heaviest(kind -> reading.leaning(outcome(kind)));
    }

    private static @Nullable EmergencyKind heaviest(ToDoubleFunction<EmergencyKind> weight) {
        return BY_URGENCY.stream()
                .filter(kind -> weight.applyAsDouble(kind) > 0)
                .max(Comparator.comparingDouble(weight))
                .orElse(null);
    }

    /** The rules that hold and the signs that were weighed for its kind; empty if it is none, or a cry for help alone. */
    static List<String> reasons(RuleBook.Reading reading) {
        EmergencyKind kind = kind(reading);
        return kind == null ? List.of() : reading.why(outcome(kind));
    }

    private static String outcome(EmergencyKind kind) {
        return switch (kind) {
            case SELF_HARM -> "TU_HAI";
            case DANGER -> "NGUY_HIEM";
            case FRAUD_NOW -> "LUA_DAO";
        };
    }
}
