package vn.hoiluat.knowledge.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.analysis.Syllable;

/**
 * How an operator's base writes: its syllables without marks (words) and with them (forms), how often each stands there and
 * which follows which. Learnt in one pass over the texts; immutable, safe for use by many threads.
 */
public final class BaseLanguage {

    /** The language of no text. */
    public static final BaseLanguage EMPTY = learn(Stream.empty());

    /** The word that stands for every number, and the one for the end of a sentence. */
    static final int NUMBER = 0;

    static final int BREAK = 1;

    /** What {@link #word} and {@link #form} give for what the base does not have. */
    static final int UNKNOWN = -1;

    private final long size;
    private final Words words;
    private final Words forms;
    private final String[] written;
    private final int[] wordOfForm;
    private final int[][] formsOfWord;
    private final PairCounts wordPairs;
    private final PairCounts formPairs;

    /** @param written how the base writes each form, in small letters */
    BaseLanguage(long size, Words words, Words forms, String[] written, PairCounts wordPairs, PairCounts formPairs) {
        this.size = size;
        this.words = words;
        this.forms = forms;
        this.written = written;
        this.wordPairs = wordPairs;
        this.formPairs = formPairs;
        wordOfForm = new int[forms.size()];
        List<List<Integer>> byWord = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            byWord.add(new ArrayList<>());
        }
        for (int form = 0; form < forms.size(); form++) {
            wordOfForm[form] = words.find(Syllable.of(written[form]).folded());
            byWord.get(wordOfForm[form]).add(form);
        }
        formsOfWord = byWord.stream()
                .map(found -> found.stream()
                        .sorted((a, b) -> Integer.compare(forms.count(b), forms.count(a)))
                        .mapToInt(form -> form)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * Learns from texts in any Unicode form, and how people ask from a list that ships with the program. Takes seconds for
     * millions of syllables; the texts are read once.
     */
    public static BaseLanguage learn(Stream<String> texts) {
        Learner learner = learner();
        texts.forEach(learner::read);
        return learner.learnt();
    }

    /** Learns from one text after another. */
    public static Learner learner() {
        return new LanguageLearner();
    }

    /** Reads texts and gives what was learnt from them. Used by one thread. */
    public interface Learner {

        /** Reads a text in any Unicode form. */
        void read(String text);

        /** The language of all that was read. */
        BaseLanguage learnt();
    }

    /** How many syllables were read. */
    public long size() {
        return size;
    }

    /** How many different syllables without marks it knows. */
    public int vocabulary() {
        return words.size();
    }

    /** Whether there is nothing to read by. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The number of a syllable without marks, or {@link #UNKNOWN}. */
    int word(String folded) {
        return words.find(folded);
    }

    String word(int word) {
        return words.text(word);
    }

    int count(int word) {
        return word < 0 ? 0 : words.count(word);
    }

    /** How often the second word follows the first. */
    int pairs(int first, int second) {
        return wordPairs.count(first, second);
    }

    /** How many different words follow this one. */
    int followers(int word) {
        return wordPairs.followers(word);
    }

    /** The number of a term of the analysis, or {@link #UNKNOWN}. */
    int form(String term) {
        return forms.find(term);
    }

    /** The forms of a word, the most frequent first. */
    int[] forms(int word) {
        return formsOfWord[word].clone();
    }

    /** How the base writes a form. */
    String written(int form) {
        return written[form];
    }

    String term(int form) {
        return forms.text(form);
    }

    int formCount(int form) {
        return form < 0 ? 0 : forms.count(form);
    }

    int wordOf(int form) {
        return wordOfForm[form];
    }

    /** How often the second form follows the first. */
    int formPairs(int first, int second) {
        return formPairs.count(first, second);
    }

    int formFollowers(int form) {
        return formPairs.followers(form);
    }

    /** Writes it so that {@link #read} gives the same; whoever stores it adds a version. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(size);
        words.write(out);
        forms.write(out);
        for (String text : written) {
            out.writeUTF(text);
        }
        wordPairs.write(out);
        formPairs.write(out);
    }

    /** @throws IOException also if what is read was not written by {@link #write} */
    public static BaseLanguage read(DataInput in) throws IOException {
        try {
            long size = in.readLong();
            Words words = Words.read(in);
            Words forms = Words.read(in);
            String[] written = new String[forms.size()];
            for (int i = 0; i < written.length; i++) {
                written[i] = in.readUTF();
            }
            return new BaseLanguage(size, words, forms, written, PairCounts.read(in), PairCounts.read(in));
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("not the language of a base", e);
        }
    }

    /** Texts by number with their counts. */
    static final class Words {

        private final String[] texts;
        private final int[] counts;
        private final Map<String, Integer> numbers;

        Words(String[] texts, int[] counts) {
            this.texts = texts;
            this.counts = counts;
            numbers = HashMap.newHashMap(texts.length);
            for (int i = 0; i < texts.length; i++) {
                numbers.put(texts[i], i);
            }
        }

        int size() {
            return texts.length;
        }

        int find(String text) {
            Integer number = numbers.get(text);
            return number == null ? UNKNOWN : number;
        }

        String text(int number) {
            return texts[number];
        }

        int count(int number) {
            return counts[number];
        }

        void write(DataOutput out) throws IOException {
            out.writeInt(texts.length);
            for (int i = 0; i < texts.length; i++) {
                out.writeUTF(texts[i]);
                Numbers.write(out, counts[i]);
            }
        }

        static Words read(DataInput in) throws IOException {
            int size = in.readInt();
            String[] texts = new String[size];
            int[] counts = new int[size];
            for (int i = 0; i < size; i++) {
                texts[i] = in.readUTF();
                counts[i] = Numbers.read(in);
            }
            return new Words(texts, counts);
        }
    }
}
