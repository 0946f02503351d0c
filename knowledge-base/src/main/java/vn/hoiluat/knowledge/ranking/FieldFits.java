package vn.hoiluat.knowledge.ranking;

import vn.hoiluat.knowledge.learning.FieldsOfLaw;

/** How well a question fits each field of law. Immutable. */
public final class FieldFits {

    private final FieldsOfLaw learnt;
    private final double[] fits;

    public FieldFits(FieldsOfLaw learnt, AskedWords asked) {
        this.learnt = learnt;
        this.fits = asked.fits(learnt);
    }

    /** The fit of a field; 0, the worst there is, if nothing is known of it. */
    double of(String field) {
        int place = learnt.place(field);
        return place < 0 ? 0 : fits[place];
    }
}
