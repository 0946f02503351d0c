package vn.hoiluat.knowledge.ground;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.ProvisionPath;

/** Finds in an amending article the words in quotation marks that stand for a provision of the amended document. */
final class AmendingWords {

    private static final Pattern QUOTED =
            Pattern.compile("\u201c([^\u201c\u201d]*(?:\u201c[^\u201d]*\u201d[^\u201c\u201d]*)*)\u201d");
    private static final String NO_LETTER = "(?![a-z0-9])";
    private static final Pattern ARTICLE_HEAD = Pattern.compile("^dieu\\s+(\\d+[a-z]?)\\s*[.:]");
    private static final Pattern ANY_CLAUSE = Pattern.compile("khoan\\s+(\\d+[a-z]?)" + NO_LETTER);

    private AmendingWords() {}

    /** The new words for the provision, or for the article or clause it lies in; empty if none are quoted. */
    static Optional<String> of(ProvisionPath provision, String amending) {
        Matcher quoted = QUOTED.matcher(amending);
        int before = 0;
        while (quoted.find()) {
            String leader = amending.substring(before, quoted.start());
            String words = quoted.group(1).strip();
            before = quoted.end();
            if (isFor(provision, PlainText.of(leader), PlainText.of(words))) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** The article that the quoted words begin with; empty if they are a clause or point of one. */
    static boolean isArticle(String words) {
        return ARTICLE_HEAD.matcher(PlainText.of(words)).find();
    }

    private static boolean isFor(ProvisionPath provision, String leader, String words) {
        String article = PlainText.of(String.valueOf(provision.article()));
        Matcher head = ARTICLE_HEAD.matcher(words);
        if (head.find()) {
            return head.group(1).equals(article);
        }
        String last = leader.substring(
                Math.max(leader.lastIndexOf('\n', leader.stripTrailing().length() - 1), 0));
        if (!Pattern.compile("dieu\\s+" + Pattern.quote(article) + NO_LETTER)
                .matcher(last)
                .find()) {
            return false;
        }
        Matcher clause = ANY_CLAUSE.matcher(last);
        String cited = provision.clause();
        return cited == null || !clause.find() || clause.group(1).equals(PlainText.of(cited));
    }
}
