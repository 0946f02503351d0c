package vn.hoiluat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.language.ShortForms;
import vn.hoiluat.language.Spelling;

/**
 * A text as words and what stands between them. Immutable.
 *
 * @param text NFC
 * @param careful true if it is written with marks
 */
record Words(String text, List<Word> all, boolean careful) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+");
    private static final Pattern SENTENCE_END = Pattern.compile("[?!;\\n…]|\\.(?!\\d)|[\\p{So}\\p{Cs}]");
    private static final Pattern CLAUSE_END = Pattern.compile("[,:()\\[\\]]|\\s[-–—]+\\s");
    private static final Abbreviations ABBREVIATIONS = new Abbreviations(ShortForms.shipped());

    /** What parts a word from the one before it. */
    enum Gap {
        NONE,
        CLAUSE,
        SENTENCE
    }

    /**
     * One word.
     *
     * @param readings how it is written, and what it may be short for
     * @param gap what parts it from the word before
     * @param identifier whether it is part of a number or an identifier such as {@code 168/2024/NĐ-CP}
     */
    record Word(int start, int end, List<Spelling> readings, Gap gap, boolean identifier) {

        Spelling spelling() {
            return readings.getFirst();
        }

        String plain() {
            return spelling().plain();
        }

        boolean isNumber() {
            return Character.isDigit(plain().charAt(0));
        }
    }

    static Words of(String nfc) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = WORD.matcher(nfc);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        boolean[] identifiers = identifiers(nfc, places);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int[] place = places.get(i);
            String gap = nfc.substring(i == 0 ? 0 : places.get(i - 1)[1], place[0]);
            List<Spelling> readings = ABBREVIATIONS.readings(nfc.substring(place[0], place[1]));
            words.add(new Word(
                    place[0],
                    place[1],
                    readings,
                    i == 0 ? Gap.SENTENCE : isJoint(gap, nfc, place) ? Gap.NONE : gap(gap),
                    identifiers[i]));
        }
        return new Words(nfc, List.copyOf(words), isCareful(words));
    }

    int size() {
        return all.size();
    }

    Word get(int index) {
        return all.get(index);
    }

    /** As typed, from one word up to another that is not included. */
    String between(int from, int to) {
        return from >= to
                ? ""
                : text.substring(all.get(from).start(), all.get(to - 1).end());
    }

    /** One past the last word of the document number or the like that begins here; the place itself if none does. */
    int identifierEnd(int index) {
        int end = index + 1;
        boolean named = !get(index).isNumber();
        while (end < size() && get(end).identifier() && get(end - 1).identifier() && !isBlank(gapBefore(end))) {
            named |= !get(end).isNumber();
            end++;
        }
        return named && end > index + 1 ? end : index;
    }

    private static boolean isBlank(String gap) {
        return !gap.isEmpty() && gap.isBlank();
    }

    /** What stands before a word, or behind the last one. */
    String gapBefore(int index) {
        int from = index == 0 ? 0 : all.get(index - 1).end();
        return text.substring(from, index < size() ? all.get(index).start() : text.length());
    }

    private static Gap gap(String between) {
        if (SENTENCE_END.matcher(between).find()) {
            return Gap.SENTENCE;
        }
        return CLAUSE_END.matcher(between).find() ? Gap.CLAUSE : Gap.NONE;
    }

    /** Runs of letters and digits that nothing but strokes parts, if they hold a digit or an ampersand, or are capitals. */
    private static boolean[] identifiers(String text, List<int[]> places) {
        boolean[] identifiers = new boolean[places.size()];
        for (int from = 0, to; from < places.size(); from = to) {
            to = from + 1;
            while (to < places.size()
                    && isJoint(text.substring(places.get(to - 1)[1], places.get(to)[0]), text, places.get(to))) {
                to++;
            }
            String run = text.substring(places.get(from)[0], places.get(to - 1)[1]);
            boolean isIdentifier = run.chars().anyMatch(Character::isDigit)
                    || run.indexOf('&') > 0
                    || run.indexOf('-') > 0 && run.equals(run.toUpperCase(Locale.ROOT));
            for (int i = from; i < to; i++) {
                identifiers[i] = isIdentifier;
            }
        }
        return identifiers;
    }

    private static boolean isJoint(String between, String text, int[] next) {
        boolean digitFollows = Character.isDigit(text.charAt(next[0]));
        return between.isEmpty()
                || between.length() == 1 && "/-&_".contains(between)
                || between.length() == 1
                        && ".,:".contains(between)
                        && digitFollows
                        && Character.isDigit(text.charAt(next[0] - 2));
    }

    /** Two in five words of written Vietnamese bear a mark in the plainest of sentences. */
    private static boolean isCareful(List<Word> words) {
        long letters = words.stream().filter(word -> !word.isNumber()).count();
        long marked = words.stream().filter(word -> word.spelling().isMarked()).count();
        return marked * 5 > letters * 2;
    }
}
