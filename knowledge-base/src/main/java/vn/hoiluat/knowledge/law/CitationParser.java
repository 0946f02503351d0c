package vn.hoiluat.knowledge.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * Reads citations that give the document's number, as spreadsheets and data sets have them:
 * {@code diem a khoan 1 Dieu 3 Luat … (13/2022/QH15)}, with or without marks, and {@code 168/2024/ND-CP::article::7}.
 * A law called by its name alone is not read. Immutable.
 */
public final class CitationParser {

    private static final String LIST = "(?<![a-z])%s\\s+(%s(?:(?:\\s*,\\s*|\\s+va\\s+)%<s)*)(?!\\w)";

    /** What a draft has where a value is still to be filled in. */
    private static final String BLANK = "\\{[^{};]*\\}";

    private static final Pattern POINT = levels("diem", "(?:[a-z]{1,2}|\\d+(?:\\.\\d+)*|" + BLANK + ")");
    private static final Pattern CLAUSE = levels("khoan", "(?:\\d+[a-z]?|" + BLANK + ")");
    private static final Pattern ARTICLE = levels("dieu", "(?:\\d+[a-z]?|" + BLANK + ")");
    private static final Pattern ISSUER = Pattern.compile("^\\s*\\(([^()]+)\\)\\s*$");

    private final DocumentNames names;

    public CitationParser(DocumentNames names) {
        this.names = names;
    }

    /** The citations of a text that parts them by semicolons or line ends; empty if any of them cannot be read. */
    public List<Citation> parse(String text) {
        List<Citation> citations = new ArrayList<>();
        for (String part : PlainText.nfc(text).split("[;\\n]")) {
            List<Citation> read = part.isBlank() ? List.of() : parseOne(part);
            if (read.isEmpty() && !part.isBlank()) {
                return List.of();
            }
            citations.addAll(read);
        }
        return citations;
    }

    /** The citations of a reference in the form {@code number::article::5::clause::1}, parted by commas; empty if unreadable. */
    public List<Citation> parseReference(String reference) {
        List<Citation> citations = new ArrayList<>();
        for (String part : reference.split(",\\s*")) {
            List<String> words = Arrays.asList(part.strip().split("::"));
            List<DocumentNumber> numbers = DocumentNumber.in(words.getFirst());
            if (numbers.size() != 1 || words.size() % 2 == 0) {
                return List.of();
            }
            citations.add(citation(
                    numbers.getFirst(),
                    null,
                    null,
                    after("article", words),
                    after("clause", words),
                    after("point", words)));
        }
        return citations;
    }

    private List<Citation> parseOne(String text) {
        List<DocumentNumber> numbers = DocumentNumber.in(text);
        if (numbers.size() != 1) {
            return List.of();
        }
        DocumentNumber number = numbers.getFirst();
        int at = text.indexOf(number.printed());
        String before = text.substring(0, at);
        Matcher article = ARTICLE.matcher(PlainText.of(before));
        String document = article.find() ? before.substring(article.end()) : before;
        Matcher issuer = ISSUER.matcher(text.substring(at + number.printed().length()));
        return combine(
                number,
                names.typeAtStartOf(PlainText.of(document).replaceFirst("^[\\s,]*(cua\\s+)?", ""))
                        .orElse(null),
                issuer.matches() ? names.issuer(issuer.group(1)) : null,
                List.of(found(ARTICLE, before), found(CLAUSE, before), found(POINT, before)));
    }

    /** Several values may stand at the smallest level given, and only there: else nobody knows what belongs together. */
    private List<Citation> combine(
            DocumentNumber number, @Nullable String type, @Nullable String issuer, List<List<String>> levels) {
        List<List<String>> given = levels.stream().filter(l -> !l.isEmpty()).toList();
        boolean gap = !levels.subList(0, given.size()).equals(given);
        if (gap || given.stream().limit(Math.max(0, given.size() - 1)).anyMatch(l -> l.size() > 1)) {
            return List.of();
        }
        List<Citation> citations = new ArrayList<>();
        for (String last : given.isEmpty() ? List.of("") : given.getLast()) {
            String[] values = new String[3];
            for (int i = 0; i < given.size(); i++) {
                values[i] = i == given.size() - 1 ? last : given.get(i).getFirst();
            }
            citations.add(citation(number, type, issuer, values[0], values[1], values[2]));
        }
        return citations;
    }

    private Citation citation(
            DocumentNumber number,
            @Nullable String type,
            @Nullable String issuer,
            @Nullable String article,
            @Nullable String clause,
            @Nullable String point) {
        return new Citation(
                type != null ? type : names.typeOf(number).orElse(null),
                number.printed(),
                issuer != null ? issuer : names.issuerOf(number).orElse(null),
                article,
                clause,
                point);
    }

    /** The values as written, found in the text without marks. */
    private static List<String> found(Pattern level, String text) {
        Matcher matcher = level.matcher(PlainText.of(text));
        return matcher.find()
                ? List.of(text.substring(matcher.start(1), matcher.end(1))
                        .split("\\s*,\\s*|\\s+[vV][aA\\u00e0\\u00c0]\\s+"))
                : List.of();
    }

    private static @Nullable String after(String word, List<String> words) {
        int at = words.indexOf(word);
        return at < 0 ? null : words.get(at + 1);
    }

    private static Pattern levels(String word, String value) {
        return Pattern.compile(String.format(LIST, word, value));
    }
}
