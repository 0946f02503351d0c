package vn.hoiluat.curation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoiluat.flow.Route;
import vn.hoiluat.knowledge.golden.GoldenQuestion;

/** What may become of a golden question besides an entry, in words. */
final class GoldenWays {

    /** What people expect most, in front of all others. */
    private static final List<Route> COMMON =
            List.of(Route.HAND_OVER, Route.ASK_BACK, Route.EMERGENCY, Route.OFF_TOPIC, Route.OFFICER_WANTED);

    private GoldenWays() {}

    /** What a form offers: the words of each by its name. */
    static Map<String, String> offered() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(GoldenQuestion.NO_ANSWER, EntryTrialTexts.noAnswer());
        COMMON.forEach(route -> ways.put(route.name(), EntryTrialTexts.route(route)));
        Arrays.stream(Route.values()).forEach(route -> ways.putIfAbsent(route.name(), EntryTrialTexts.route(route)));
        return ways;
    }

    /** The words of what is expected; an entry's id stays as it is. */
    static String shown(String expected) {
        return offered().getOrDefault(expected, expected);
    }
}
