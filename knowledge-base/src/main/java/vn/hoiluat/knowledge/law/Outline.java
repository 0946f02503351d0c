package vn.hoiluat.knowledge.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The articles of a document in few letters: {@code 1-86,12a}. */
public final class Outline {

    private Outline() {}

    /** Writes the articles, numbers that follow each other as a stretch. */
    public static String of(Collection<String> articles) {
        List<Integer> numbers = articles.stream()
                .filter(Outline::isNumber)
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int first = numbers.get(i);
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            parts.add(first == numbers.get(i) ? String.valueOf(first) : first + "-" + numbers.get(i));
        }
        articles.stream()
                .filter(article -> !isNumber(article))
                .distinct()
                .sorted()
                .forEach(parts::add);
        return String.join(",", parts);
    }

    /** Whether the article is among them. */
    static boolean has(String outline, String article) {
        for (String part : outline.split(",")) {
            int dash = part.indexOf('-');
            boolean found = dash < 0 || !isNumber(article)
                    ? part.equalsIgnoreCase(article)
                    : isBetween(article, part.substring(0, dash), part.substring(dash + 1));
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(String article, String first, String last) {
        int number = Integer.parseInt(article);
        return Integer.parseInt(first) <= number && number <= Integer.parseInt(last);
    }

    private static boolean isNumber(String article) {
        return article.matches("\\d{1,6}");
    }
}
