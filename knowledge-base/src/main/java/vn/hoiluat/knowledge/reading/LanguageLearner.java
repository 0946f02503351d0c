package vn.hoiluat.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.reading.BaseLanguage.Words;

/**
 * Counts spellings and pairs of them while texts are read, and sums them up by form and by word at the end. Used by one
 * thread.
 */
final class LanguageLearner implements BaseLanguage.Learner {

    /** From here on what was seen once is more often a slip than a word; in a small base it is all there is. */
    private static final long LARGE = 1_000_000;

    /** Bounds memory (16 MB for both kinds): rarer pairs of a larger base are left out. */
    private static final int MOST_PAIRS = 1_000_000;

    private static final int TALK = 5;

    /** Longer ones are glued words or codes. */
    private static final int LONGEST = 12;

    /** Neither can be typed, so neither can be mistaken for a syllable. */
    private static final String NUMBER = "#";

    private static final String BREAK = "|";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> spellings = new ArrayList<>();
    private final PairCounter pairs = new PairCounter();
    private int[] counts = new int[1024];
    private long size;

    LanguageLearner() {
        number(NUMBER);
        number(BREAK);
    }

    /** Reads how people ask, which law texts do not show: often enough that what was read once is not left out. */
    private void readTalk() {
        for (DataFile.Line line :
                DataFile.shipped(LanguageLearner.class, "talk.txt").lines()) {
            for (int i = 0; i < TALK; i++) {
                read(line.field(0));
            }
        }
    }

    @Override
    public void read(String text) {
        int before = BaseLanguage.BREAK;
        for (TypedWord word : TypedWord.in(PlainText.nfc(text).toLowerCase(Locale.ROOT))) {
            int number = number(word);
            if (word.first()) {
                count(before, BaseLanguage.BREAK);
                before = BaseLanguage.BREAK;
            }
            count(before, number);
            counts[number]++;
            size++;
            before = number;
        }
        count(before, BaseLanguage.BREAK);
    }

    @Override
    public BaseLanguage learnt() {
        if (size > 0) {
            readTalk();
        }
        int least = size >= LARGE ? 2 : 1;
        var forms = new Sums();
        var words = new Sums();
        int[] formOf = new int[spellings.size()];
        int[] wordOf = new int[spellings.size()];
        for (int i = 0; i < formOf.length; i++) {
            boolean kept = i <= BaseLanguage.BREAK || counts[i] >= least;
            Syllable syllable = Syllable.of(spellings.get(i));
            formOf[i] = kept ? forms.add(syllable.term(), counts[i]) : BaseLanguage.UNKNOWN;
            wordOf[i] = kept ? words.add(syllable.folded(), counts[i]) : BaseLanguage.UNKNOWN;
        }
        PairCounter formPairs = pairs.renumbered(i -> formOf[i]);
        PairCounter wordPairs = pairs.renumbered(i -> wordOf[i]);
        return new BaseLanguage(
                size,
                words.sum(),
                forms.sum(),
                written(forms.size(), formOf),
                wordPairs.counts(words.size(), least, MOST_PAIRS),
                formPairs.counts(forms.size(), least, MOST_PAIRS));
    }

    /** The most frequent spelling of each form. */
    private String[] written(int forms, int[] formOf) {
        String[] written = new String[forms];
        int[] most = new int[forms];
        for (int i = 0; i < formOf.length; i++) {
            int form = formOf[i];
            if (form >= 0 && (written[form] == null || counts[i] > most[form])) {
                written[form] = spellings.get(i);
                most[form] = counts[i];
            }
        }
        return written;
    }

    private int number(TypedWord word) {
        return word.hasDigit() || word.text().length() > LONGEST ? BaseLanguage.NUMBER : number(word.text());
    }

    private int number(String spelling) {
        return numbers.computeIfAbsent(spelling, added -> {
            spellings.add(added);
            if (spellings.size() > counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            return spellings.size() - 1;
        });
    }

    private void count(int first, int second) {
        if (first != BaseLanguage.BREAK || second != BaseLanguage.BREAK) {
            pairs.add(first, second, 1);
        }
    }

    /** Sums of counts by text, numbered in the order in which they come. */
    private static final class Sums {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Integer> sums = new ArrayList<>();

        int add(String text, int count) {
            int number = numbers.computeIfAbsent(text, added -> {
                sums.add(0);
                return sums.size() - 1;
            });
            sums.set(number, sums.get(number) + count);
            return number;
        }

        int size() {
            return sums.size();
        }

        Words sum() {
            return new Words(
                    numbers.keySet().toArray(String[]::new),
                    sums.stream().mapToInt(sum -> sum).toArray());
        }
    }
}
