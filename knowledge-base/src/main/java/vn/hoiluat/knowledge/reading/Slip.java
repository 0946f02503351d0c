package vn.hoiluat.knowledge.reading;

import java.util.HashSet;
import java.util.Set;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/** What one slip of a finger costs, in nats, by its kind. Immutable. */
final class Slip {

    private static final double SWAPPED = 4.5;
    private static final double DOUBLED = 4;
    private static final double LEFT_OUT = 5.5;
    private static final double LEFT_OUT_FIRST = 7;
    private static final double NEIGHBOUR_KEY = 5;
    private static final double NEIGHBOUR_KEY_TOO = 5.5;
    private static final double ANY_KEY = 7.5;

    private final Set<String> neighbours;

    private Slip(Set<String> neighbours) {
        this.neighbours = neighbours;
    }

    /** Slips on the keyboard of phones and desks, whose rows lie in a table. */
    static Slip ofKeyboard() {
        Set<String> neighbours = new HashSet<>();
        for (Line line : DataFile.shipped(Slip.class, "keyboard.tsv").lines()) {
            for (char near : line.field(1).toCharArray()) {
                neighbours.add(line.field(0) + near);
            }
        }
        return new Slip(neighbours);
    }

    /** The cost of having typed one for the other; infinite if it takes more than one slip. */
    double cost(String typed, String meant) {
        int same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        return switch (typed.length() - meant.length()) {
            case 0 -> replaced(typed, meant, same);
            case 1 -> rest(typed, same + 1).equals(rest(meant, same)) ? added(typed, same) : Double.POSITIVE_INFINITY;
            case -1 -> rest(typed, same).equals(rest(meant, same + 1)) ? leftOut(same) : Double.POSITIVE_INFINITY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private double replaced(String typed, String meant, int at) {
        if (rest(typed, at + 1).equals(rest(meant, at + 1))) {
            return at < typed.length() && isNear(typed.charAt(at), meant.charAt(at)) ? NEIGHBOUR_KEY : ANY_KEY;
        }
        boolean swapped = at + 1 < typed.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && rest(typed, at + 2).equals(rest(meant, at + 2));
        return swapped ? SWAPPED : Double.POSITIVE_INFINITY;
    }

    private double added(String typed, int at) {
        char key = typed.charAt(at);
        boolean doubled = at > 0 && typed.charAt(at - 1) == key;
        boolean near = at > 0 && isNear(key, typed.charAt(at - 1))
                || at + 1 < typed.length() && isNear(key, typed.charAt(at + 1));
        return doubled ? DOUBLED : near ? NEIGHBOUR_KEY_TOO : ANY_KEY;
    }

    private static double leftOut(int at) {
        return at == 0 ? LEFT_OUT_FIRST : LEFT_OUT;
    }

    private boolean isNear(char key, char other) {
        return neighbours.contains("" + key + other);
    }

    private static String rest(String word, int from) {
        return from >= word.length() ? "" : word.substring(from);
    }
}
