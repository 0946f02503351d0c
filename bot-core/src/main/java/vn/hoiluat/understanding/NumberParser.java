package vn.hoiluat.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.language.Spelling;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.understanding.SpokenNumbers.Manner;
import vn.hoiluat.understanding.SpokenNumbers.Spoken;
import vn.hoiluat.understanding.SpokenNumbers.Token;
import vn.hoiluat.understanding.SpokenNumbers.Unit;

/** Reads one number from its first word on. Used once. */
final class NumberParser {

    /** Billions, millions, thousands. */
    static final List<Long> SCALES = List.of(1_000_000_000L, 1_000_000L, 1_000L);

    private static final Set<String> HUNDRED = Set.of("tram");
    private static final Set<String> TENS = Set.of("muoi", "chuc");
    private static final Set<String> HALF = Set.of("ruoi");
    private static final Set<String> ZERO = Set.of("le", "linh");
    private static final Set<String> DONG = Set.of("dong", "vnd", "d");
    private static final int LONGEST_FIGURE = 12;
    private static final BigDecimal TEN = BigDecimal.TEN;

    private final List<Token> tokens;
    private final SpokenNumbers words;
    private final String text;
    private int at;
    private boolean slang;
    private boolean spoken;
    private boolean money;

    NumberParser(List<Token> tokens, SpokenNumbers words, String text) {
        this.tokens = tokens;
        this.words = words;
        this.text = text;
    }

    /** The number that begins with this token; null if none does, or if it is a bare figure. */
    @Nullable
    Spoken at(int start) {
        at = start;
        if (isPartOfIdentifier(start)) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        long lastScale = Long.MAX_VALUE;
        int end = start;
        while (at < tokens.size()) {
            BigDecimal part = small();
            if (part == null) {
                break;
            }
            Unit unit = at < tokens.size() ? words.unit(tokens.get(at)) : null;
            if (unit == null || unit.value() >= lastScale || isNoMoney(unit)) {
                if (end == start && (spoken || isDong())) {
                    total = part;
                    end = at;
                }
                break;
            }
            total = total.add(part.multiply(BigDecimal.valueOf(unit.value()))).add(scaled(unit));
            lastScale = unit.value();
            end = at;
        }
        return end == start ? null : result(total, start, end);
    }

    private @Nullable Spoken result(BigDecimal total, int start, int end) {
        if (total.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return null;
        }
        at = end;
        Token last = tokens.get(end - 1);
        int from = tokens.get(start).start();
        Amount amount = new Amount(
                text.substring(from, last.end()),
                total.setScale(0, RoundingMode.HALF_UP).longValue(),
                money || isDong());
        return new Spoken(amount, from, last.end(), end, slang);
    }

    /** What the unit at hand adds: half of it, or tenths of it written behind it. */
    private BigDecimal scaled(Unit unit) {
        slang |= unit.manner() != Manner.CHUAN;
        money |= unit.manner() != Manner.CHUAN;
        spoken = true;
        at++;
        BigDecimal value = BigDecimal.valueOf(unit.value());
        if (is(HALF)) {
            at++;
            return value.divide(BigDecimal.TWO, RoundingMode.DOWN);
        }
        if (at < tokens.size() && tokens.get(at).isFigure() && isTail()) {
            String figure = tokens.get(at).text();
            slang = true;
            at++;
            return new BigDecimal(figure).multiply(value).divide(TEN.pow(figure.length()), RoundingMode.DOWN);
        }
        return BigDecimal.ZERO;
    }

    /** The figure behind a unit that stands for tenths of it, where nothing is counted by it. */
    private boolean isTail() {
        Token tail = tokens.get(at);
        if (!tail.text().chars().allMatch(Character::isDigit) || tail.text().length() > 3) {
            return false;
        }
        boolean followed = at + 1 < tokens.size();
        boolean unitFollows = followed && words.unit(tokens.get(at + 1)) != null;
        boolean joined = tail.joined() && !(followed && tokens.get(at + 1).joined());
        boolean last = !followed
                || !text.substring(tail.end(), tokens.get(at + 1).start()).isBlank();
        return !unitFollows
                && (joined
                        || last
                                && text.substring(tokens.get(at - 1).end(), tail.start())
                                        .isBlank());
    }

