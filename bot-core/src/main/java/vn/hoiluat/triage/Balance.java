package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighs the signs for and against one outcome. Filled while the rules are read, then only read. */
final class Balance {

    private final List<Sign> signs = new ArrayList<>();
    private final List<Enough> enough = new ArrayList<>();

    /** A sum of points, and what one sign of it at least is worth by itself. */
    private record Enough(int points, int oneSign) {}

    void add(Sign sign) {
        signs.add(sign);
    }

    /**
     * Sets from which sum of points on the outcome is concluded, and what one sign at least must be worth by itself: what
     * many messages have proves little, however much of it there is.
     */
    void tipsAt(int points, int oneSign) {
        enough.add(new Enough(points, oneSign));
    }

    /** The sum of the points, 0 if it is not enough. */
    int weight(Occurrences occurrences) {
        Collection<Sign> found = weightiest(occurrences);
        return tips(found) ? sum(found) : 0;
    }

    /** The points of the signs against the outcome, 0 or less. */
    int against(Occurrences occurrences) {
        return weightiest(occurrences).stream()
                .mapToInt(sign -> Math.min(0, sign.points()))
                .sum();
    }

    /** The signs that made the sum, nothing if it is not enough. */
    List<Sign> reasons(Occurrences occurrences) {
        Collection<Sign> found = weightiest(occurrences);
        return tips(found) ? List.copyOf(found) : List.of();
    }

    private Collection<Sign> weightiest(Occurrences occurrences) {
        Map<String, Sign> byFamily = new LinkedHashMap<>();
        for (Sign sign : signs) {
            Sign before = byFamily.get(sign.family());
            boolean weightier = before == null || Math.abs(before.points()) < Math.abs(sign.points());
            if (weightier && sign.isIn(occurrences)) {
                byFamily.put(sign.family(), sign);
            }
        }
        return byFamily.values();
    }

    private boolean tips(Collection<Sign> found) {
        int sum = sum(found);
        int weightiest = found.stream().mapToInt(Sign::points).max().orElse(0);
        return enough.stream().anyMatch(limit -> sum >= limit.points() && weightiest >= limit.oneSign());
    }

    private static int sum(Collection<Sign> signs) {
        return signs.stream().mapToInt(Sign::points).sum();
    }
}
