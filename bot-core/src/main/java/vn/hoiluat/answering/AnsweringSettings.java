package vn.hoiluat.answering;

/**
 * Where the bands between answering, offering and handing over lie; all between 0 and 1.
 *
 * @param answerFrom least confidence for an automatic answer
 * @param margin how much surer the first candidate must be than the second to be sent without asking
 * @param offerFrom least probability that one of the choices offered is right
 * @param mostChoices how many choices are offered at most
 * @param unknownCitationsAnswer whether a citation that is in no register may carry an answer: sandbox and bench only
 */
public record AnsweringSettings(
        double answerFrom, double margin, double offerFrom, int mostChoices, boolean unknownCitationsAnswer) {

    public AnsweringSettings {
        if (offerFrom > answerFrom || offerFrom < 0 || answerFrom > 1) {
            throw new IllegalArgumentException("offerFrom " + offerFrom + " and answerFrom " + answerFrom
                    + ", expected 0 <= offerFrom <= answerFrom <= 1");
        }
    }
}
