package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest meanings through a message, by dynamic programming over all that were guessed, and how much likelier they are
 * than others: the cost of the best way through each meaning is known from both ends. Used by one thread.
 */
final class BestPath {

    private static final Comparator<Stop> CHEAPEST = Comparator.comparingDouble(Stop::total);

    private final TypedText text;
    private final LanguageModel model;
    private final List<List<Stop>> starting = new ArrayList<>();
    private final List<List<Stop>> ending = new ArrayList<>();

    /** @param meanings by the word they begin at; at least one from each word to the next */
    BestPath(TypedText text, List<List<Meaning>> meanings, LanguageModel model) {
        this.text = text;
        this.model = model;
        for (int i = 0; i <= meanings.size(); i++) {
            starting.add(new ArrayList<>());
            ending.add(new ArrayList<>());
        }
        for (List<Meaning> here : meanings) {
            for (Meaning meaning : here) {
                var stop = new Stop(meaning, within(meaning));
                starting.get(meaning.from()).add(stop);
                ending.get(meaning.to()).add(stop);
            }
        }
        forward();
        backward();
    }

    /** The meanings of the best way, in order. */
    List<Meaning> best() {
        List<Meaning> best = new ArrayList<>();
        Stop stop = ending.getLast().stream().min(CHEAPEST).orElse(null);
        while (stop != null) {
            best.addFirst(stop.meaning);
            stop = stop.before;
        }
        return best;
    }

    /** The other meanings of the same words, by how many nats the best way with each costs more than the best of all. */
    Map<Meaning, Double> others(Meaning chosen) {
        double least = ending.getLast().stream().mapToDouble(Stop::total).min().orElse(0);
        Map<Meaning, Double> others = new LinkedHashMap<>();
        starting.get(chosen.from()).stream()
                .filter(stop -> stop.meaning != chosen && stop.meaning.to() == chosen.to())
                .sorted(CHEAPEST)
                .forEach(stop -> others.put(stop.meaning, stop.total() - least));
        return others;
    }

    private double within(Meaning meaning) {
        double cost = meaning.cost();
        for (int i = 1; i < meaning.words().length; i++) {
            cost += model.cost(meaning.words()[i - 1], meaning.words()[i]);
        }
        return cost;
    }

    private void forward() {
        for (int at = 0; at < starting.size(); at++) {
            for (Stop stop : starting.get(at)) {
                if (at == 0) {
                    stop.reached = model.cost(BaseLanguage.BREAK, stop.meaning.first()) + stop.own;
                    continue;
                }
                stop.reached = Double.POSITIVE_INFINITY;
                for (Stop before : ending.get(at)) {
                    double cost = before.reached + between(before, stop) + stop.own;
                    if (cost < stop.reached) {
                        stop.reached = cost;
                        stop.before = before;
                    }
                }
            }
        }
    }

    private void backward() {
        for (int at = starting.size() - 1; at >= 0; at--) {
            for (Stop stop : ending.get(at)) {
                if (at == starting.size() - 1) {
                    stop.left = model.cost(stop.meaning.last(), BaseLanguage.BREAK);
                    continue;
                }
                stop.left = Double.POSITIVE_INFINITY;
                for (Stop after : starting.get(at)) {
                    stop.left = Math.min(stop.left, between(stop, after) + after.own + after.left);
                }
            }
        }
    }

    private double between(Stop before, Stop after) {
        int last = text.word(after.meaning.from()).first() ? BaseLanguage.BREAK : before.meaning.last();
        return model.cost(last, after.meaning.first());
    }

    /** A meaning with the costs of the best ways from the begin to it and from it to the end. */
    private static final class Stop {

        private final Meaning meaning;
        private final double own;
        private double reached;
        private double left;
        private @Nullable Stop before;

        Stop(Meaning meaning, double own) {
            this.meaning = meaning;
            this.own = own;
        }

        double total() {
            return reached + left;
        }
    }
}
