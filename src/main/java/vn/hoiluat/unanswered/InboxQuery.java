package vn.hoiluat.unanswered;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import vn.hoiluat.knowledge.unanswered.ClusterState;
import vn.hoiluat.knowledge.unanswered.InboxFilter;

/**
 * What the address of the list asks for; what it does not know is taken as not said.
 *
 * @param state of the tabs, {@code field} of the fields of law, {@code period} a week, a month or a year, each as addresses say it
 */
public record InboxQuery(String state, String field, String period) {

    private static final Map<ClusterState, String> WORDS = Map.of(
            ClusterState.OPEN, "mo",
            ClusterState.LINKED, "da-lien-ket",
            ClusterState.DRAFTED, "da-soan",
            ClusterState.REJECTED, "tu-choi");

    private static final Map<String, Integer> WEEKS = Map.of("tuan", 1, "thang", 4, "nam", 0);

    static InboxQuery of(String state, String field, String period) {
        return new InboxQuery(
                WORDS.containsValue(state) ? state : word(ClusterState.OPEN),
                field.strip(),
                WEEKS.containsKey(period) ? period : "nam");
    }

    /** How addresses name a state. */
    static String word(ClusterState state) {
        return Objects.requireNonNull(WORDS.get(state));
    }

    InboxFilter filter() {
        ClusterState meant = Arrays.stream(ClusterState.values())
                .filter(one -> word(one).equals(state))
                .findFirst()
                .orElse(ClusterState.OPEN);
        return new InboxFilter(meant, field, WEEKS.getOrDefault(period, 0));
    }
}
