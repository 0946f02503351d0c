package vn.hoiluat.knowledge.reading;

/**
 * A text to look for.
 *
 * @param weight what a word of it counts beside one of the main phrasing, between 0 and 1
 */
public record Phrasing(String text, double weight) {

    public Phrasing {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight is " + weight + ", expected above 0 and at most 1");
        }
    }
}
