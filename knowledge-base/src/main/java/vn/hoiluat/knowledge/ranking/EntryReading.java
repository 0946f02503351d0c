package vn.hoiluat.knowledge.ranking;

import java.util.Arrays;
import vn.hoiluat.knowledge.index.EntryWords;

/** Reads entries word by word and says how much of a question each holds, and where. For one search of one thread. */
final class EntryReading {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;
    private static final double LENGTH_OF_LINES = 0.3;

    /** Lengths in syllables at which a part is neither short nor long, about those of the codification's articles. */
    private static final int USUAL_PHRASING = 12;

    private static final int USUAL_NAME = 15;
    private static final int USUAL_LINE = 40;
    private static final double PAIR = 0.8;

    private final AskedWords asked;
    private final double usualLength;
    private final int[] words;
    private final int[] pairs;
    private final int[] lastPartOfWord;
    private final int[] lastPartOfPair;

    private int part = 1;
    private int points;
    private int phrasings;
    private int length;
    private double partWords;
    private double partPairs;
    private int partMatches;
    private int partMatter;
    private int partMatterMet;
    private double bestPhrasing;
    private double bestName;
    private double bestLine;

    /** @param usualLength the mean number of syllables of an entry */
    EntryReading(AskedWords asked, double usualLength) {
        this.asked = asked;
        this.usualLength = usualLength;
        words = new int[asked.size()];
        pairs = new int[asked.pairCount()];
        lastPartOfWord = new int[asked.size()];
        lastPartOfPair = new int[asked.pairCount()];
    }

    /** Reads an entry and notes what it found. */
    void read(EntryWords entry, Features features) {
        begin();
        int kind = EntryWords.LINE;
        int before = AskedWords.NONE;
        int total = 0;
        for (int i = 0; i < entry.size(); i++) {
            int found = entry.at(i);
            if (EntryWords.beginsPart(found)) {
                endPart(kind, features);
                kind = found;
                before = AskedWords.NONE;
                if (kind == EntryWords.PHRASING) {
                    points = entry.at(++i);
                    phrasings++;
                }
            } else {
                int word = EntryWords.word(found);
                int place = asked.find(word);
                if (place != AskedWords.NONE) {
                    meet(place, word, before);
                }
                before = place;
                partMatter += EntryWords.isMatter(found) ? 1 : 0;
                length++;
                total++;
            }
        }
        endPart(kind, features);
        note(total, features);
    }

    private void begin() {
        Arrays.fill(words, 0);
        Arrays.fill(pairs, 0);
        phrasings = 0;
        bestPhrasing = 0;
        bestName = 0;
        bestLine = 0;
    }

    private void meet(int place, int word, int before) {
        if (asked.isMeant(place, word)) {
            words[place]++;
            if (lastPartOfWord[place] != part) {
                lastPartOfWord[place] = part;
                partWords += asked.tells(place);
                partMatches++;
                partMatterMet += asked.isMatter(place) ? 1 : 0;
            }
        }
        int pair = before == AskedWords.NONE ? AskedWords.NONE : asked.pair(before, place);
        if (pair != AskedWords.NONE) {
            pairs[pair]++;
            if (lastPartOfPair[pair] != part) {
                lastPartOfPair[pair] = part;
                partPairs += asked.pairTells(pair);
            }
        }
    }

    private void endPart(int kind, Features features) {
        double found = partWords + PAIR * partPairs;
        if (kind == EntryWords.PHRASING && found > bestPhrasing) {
            bestPhrasing = found;
            features.set(
                    Feature.PHRASING, share(partWords / damped(1, LENGTH, USUAL_PHRASING, length), asked.allWords()));
            features.set(Feature.PHRASING_COVERED, share(partWords, asked.allWords()));
            features.set(Feature.PHRASING_PAIRS_COVERED, share(partPairs, asked.allPairs()));
            features.set(
                    Feature.PHRASING_SAME,
                    features.get(Feature.PHRASING_COVERED) * features.get(Feature.PHRASING_PAIRS_COVERED));
            features.set(Feature.PHRASING_ASKED, share(partMatches, length));
            features.set(Feature.PHRASING_MATTER, share(partMatterMet, asked.allMatter() + partMatter - partMatterMet));
            features.set(Feature.POINTS_BESIDES, Integer.bitCount(points & ~asked.points()));
            features.set(Feature.POINTS_SHARED, Integer.bitCount(asked.points() & points));
            features.set(Feature.POINTS_MISSED, Integer.bitCount(asked.points() & ~points));
        } else if (kind == EntryWords.NAME) {
            bestName = Math.max(bestName, found / damped(1, LENGTH, USUAL_NAME, length));
        } else if (kind == EntryWords.LINE) {
            bestLine = Math.max(bestLine, found / damped(1, LENGTH_OF_LINES, USUAL_LINE, length));
        }
        part++;
        length = 0;
        partWords = 0;
        partPairs = 0;
        partMatches = 0;
        partMatter = 0;
        partMatterMet = 0;
    }

    private void note(int total, Features features) {
        double all = asked.allWords() + PAIR * asked.allPairs();
        features.set(Feature.LINE, share(bestLine, all));
        features.set(Feature.LAW_NAME, share(bestName, all));
        double covered = 0;
        double weighed = 0;
        for (int i = 0; i < words.length; i++) {
            covered += words[i] > 0 ? asked.tells(i) : 0;
            weighed += words[i] == 0 ? 0 : asked.tells(i) * words[i] / damped(words[i], LENGTH, usualLength, total);
        }
        features.set(Feature.WORDS_COVERED, share(covered, asked.allWords()));
        features.set(Feature.WORDS, share(weighed, asked.allWords()));
        covered = 0;
        weighed = 0;
        for (int i = 0; i < pairs.length; i++) {
            covered += pairs[i] > 0 ? asked.pairTells(i) : 0;
            weighed += pairs[i] == 0 ? 0 : asked.pairTells(i) * pairs[i] / damped(pairs[i], LENGTH, usualLength, total);
        }
        features.set(Feature.PAIRS_COVERED, share(covered, asked.allPairs()));
        features.set(Feature.PAIRS, share(weighed, asked.allPairs()));
        if (phrasings > 1) {
            noteAlternates(features);
        }
    }

    private static void noteAlternates(Features features) {
        features.set(Feature.WITH_ALTERNATES, 1);
        features.set(Feature.ALTERNATES_WORDS_COVERED, features.get(Feature.WORDS_COVERED));
        features.set(Feature.ALTERNATES_PHRASING_COVERED, features.get(Feature.PHRASING_COVERED));
        features.set(Feature.ALTERNATES_PAIRS_COVERED, features.get(Feature.PHRASING_PAIRS_COVERED));
        features.set(Feature.ALTERNATES_ASKED, features.get(Feature.PHRASING_ASKED));
        features.set(Feature.ALTERNATES_MATTER, features.get(Feature.PHRASING_MATTER));
        features.set(Feature.ALTERNATES_LINE, features.get(Feature.LINE));
    }

    private static double damped(int times, double lengthCounts, double usual, int length) {
        return times + SATURATION * (1 - lengthCounts + lengthCounts * length / usual);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }
}
