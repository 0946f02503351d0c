package vn.hoiluat.knowledge.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * Reads lists of provisions as people write them: {@code 5-11, 16-22; khoản 2, 3 Điều 28; điểm đ khoản 1 Điều 30}. Groups are
 * parted by semicolons or line ends; with or without marks.
 */
public final class ProvisionList {

    private static final String LIST = "(%s(?:(?:\\s*,\\s*|\\s+va\\s+)%<s)*)";
    private static final String RANGE = "\\d{1,4}[a-z]?(?:\\s*(?:-|\\u2013|den)\\s*(?:dieu\\s+)?\\d{1,4})?";
    private static final Pattern GROUP = Pattern.compile("(?:(?:cac\\s+)?diem\\s+" + LIST.formatted("[a-z]{1,2}")
            + "\\s*,?\\s+)?(?:(?:cac\\s+)?khoan\\s+" + LIST.formatted("\\d{1,3}[a-z]?")
            + "\\s*,?\\s+)?(?:(?:cac\\s+)?dieu\\s+)?" + LIST.formatted("(?:dieu\\s+)?" + RANGE));
    private static final Pattern PARTS = Pattern.compile("\\s*,\\s*|\\s+v[a\\u00e0]\\s+");
    private static final Pattern STRETCH = Pattern.compile("(\\d+)\\D+(\\d+)");
    private static final int LONGEST_STRETCH = 1000;

    private ProvisionList() {}

    /** The provisions, or empty if the text is not such a list. A blank text is the whole document: an empty list. */
    public static Optional<List<ProvisionPath>> parse(String text) {
        List<ProvisionPath> paths = new ArrayList<>();
        for (String part : PlainText.nfc(text).split("[;\\n]")) {
            String group = part.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            Matcher matcher = GROUP.matcher(PlainText.of(group));
            if (group.isEmpty()) {
                continue;
            }
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Optional<List<ProvisionPath>> read =
                    of(values(group, matcher, 1), values(group, matcher, 2), articles(group, matcher));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            paths.addAll(read.get());
        }
        return Optional.of(List.copyOf(paths));
    }

    /** Several values may stand at the smallest level only: else nobody knows what belongs together. */
    private static Optional<List<ProvisionPath>> of(List<String> points, List<String> clauses, List<String> articles) {
        boolean isUnclear = !clauses.isEmpty() && articles.size() > 1
                || !points.isEmpty() && clauses.size() != 1
                || articles.isEmpty();
        if (isUnclear) {
            return Optional.empty();
        }
        if (!points.isEmpty()) {
            return Optional.of(points.stream()
                    .map(point -> new ProvisionPath(articles.getFirst(), clauses.getFirst(), point))
                    .toList());
        }
        return Optional.of(
                clauses.isEmpty()
                        ? articles.stream()
                                .map(article -> new ProvisionPath(article, null, null))
                                .toList()
                        : clauses.stream()
                                .map(clause -> new ProvisionPath(articles.getFirst(), clause, null))
                                .toList());
    }

    /** As typed: điểm đ is not điểm d. */
    private static List<String> values(String typed, Matcher matcher, int level) {
        return matcher.start(level) < 0
                ? List.of()
                : List.of(PARTS.split(typed.substring(matcher.start(level), matcher.end(level))));
    }

    private static List<String> articles(String typed, Matcher matcher) {
        return values(typed, matcher, 3).stream()
                .map(value -> PlainText.of(value).replace("dieu ", "").strip())
                .flatMap(ProvisionList::stretch)
                .toList();
    }

    private static Stream<String> stretch(String value) {
        Matcher stretch = STRETCH.matcher(value);
        if (!stretch.matches()) {
            return Stream.of(value);
        }
        int first = Integer.parseInt(stretch.group(1));
        int last = Math.min(Integer.parseInt(stretch.group(2)), first + LONGEST_STRETCH);
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf);
    }
}
