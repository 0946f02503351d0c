package vn.hoiluat.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.understanding.PhraseTable.Found;
import vn.hoiluat.understanding.Words.Gap;
import vn.hoiluat.understanding.Words.Word;

/**
 * Takes out of a message what says nothing of its matter: greetings, addresses, thanks, requests to be advised, filler,
 * pictures of faces. What that is stands in a data file; of several phrases the longest is taken. Numbers, identifiers and
 * negations stay, and a message that is nothing else stays as it is. Pure, for many threads, never throws.
 */
public final class Chatter {

    private static final String KEEP = "GIU";
    private static final String ANYWHERE = "KHAP";
    private static final String FIRST = "DAU";
    private static final String LAST = "CUOI";

    private static final Pattern PICTURES = Pattern.compile(
            "[\\p{So}\\p{Cs}\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}]+|[:;=][-']?[()DPp3*|]+|\\^[_.]*\\^|<3|=+\\)+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s,.;:!\\-]+|[\\s,;:\\-]+$");

    /** What may close a sentence: the sign of per cent, brackets, its mark. */
    private static final Pattern CLOSING = Pattern.compile("[^\\s,;:\\-]+");

    private final PhraseTable phrases;

    /** The phrases that ship with the program. */
    public static Chatter shipped() {
        return new Chatter(DataFile.shipped(Chatter.class, "chatter.tsv"));
    }

    /** Phrases of the shipped file's form; throws if a line is not of it. */
    public Chatter(DataFile file) {
        phrases = new PhraseTable(file);
    }

    /** What a message is about, and how much else it said. */
    public Matter matter(String message) {
        return Matter.of(message, without(message));
    }

    /** The text without chatter: NFC, single blanks, line ends kept as the ends of sentences. */
    public String without(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Words words = Words.of(PICTURES.matcher(composed).replaceAll(" \n "));
        Cleaning cleaning = new Cleaning(words);
        while (cleaning.pass()) {
            // A phrase that is gone lets another be the first or the last of its clause.
        }
        String left = cleaning.result();
        return left.isEmpty() ? BLANKS.matcher(composed).replaceAll(" ").strip() : left;
    }

    /** One message being cleaned. */
    private final class Cleaning {

        private final Words words;
        private final boolean[] gone;
        private final boolean[] kept;

        Cleaning(Words words) {
            this.words = words;
            gone = new boolean[words.size()];
            kept = new boolean[words.size()];
        }

        boolean pass() {
            boolean changed = false;
            for (int i = 0; i < words.size(); i++) {
                if (gone[i] || kept[i]) {
                    continue;
                }
                Optional<Found> longest = longestAt(i);
                if (longest.isPresent()) {
                    Found found = longest.get();
                    Arrays.fill(found.label().equals(KEEP) ? kept : gone, found.start(), found.end(), true);
                    changed |= !found.label().equals(KEEP);
                    i = found.end() - 1;
                }
            }
            return changed;
        }

        private Optional<Found> longestAt(int start) {
            return phrases.startingAt(start, words).stream()
                    .filter(this::fits)
                    .max(Comparator.comparingInt(Found::length)
                            .thenComparing(found -> found.label().equals(KEEP)));
        }

        private boolean fits(Found found) {
            for (int i = found.start(); i < found.end(); i++) {
                if (gone[i]
                        || kept[i]
                        || words.get(i).identifier() && !found.label().equals(KEEP) && !isOne(i)) {
                    return false;
                }
            }
            return switch (found.label()) {
                case KEEP, ANYWHERE -> true;
                case FIRST -> isFirst(found.start(), Gap.CLAUSE);
                case LAST -> isLast(found.end(), Gap.CLAUSE);
                default -> isFirst(found.start(), Gap.SENTENCE) && isLast(found.end(), Gap.SENTENCE);
            };
        }

        /** The 1 of "1 chút" is no number. */
        private boolean isOne(int index) {
            Word word = words.get(index);
            return word.end() - word.start() == 1
                    && (index + 1 == words.size() || words.get(index + 1).start() > word.end())
                    && (index == 0 || words.get(index - 1).end() < word.start());
        }

        private boolean isFirst(int index, Gap wanted) {
            int i = index;
            while (i > 0 && gone[i - 1] && words.get(i).gap().compareTo(wanted) < 0) {
                i--;
            }
            return i == 0
                    || wanted == Gap.CLAUSE && gone[index - 1]
                    || words.get(i).gap().compareTo(wanted) >= 0;
        }

        private boolean isLast(int end, Gap wanted) {
            int i = end;
            while (i < words.size() && gone[i] && words.get(i).gap().compareTo(wanted) < 0) {
                i++;
            }
            return i == words.size()
                    || wanted == Gap.CLAUSE && gone[end]
                    || words.get(i).gap().compareTo(wanted) >= 0;
        }

        String result() {
            StringBuilder left = new StringBuilder();
            StringBuilder between = new StringBuilder();
            for (int i = 0; i <= words.size(); i++) {
                between.append(words.gapBefore(i));
                if (i < words.size() && !gone[i]) {
                    left.append(left.isEmpty() ? opening(between) : mark(between, i));
                    left.append(words.between(i, i + 1));
                    between.setLength(0);
                } else {
                    between.append(' ');
                }
            }
            if (left.isEmpty()) {
                return "";
            }
            Matcher closing = CLOSING.matcher(between);
            String end = closing.lookingAt() ? closing.group() : "";
            String asking = between.indexOf("?") >= 0 && end.indexOf('?') < 0 ? "?" : "";
            return LOOSE_ENDS.matcher(left.append(end)).replaceAll("") + asking;
        }

        private static String opening(CharSequence before) {
            int length = before.length();
            boolean bracket = length > 0 && "([«\"".indexOf(before.charAt(length - 1)) >= 0;
            return bracket ? before.subSequence(length - 1, length).toString() : "";
        }

        /** What stands between two words that stay: all of it if nothing was taken out, else its strongest mark. */
        private String mark(CharSequence between, int next) {
            if (!gone[next - 1]) {
                String blank = between.toString().indexOf('\n') >= 0 ? "\n" : " ";
                return BLANKS.matcher(between).replaceAll(blank);
            }
            String all = between.toString();
            for (String mark : new String[] {"?", "\n", ".", "!", ";", ","}) {
                if (all.contains(mark)) {
                    return mark.equals("\n") ? mark : mark + " ";
                }
            }
            return " ";
        }
    }
}
