package vn.hoiluat.knowledge.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * An article's words, parted into khoản and điểm by the marks at the beginnings of lines. A number counts as a clause only
 * where it is its turn, so that a list inside a clause stays in it. Immutable.
 *
 * @param parts in the order in which they stand
 */
public record ArticleParts(List<Part> parts) {

    private static final Pattern CLAUSE = Pattern.compile("^(\\d{1,3})([a-z]?)\\s*[.)]\\s*(?=\\S)(?!\\d)");
    private static final Pattern POINT = Pattern.compile("^([a-z]{1,2})\\s*\\)\\s*");

    /** điểm d comes once: a second one lost the stroke of its đ. */
    private static final String PLAIN_D = "d";

    private static final String WITH_STROKE = Character.toString(0x111);

    public ArticleParts {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of an article.
     *
     * @param clause khoản, null for what stands before the first
     * @param point điểm, null for what stands before the first
     * @param text its words, with the mark it begins with
     */
    public record Part(@Nullable String clause, @Nullable String point, String text) {}

    /** Parts an article's words. */
    public static ArticleParts of(String text) {
        List<Part> parts = new ArrayList<>();
        String clause = null;
        String point = null;
        for (String line : PlainText.nfc(text).split("\n")) {
            String next = nextClause(line, clause);
            String letter = next == null ? nextPoint(line, point) : null;
            if (next != null) {
                clause = next;
                point = null;
            } else if (letter != null) {
                point = letter;
            }
            if (next == null && letter == null && !parts.isEmpty()) {
                Part last = parts.removeLast();
                parts.add(new Part(last.clause(), last.point(), last.text() + "\n" + line));
            } else {
                parts.add(new Part(clause, point, line));
            }
        }
        return new ArticleParts(parts);
    }

    /** Whether a clause, and a point in it, stand in the article; null asks for nothing. */
    public boolean has(@Nullable String clause, @Nullable String point) {
        return parts.stream()
                .anyMatch(part -> (clause == null || clause.equalsIgnoreCase(part.clause()))
                        && (point == null || point.equalsIgnoreCase(part.point())));
    }

    /** The words of a clause or point, or empty if it is not there. */
    public Optional<String> text(@Nullable String clause, @Nullable String point) {
        List<String> found = parts.stream()
                .filter(part -> (clause == null || clause.equalsIgnoreCase(part.clause()))
                        && (point == null || point.equalsIgnoreCase(part.point())))
                .map(Part::text)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
    }

    private static @Nullable String nextClause(String line, @Nullable String last) {
        Matcher matcher = CLAUSE.matcher(PlainText.of(line));
        if (!matcher.find()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        int before = last == null ? 0 : Integer.parseInt(last.replaceAll("\\D", ""));
        boolean isItsTurn = matcher.group(2).isEmpty() ? number == before + 1 : number == before;
        return isItsTurn ? matcher.group(1) + matcher.group(2) : null;
    }

    private static @Nullable String nextPoint(String line, @Nullable String last) {
        Matcher matcher = POINT.matcher(PlainText.of(line));
        if (!matcher.find()) {
            return null;
        }
        String letter = line.substring(0, matcher.end(1)).toLowerCase(Locale.ROOT);
        return letter.equals(PLAIN_D) && PLAIN_D.equals(last) ? WITH_STROKE : letter;
    }
}
