package vn.hoiluat.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings cases that older releases wrote into today's form. */
final class OlderCases {

    private OlderCases() {}

    /** Schema 1 had one answer and a due date beside the rest, and neither letters, drafts nor notes. */
    static Map<String, Object> withLetters(Map<String, Object> stored) {
        Map<String, Object> changed = new HashMap<>(stored);
        Map<String, Object> deadline = new HashMap<>();
        deadline.put("dueAt", Objects.requireNonNull(changed.remove("dueAt")));
        deadline.put("alarmed", Objects.requireNonNull(changed.remove("overdueAlarmed")));
        changed.put("deadline", deadline);
        changed.put("field", "");
        changed.put("notes", List.of());
        List<Object> letters = letters(changed);
        changed.put("letters", letters);
        changed.put("unsettled", letters.stream().anyMatch(l -> Boolean.FALSE.equals(map(l).get("handedOver"))));
        changed.put("history", steps(changed));
        return changed;
    }

    /** Before schema 3 there was one unit. */
    static Map<String, Object> withUnit(Map<String, Object> stored) {
        Map<String, Object> routing = new HashMap<>();
        routing.put("unit", CaseRouting.FIRST_UNIT);
        routing.put("because", CaseRouting.Because.ONLY_UNIT.name());
        routing.put("rule", "");
        routing.put("places", List.of());
        routing.put("accountUnit", "");
        routing.put("passed", List.of());
        routing.put("before", "");
        Map<String, Object> changed = new HashMap<>(stored);
        changed.put("routing", routing);
        return changed;
    }

    /** Before schema 4 nothing was passed on to agencies. */
    static Map<String, Object> withSlips(Map<String, Object> stored) {
        Map<String, Object> changed = new HashMap<>(stored);
        changed.put("slips", List.of());
        return changed;
    }

    /** The parts of an answer used to be named after its case; they still are, lest an answer on its way goes out again. */
    private static List<Object> letters(Map<String, Object> changed) {
        Object answer = changed.remove("answer");
        if (answer == null) {
            return List.of();
        }
        Map<String, Object> letter = new HashMap<>(map(answer));
        letter.put("handedOver", Objects.requireNonNull(letter.remove("announced")));
        letter.put("id", Objects.requireNonNull(changed.get("id")));
        letter.put("kind", CaseLetter.Kind.ANSWER.name());
        return List.of(letter);
    }

    private static List<Object> steps(Map<String, Object> changed) {
        List<Object> steps = new ArrayList<>();
        for (Object step : (List<?>) Objects.requireNonNull(changed.get("history"))) {
            Map<String, Object> counted = new HashMap<>(map(step));
            counted.put("version", 0);
            steps.add(counted);
        }
        return steps;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object document) {
        return (Map<String, Object>) document;
    }
}
