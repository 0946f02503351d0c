package vn.hoiluat.knowledge.exchange;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** Counts the lists of a Word file as Word does, since their numbers are not part of the text. For one thread. */
final class ListNumbers {

    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final String[] ROMAN_TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};

    /** Word has nine levels. */
    private static final int DEEPEST = 8;

    private final Map<BigInteger, int[]> counts = new HashMap<>();

    /** What Word shows before the paragraph, with a blank behind; empty if it is in no list. */
    String before(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0) {
            return "";
        }
        BigInteger written = paragraph.getNumIlvl();
        int depth = written == null ? 0 : Math.clamp(written.intValue(), 0, DEEPEST);
        CTLvl level = level(paragraph.getDocument().getNumbering(), list, depth);
        String format = level == null || level.getNumFmt() == null
                ? "decimal"
                : level.getNumFmt().getVal().toString();
        if (format.equals("bullet") || format.equals("none")) {
            return "- ";
        }
        int[] reached = counts.computeIfAbsent(list, id -> new int[DEEPEST + 1]);
        int start = level == null || level.getStart() == null
                ? 1
                : level.getStart().getVal().intValue();
        reached[depth] = Math.max(reached[depth] + 1, start);
        Arrays.fill(reached, depth + 1, reached.length, 0);
        return shown(level, reached, depth, format) + " ";
    }

    private static String shown(@Nullable CTLvl level, int[] reached, int depth, String format) {
        String shown = level == null || level.getLvlText() == null
                ? "%" + (depth + 1) + "."
                : String.valueOf(level.getLvlText().getVal());
        for (int i = 0; i <= depth; i++) {
            String number = i == depth ? written(reached[i], format) : String.valueOf(Math.max(1, reached[i]));
            shown = shown.replace("%" + (i + 1), number);
        }
        return shown;
    }

    /** Word takes the first level where a paragraph does not say. */
    private static @Nullable CTLvl level(@Nullable XWPFNumbering numbering, BigInteger list, int depth) {
        if (numbering == null) {
            return null;
        }
        XWPFNum num = numbering.getNum(list);
        XWPFAbstractNum kind = num == null
                ? null
                : numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        return kind == null
                ? null
                : kind.getCTAbstractNum().getLvlList().stream()
                        .filter(level -> level.getIlvl().intValue() == depth)
                        .findFirst()
                        .orElse(null);
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('A' + (number - 1) % 26));
    }

    private static String roman(int number) {
        return number < 100 ? ROMAN_TENS[number / 10] + ROMAN[number % 10] : String.valueOf(number);
    }
}
