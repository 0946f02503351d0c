package vn.hoiluat.knowledge.ranking;

import java.util.EnumMap;
import java.util.Map;

/** The features of one entry for one question. Immutable once it is handed out. */
public final class Features {

    private final double[] values = new double[Feature.values().length];

    Features() {}

    /** Those of an entry that no word was looked at in. */
    public static Features none() {
        return new Features();
    }

    /** What was found of a feature, 0 if nothing. */
    public double get(Feature feature) {
        return values[feature.ordinal()];
    }

    /** Those that are not 0, in the order of their kinds. */
    public Map<Feature, Double> found() {
        Map<Feature, Double> found = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            if (get(feature) != 0) {
                found.put(feature, get(feature));
            }
        }
        return found;
    }

    void set(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }
}
