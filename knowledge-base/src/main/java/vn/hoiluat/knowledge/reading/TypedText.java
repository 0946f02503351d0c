package vn.hoiluat.knowledge.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.knowledge.analysis.Syllable;

/** The words of a message, with what can be said of each before any is read as another. Used by one thread. */
final class TypedText {

    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern SITE = Pattern.compile("\\.(?:vn|com|net|org)\\b");

    /** A word is common from one in so many on. */
    private static final long COMMON = 3000;

    private final String text;
    private final BaseLanguage language;
    private final List<TypedWord> words;
    private final Syllable[] syllables;
    private final int[] numbers;
    private final boolean[] untouched;
    private final boolean mixedCase;
    private final boolean marked;

    /** @param text in NFC */
    TypedText(String text, BaseLanguage language) {
        this.text = text;
        this.language = language;
        words = TypedWord.in(text);
        syllables = words.stream().map(TypedWord::syllable).toArray(Syllable[]::new);
        numbers = new int[words.size()];
        untouched = new boolean[words.size()];
        mixedCase = text.chars().anyMatch(Character::isLowerCase);
        for (int i = 0; i < words.size(); i++) {
            numbers[i] = words.get(i).hasDigit() ? BaseLanguage.NUMBER : language.word(syllables[i].folded());
            untouched[i] = words.get(i).hasDigit() || mixedCase && isName(i);
        }
        leaveAddresses();
        long withMarks = List.of(syllables).stream().filter(Syllable::isMarked).count();
        marked = withMarks * 2 > words.size();
    }

    int size() {
        return words.size();
    }

    TypedWord word(int at) {
        return words.get(at);
    }

    Syllable syllable(int at) {
        return syllables[at];
    }

    String folded(int at) {
        return syllables[at].folded();
    }

    /** The number of the word in the base's language as it was typed. */
    int number(int at) {
        return numbers[at];
    }

    /** The number of the word before, or of the break there. */
    int before(int at) {
        return at == 0 || words.get(at).first() ? BaseLanguage.BREAK : numbers[at - 1];
    }

    /** The number of the word behind, or of the break there. */
    int after(int at) {
        return at + 1 == words.size() || words.get(at + 1).first() ? BaseLanguage.BREAK : numbers[at + 1];
    }

    /** A number, a code, an address or a name: it is never read as something else. */
    boolean isUntouched(int at) {
        return untouched[at];
    }

    /** Whether most of its words have marks: then one without is meant so. */
    boolean isMarked() {
        return marked;
    }

    /** Whether exactly one blank parts the word from the one before. */
    boolean followsClosely(int at) {
        return at > 0
                && words.get(at).start() == words.get(at - 1).end() + 1
                && text.charAt(words.get(at).start() - 1) == ' ';
    }

    /** Whether the base has the word beside one of its neighbours often enough not to doubt it. */
    boolean isKnownHere(int at) {
        int enough = language.size() > 500_000 ? 3 : 1;
        int number = numbers[at];
        return number >= 0
                && (language.pairs(before(at), number) >= enough && before(at) > BaseLanguage.BREAK
                        || language.pairs(number, after(at)) >= enough && after(at) > BaseLanguage.BREAK);
    }

    /** Whether it is one of the commonest words of the base as it was typed: nobody doubts it. */
    boolean isCommon(int at) {
        long times = syllables[at].isMarked()
                ? language.formCount(language.form(syllables[at].term()))
                : language.count(numbers[at]);
        return times * COMMON > language.size();
    }

    /** A short form in capitals within a text of small letters: it is none of the words that are written like it. */
    boolean isInitials(int at) {
        return mixedCase && words.get(at).isAllCapitals();
    }

    /** In a text with small letters a capital within a sentence begins a name; so does one that such a word follows. */
    private boolean isName(int at) {
        TypedWord word = words.get(at);
        if (!word.startsWithCapital() || word.isAllCapitals()) {
            return false;
        }
        boolean first = at == 0 || word.first();
        return !first
                || at + 1 < words.size()
                        && !words.get(at + 1).first()
                        && words.get(at + 1).startsWithCapital()
                        && !words.get(at + 1).isAllCapitals();
    }

    private void leaveAddresses() {
        Matcher chunk = CHUNK.matcher(text);
        int at = 0;
        while (chunk.find()) {
            boolean address = isAddress(chunk.group());
            while (at < words.size() && words.get(at).end() <= chunk.end()) {
                untouched[at] |= address;
                at++;
            }
        }
    }

    /** An address of the net, or letters joined to digits as in the number of a document. */
    private static boolean isAddress(String chunk) {
        boolean joined = chunk.indexOf('/') >= 0 || chunk.indexOf('-') >= 0;
        return chunk.indexOf('@') >= 0
                || chunk.contains("://")
                || chunk.startsWith("www.")
                || SITE.matcher(chunk).find()
                || joined && chunk.chars().anyMatch(Character::isDigit);
    }
}
