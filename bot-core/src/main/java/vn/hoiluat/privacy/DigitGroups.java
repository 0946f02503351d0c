package vn.hoiluat.privacy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Digits in one or more groups, as in {@code 0912.345.678}. Limits: identity cards have nine or twelve digits, phones ten
 * or eleven, social insurance ten, bank accounts up to nineteen, cards sixteen.
 *
 * @param plain the plain text they stand in
 * @param spans where the groups are, in order, at least one
 * @param follows true if another group, which is kept, stands right before
 */
record DigitGroups(String plain, List<Span> spans, boolean follows) {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern MOBILE_ABROAD = Pattern.compile("84[235789][0-9]{8}");

    record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }

    boolean personal(NumberContext context) {
        return spans.size() == 1 ? personalAlone(context) : personalTogether(context);
    }

    private boolean personalAlone(NumberContext context) {
        String number = digits();
        if (number.length() < 9) {
            return number.length() >= 6 && context.bankFollows(plain, end());
        }
        return plus() || number.startsWith("0") || !isMoney(number, context);
    }

    private boolean personalTogether(NumberContext context) {
        String digits = digits();
        int length = digits.length();
        if (plus()) {
            return length >= 8 && length <= 14;
        }
        if (digits.startsWith("0")) {
            return length >= 9 && length <= 12 && (uniform() || shortest() >= 3) && !endsAnAmount();
        }
        return length == 11 && MOBILE_ABROAD.matcher(digits).matches()
                || length == 16 && shortest() == 4 && uniform() && !years()
                || length == 9 && shortest() == 3 && looksLikeAnOldIdentityCard(digits, context);
    }

    /** Round sums, sums with a unit, sums after a verb of money; nobody writes those to the last đồng beyond billions. */
    private boolean isMoney(String number, NumberContext context) {
        return context.unitFollows(plain, end())
                || number.length() <= 12 && number.endsWith("0000")
                || number.length() <= 11 && context.moneyPrecedes(plain, start());
    }

    private boolean looksLikeAnOldIdentityCard(String digits, NumberContext context) {
        return uniform()
                && separator(1).matches("[ -]")
                && !follows
                && !digits.endsWith("000")
                && !context.unitFollows(plain, end())
                && !context.moneyPrecedes(plain, start())
                && !context.articlePrecedes(plain, start());
    }

    /** The zeros of {@code 1.000.000.000}. */
    private boolean endsAnAmount() {
        return follows && spans.stream().allMatch(span -> span.length() == 3);
    }

    private boolean plus() {
        return start() > 0 && plain.charAt(start() - 1) == '+';
    }

    private boolean uniform() {
        return spans.size() <= 2
                || IntStream.range(2, spans.size()).allMatch(i -> separator(i).equals(separator(1)));
    }

    private boolean years() {
        return spans.stream()
                .allMatch(span ->
                        YEAR.matcher(plain.substring(span.start(), span.end())).matches());
    }

    private int shortest() {
        return spans.stream().mapToInt(Span::length).min().orElse(0);
    }

    /** What stands before a group, the first of which is group 0. */
    private String separator(int group) {
        return plain.substring(spans.get(group - 1).end(), spans.get(group).start());
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        spans.forEach(span -> digits.append(plain, span.start(), span.end()));
        return digits.toString();
    }

    int start() {
        return spans.getFirst().start();
    }

    int end() {
        return spans.getLast().end();
    }
}
