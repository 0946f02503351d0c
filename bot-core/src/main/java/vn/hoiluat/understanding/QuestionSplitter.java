package vn.hoiluat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.understanding.QuestionSigns.Sign;
import vn.hoiluat.understanding.QuestionSigns.SignedWords;
import vn.hoiluat.understanding.Words.Gap;

/**
 * Parts a message into the questions it asks. It is parted only between two clauses that both ask, and only if the second
 * brings a matter of its own: a list of sides of one matter (papers, where, how long) is one question, and a story told before
 * it belongs to the question that follows. A wrong parting harms more than none. Pure, for many threads.
 */
final class QuestionSplitter {

    /** A part with fewer words of its own leans on the first part's matter. */
    private static final int STANDS_ALONE = 3;

    private static final Pattern LISTED =
            Pattern.compile("(?i)(?:^|\\n|[.?!;]\\s)\\s*(?:c\\p{L}u\\s*)?\\d{1,2}\\s*[.):/-]\\s*$");

    private final QuestionSigns signs;
    private final int most;

    QuestionSplitter(QuestionSigns signs, int most) {
        this.signs = signs;
        this.most = most;
    }

    /**
     * One question of several.
     *
     * @param text as typed
     * @param subject the matter it leans on, empty if it stands alone
     */
    record Piece(String text, String subject) {}

    /** How clearly another question begins; the more clearly, the less matter of its own it needs. */
    private enum Opening {
        SAID(1),
        ASKED(2),
        SENTENCE(3),
        CLAUSE(3);

        private final int matter;

        Opening(int matter) {
            this.matter = matter;
        }
    }

    /** A run of words without a break. */
    private record Clause(int from, int to, Opening opening) {}

    /** The questions of a text, in order; the text itself if it asks one. */
    List<Piece> split(String text) {
        SignedWords signed = signs.read(Words.of(text));
        List<Clause> clauses = clauses(signed);
        List<int[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < clauses.size() && parts.size() < most - 1; i++) {
            int from = clauses.get(start).from();
            if (isAnother(signed, from, clauses, i)) {
                parts.add(new int[] {from, clauses.get(i).from()});
                start = i;
            }
        }
        if (parts.isEmpty()) {
            return List.of(new Piece(text, ""));
        }
        parts.add(new int[] {clauses.get(start).from(), signed.words().size()});
        return pieces(signed, parts);
    }

    private static List<Piece> pieces(SignedWords signed, List<int[]> parts) {
        Words words = signed.words();
        String subject = signed.subject(parts.getFirst()[0], parts.getFirst()[1]);
        List<Piece> pieces = new ArrayList<>();
        for (int[] part : parts) {
            int from = afterOpening(signed, part[0]);
            boolean leans = !pieces.isEmpty()
                    && !signed.has(Sign.VIEC, from, part[1])
                    && signed.matter(from, part[1]).size() < STANDS_ALONE;
            String said = words.text()
                    .substring(words.get(from).start(), end(words, part[1]))
                    .strip();
            pieces.add(new Piece(said, leans ? subject : ""));
        }
        return pieces;
    }

    /** With the marks behind the last word, but not what numbers the next question. */
    private static int end(Words words, int to) {
        int from = words.get(to - 1).end();
        int next = to == words.size() ? words.text().length() : words.get(to).start();
        int mark = from;
        while (mark < next && "?!. ".indexOf(words.text().charAt(mark)) >= 0) {
            mark++;
        }
        return mark;
    }

    private static int afterOpening(SignedWords signed, int from) {
        int end = signed.end(Sign.NOI, from).orElse(from);
        int at = end < signed.words().size() ? end : from;
        int number = at + 1 < signed.words().size() && !signed.words().get(at).isNumber() ? at + 1 : at;
        boolean numbered = number + 1 < signed.words().size()
                && signed.words().get(number).isNumber()
                && isListed(signed.words(), number + 1);
        return numbered ? number + 1 : at;
    }

    private static boolean hasSign(String gap) {
        return gap.indexOf('?') >= 0 || gap.indexOf(';') >= 0;
    }

    private static boolean isListed(Words words, int at) {
        return LISTED.matcher(words.text().substring(0, words.get(at).start())).find();
    }

    private static boolean isAnother(SignedWords signed, int from, List<Clause> clauses, int at) {
        Clause first = clauses.get(at);
        Set<String> before = signed.plainMatter(from, first.from());
        if (before.isEmpty() || !isOver(signed, from, first)) {
            return false;
        }
        for (int i = at; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (i > at && clause.opening() != Opening.CLAUSE && first.opening() == Opening.CLAUSE) {
                return false;
            }
            int opened = afterOpening(signed, clause.from());
            if (signed.has(Sign.HOI, opened, clause.to())) {
                Set<String> own = signed.plainMatter(opened, clause.to());
                own.removeAll(before);
                return own.size() >= first.opening().matter
                        && (first.opening() != Opening.CLAUSE || isClearly(signed, from, first, clause, i > at));
            }
        }
        return false;
    }

    /** Whether what stands before asks, and its last words do where no sign says that it is over: a story goes on. */
    private static boolean isOver(SignedWords signed, int from, Clause next) {
        boolean asks = signed.has(Sign.HOI, from, next.from());
        return asks && (next.opening() != Opening.SENTENCE || signed.endsWith(Sign.HOI, next.from()));
    }

    /** A comma parts two questions only if each names a matter of law and the first is over: it asked before a story began. */
    private static boolean isClearly(SignedWords signed, int from, Clause first, Clause asking, boolean story) {
        boolean bothName =
                signed.has(Sign.VIEC, from, first.from()) && signed.has(Sign.VIEC, asking.from(), asking.to());
        return bothName
                && (signed.endsWith(Sign.HOI, first.from())
                        || story && signed.end(Sign.HOI, from).isPresent());
    }

    private static List<Clause> clauses(SignedWords signed) {
        Words words = signed.words();
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        Opening opening = Opening.SENTENCE;
        for (int i = 1; i < words.size(); i++) {
            Opening next = opening(signed, i);
            if (next != null) {
                clauses.add(new Clause(from, i, opening));
                from = i;
                opening = next;
            }
        }
        if (from < words.size()) {
            clauses.add(new Clause(from, words.size(), opening));
        }
        return clauses;
    }

    private static @Nullable Opening opening(SignedWords signed, int at) {
        Words words = signed.words();
        boolean after = words.get(at).gap() != Gap.NONE || signed.endsWith(Sign.HOI, at);
        boolean said = after
                && !signed.isWithin(Sign.DEM, at)
                && signed.end(Sign.NOI, at)
                        .filter(end -> end - at > 1 || !words.get(at).plain().equals("va"))
                        .isPresent();
        boolean number = at + 1 < words.size() && words.get(at).isNumber() && isListed(words, at + 1);
        if (said || number) {
            return Opening.SAID;
        }
        return switch (words.get(at).gap()) {
            case SENTENCE -> hasSign(words.gapBefore(at)) ? Opening.ASKED : Opening.SENTENCE;
            case CLAUSE -> Opening.CLAUSE;
            case NONE -> null;
        };
    }
}
