package vn.hoiluat.knowledge.reading;

/**
 * How unlikely a word is after another, in nats. Pairs with Witten-Bell smoothing: a word after which many different words
 * come says less about the next one. The same for words and for forms. Immutable.
 */
final class LanguageModel {

    /** What an unknown word counts as, in times it was seen: the smaller the base, the less unlikely is a word it lacks. */
    private static final double UNKNOWN = 0.2;

    /** Numbers and ends of sentences are everywhere; they say little. */
    private static final double MARKER = 3;

    private final BaseLanguage language;
    private final boolean ofForms;

    private LanguageModel(BaseLanguage language, boolean ofForms) {
        this.language = language;
        this.ofForms = ofForms;
    }

    static LanguageModel ofWords(BaseLanguage language) {
        return new LanguageModel(language, false);
    }

    static LanguageModel ofForms(BaseLanguage language) {
        return new LanguageModel(language, true);
    }

    double cost(int before, int word) {
        double alone = alone(word);
        if (before < 0 || followers(before) == 0) {
            return -Math.log(alone);
        }
        double different = followers(before);
        double times = Math.max(count(before), different);
        double share = different / (different + times);
        return -Math.log((1 - share) * pairs(before, word) / times + share * alone);
    }

    private double alone(int word) {
        if (word == BaseLanguage.BREAK || word == BaseLanguage.NUMBER) {
            return Math.exp(-MARKER);
        }
        return (count(word) + UNKNOWN) / (language.size() + 1.0);
    }

    private int count(int word) {
        return ofForms ? language.formCount(word) : language.count(word);
    }

    private int followers(int word) {
        return ofForms ? language.formFollowers(word) : language.followers(word);
    }

    private int pairs(int first, int second) {
        return ofForms ? language.formPairs(first, second) : language.pairs(first, second);
    }
}
