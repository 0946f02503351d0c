package vn.hoiluat.knowledge.law;

import java.util.Comparator;
import java.util.Objects;

/** Articles as they are counted: 9 before 10, 52 before 52a. */
final class ArticleOrder {

    static final Comparator<ProvisionText> OF_TEXTS =
            Comparator.comparing(ProvisionText::article, Comparator.comparing(ArticleOrder::key));

    private static final int LONGEST_NUMBER = 10;

    static final Comparator<ProvisionPath> OF_PATHS = Comparator.comparing(
                    (ProvisionPath path) -> key(Objects.requireNonNullElse(path.article(), "")))
            .thenComparing(path -> key(Objects.requireNonNullElse(path.clause(), "")))
            .thenComparing(path -> Objects.requireNonNullElse(path.point(), ""));

    private ArticleOrder() {}

    private static String key(String article) {
        String digits = article.replaceAll("\\D.*", "");
        return "0".repeat(Math.max(0, LONGEST_NUMBER - digits.length())) + article;
    }
}