    /** A figure, or words below a thousand; null if there is neither. */
    private @Nullable BigDecimal small() {
        Token first = tokens.get(at);
        if (first.isFigure()) {
            return figure(first);
        }
        int start = at;
        Integer digit = words.digit(first);
        if (digit == null) {
            return tens(first, start);
        }
        at++;
        if (is(HUNDRED)) {
            at++;
            spoken = true;
            return BigDecimal.valueOf(digit * 100L + afterHundred());
        }
        if (is(TENS)) {
            at++;
            spoken = true;
            return BigDecimal.valueOf(digit * 10L + ones());
        }
        return BigDecimal.valueOf(digit);
    }

    private @Nullable BigDecimal tens(Token first, int start) {
        String plain = VietnameseText.plain(first.text());
        boolean ten = plain.equals("muoi") && (first.text().equalsIgnoreCase(plain) || isTen(first));
        boolean half = plain.equals("nua") && start + 1 < tokens.size() && words.unit(tokens.get(start + 1)) != null;
        if (!ten && !half) {
            return null;
        }
        at++;
        return ten ? BigDecimal.valueOf(10L + ones()) : new BigDecimal("0.5");
    }

    private static boolean isTen(Token token) {
        return Spelling.of(token.text()).tone() == '\u0300';
    }

    private long afterHundred() {
        if (is(HALF)) {
            at++;
            return 50;
        }
        if (is(ZERO) && at + 1 < tokens.size() && words.digit(tokens.get(at + 1)) != null) {
            at += 2;
            return Objects.requireNonNull(words.digit(tokens.get(at - 1)));
        }
        Integer digit = at < tokens.size() ? words.digit(tokens.get(at)) : null;
        if (digit != null && at + 1 < tokens.size() && TENS.contains(plain(at + 1))) {
            at += 2;
            return digit * 10L + ones();
        }
        if (is(TENS) && isTen(tokens.get(at))) {
            at++;
            return 10L + ones();
        }
        return 0;
    }

    /** The digit behind tens; a year is counted by what stands before it. */
    private long ones() {
        Integer digit = at < tokens.size() && !isYear() ? words.digit(tokens.get(at)) : null;
        if (digit == null) {
            return 0;
        }
        at++;
        return digit;
    }

    private boolean isYear() {
        boolean counts = at + 1 < tokens.size() && words.unit(tokens.get(at + 1)) != null;
        return plain(at).equals("nam") && !counts;
    }

    private @Nullable BigDecimal figure(Token first) {
        String digits = first.text().replaceAll("[.,](?=\\d{3}(?!\\d))", "").replace(',', '.');
        if (digits.length() > LONGEST_FIGURE || digits.indexOf('.') != digits.lastIndexOf('.')) {
            return null;
        }
        at++;
        return new BigDecimal(digits);
    }

    private boolean isNoMoney(Unit unit) {
        boolean mayBeThing = unit.manner() == Manner.DONG && at + 1 < tokens.size();
        boolean isBirthYear = unit.manner() == Manner.DINH
                && unit.value() == 1000
                && at + 1 < tokens.size()
                && tokens.get(at + 1).joined();
        return isBirthYear || mayBeThing && words.isThing(tokens.get(at + 1));
    }

    private boolean isPartOfIdentifier(int index) {
        Token token = tokens.get(index);
        boolean before = token.start() > 0 && isStroke(text.charAt(token.start() - 1));
        boolean behind = token.end() < text.length() && isStroke(text.charAt(token.end()));
        return token.joined() || before || behind;
    }

    private boolean isDong() {
        return is(DONG) && !tokens.get(at).text().equals("dong");
    }

    private static boolean isStroke(char c) {
        return c == '/' || c == '-' || c == '_';
    }

    private boolean is(Set<String> wanted) {
        return at < tokens.size() && wanted.contains(plain(at));
    }

    private String plain(int index) {
        return VietnameseText.plain(tokens.get(index).text().toLowerCase(Locale.ROOT));
    }
}
