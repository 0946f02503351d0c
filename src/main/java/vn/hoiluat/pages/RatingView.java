package vn.hoiluat.pages;

/**
 * What an answer's page asks whoever reads it: whether it was of use.
 *
 * @param action where the form goes
 * @param letter as in {@link vn.hoiluat.rating.AnswerMark}
 * @param opinion the word of what was said so far, empty if nothing was
 */
record RatingView(String action, int letter, String opinion) {

    /** The end of the address of the form of an answer's page. */
    static final String PATH = "/danh-gia";

    /** Where it is on the page. */
    static final String PLACE = "danh-gia";

    /** True if it was said that the answer was of use. */
    public boolean useful() {
        return opinion.equals("useful");
    }

    /** True if it was said that it was not, for whatever reason. */
    public boolean notUseful() {
        return !opinion.isEmpty() && !useful();
    }
}
