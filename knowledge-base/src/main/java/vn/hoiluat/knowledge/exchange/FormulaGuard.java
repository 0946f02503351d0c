package vn.hoiluat.knowledge.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula, by an apostrophe before it (OWASP, CSV injection). Exactly what was
 * put on is taken off again.
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String put(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String removed(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
