package vn.hoiluat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.understanding.PhraseTable.Found;

/** Says of every word of a text what it does there: asks, names a side of the matter, fills, or carries the matter. */
final class QuestionSigns {

    /** What phrases do; their labels in the data file. */
    enum Sign {
        /** Asks. */
        HOI,
        /** Names a side that every matter has: papers, fees, where, how long. */
        MAT,
        /** Fills. */
        DEM,
        /** Opens another question. */
        NOI,
        /** Opens a question that leans on the one before. */
        TIEP,
        /** May open such a one. */
        NHE,
        /** Names a matter of law: a question that does stands alone. */
        VIEC,
        /** Asks for a place. */
        CHO
    }

    private static final List<Sign> FILLERS = List.of(Sign.HOI, Sign.MAT, Sign.DEM, Sign.NOI);

    /** More words of a matter than these say no more of it. */
    private static final int LONGEST_SUBJECT = 8;

    private final PhraseTable phrases;

    static QuestionSigns shipped() {
        return new QuestionSigns(DataFile.shipped(QuestionSigns.class, "question-words.tsv"));
    }

    QuestionSigns(DataFile file) {
        phrases = new PhraseTable(file);
        for (DataFile.Line line : file.lines()) {
            boolean known = line.field(0).equals("NHOM")
                    || List.of(Sign.values()).stream()
                            .anyMatch(sign -> sign.name().equals(line.field(0)));
            if (!known) {
                throw line.wrong("NHOM or one of " + List.of(Sign.values()));
            }
        }
    }

    SignedWords read(Words words) {
        List<Map<Sign, Integer>> ends = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Map<Sign, Integer> longest = new EnumMap<>(Sign.class);
            for (Found found : phrases.startingAt(i, words)) {
                longest.merge(Sign.valueOf(found.label()), found.end(), Math::max);
            }
            ends.add(longest);
        }
        return new SignedWords(words, ends);
    }

    /**
     * A text whose signs were read.
     *
     * @param ends for every word where the longest phrase of each sign that begins there ends
     */
    record SignedWords(Words words, List<Map<Sign, Integer>> ends) {

        /** Where the phrase of this sign that begins here ends, if one does. */
        Optional<Integer> end(Sign sign, int start) {
            return start < words.size() ? Optional.ofNullable(ends.get(start).get(sign)) : Optional.empty();
        }

        /** Whether any word of the stretch begins a phrase of the sign that ends within it. */
        boolean has(Sign sign, int from, int to) {
            for (int i = from; i < to; i++) {
                Integer end = ends.get(i).get(sign);
                if (end != null && end <= to) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a phrase of this sign ends just before this word. */
        boolean endsWith(Sign sign, int at) {
            return IntStream.range(0, at)
                    .anyMatch(i -> Objects.equals(ends.get(i).get(sign), at));
        }

        /** Whether a phrase of this sign that begins before this word reaches past it: không còn. */
        boolean isWithin(Sign sign, int at) {
            return at > 0 && ends.get(at - 1).getOrDefault(sign, 0) > at;
        }

        /** The places of the words that carry the matter, in order. */
        List<Integer> matter(int from, int to) {
            List<Integer> matter = new ArrayList<>();
            int i = from;
            while (i < to) {
                int filler = longest(FILLERS, i, to);
                int law = longest(List.of(Sign.VIEC), i, to);
                int next = Math.max(i + 1, Math.max(filler, law));
                boolean carries =
                        law > i && law >= filler || filler == i && !words.get(i).isNumber();
                for (int word = i; carries && word < next; word++) {
                    matter.add(word);
                }
                i = next;
            }
            return matter;
        }

        /** The same words without marks, each once, in a new set. */
        Set<String> plainMatter(int from, int to) {
            Set<String> matter = new HashSet<>();
            matter(from, to).forEach(i -> matter.add(words.get(i).plain()));
            return matter;
        }

        /** The first of those words, as typed; numbers of documents whole. */
        String subject(int from, int to) {
            List<Integer> matter = matter(from, to);
            List<String> subject = new ArrayList<>();
            for (int i = from, next; i < to && subject.size() < LONGEST_SUBJECT; i = next) {
                int identifier = Math.min(words.identifierEnd(i), to);
                next = Math.max(i + 1, identifier);
                if (identifier > i || matter.contains(i)) {
                    subject.add(words.between(i, next));
                }
            }
            return String.join(" ", subject);
        }

        private int longest(List<Sign> wanted, int from, int to) {
            return wanted.stream()
                    .map(ends.get(from)::get)
                    .filter(end -> end != null && end <= to)
                    .max(Comparator.naturalOrder())
                    .orElse(from);
        }
    }
}
