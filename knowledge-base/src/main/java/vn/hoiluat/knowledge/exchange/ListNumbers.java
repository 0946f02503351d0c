package vn.hoiluat.knowledge.exchange;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Roman;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLevelText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** Counts the lists of a Word file as Word does, since their numbers are not part of the text. For one thread. */
final class ListNumbers {

    /** Beyond it Word writes no letters. */
    private static final int LAST_LETTERS = 30 * 26;

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
        Map<Integer, CTLvl> levels = levels(paragraph.getDocument().getNumbering(), list);
        String format = format(levels, depth);
        if (format.equals("bullet") || format.equals("none")) {
            return "- ";
        }
        int[] reached = counts.computeIfAbsent(list, id -> new int[DEEPEST + 1]);
        int start = Optional.ofNullable(levels.get(depth))
                .map(CTLvl::getStart)
                .map(first -> first.getVal().intValue())
                .orElse(1);
        reached[depth] = Math.max(reached[depth] + 1, start);
        Arrays.fill(reached, depth + 1, reached.length, 0);
        return shown(levels, reached, depth) + " ";
    }

    private static String shown(Map<Integer, CTLvl> levels, int[] reached, int depth) {
        String shown = Optional.ofNullable(levels.get(depth))
                .map(CTLvl::getLvlText)
                .map(CTLevelText::getVal)
                .orElse("%" + (depth + 1) + ".");
        for (int i = 0; i <= depth; i++) {
            shown = shown.replace("%" + (i + 1), written(Math.max(1, reached[i]), format(levels, i)));
        }
        return shown;
    }

    private static String format(Map<Integer, CTLvl> levels, int depth) {
        return Optional.ofNullable(levels.get(depth))
                .map(CTLvl::getNumFmt)
                .map(format -> format.getVal().toString())
                .orElse("decimal");
    }

    /** The levels of a list by their depth. */
    private static Map<Integer, CTLvl> levels(@Nullable XWPFNumbering numbering, BigInteger list) {
        if (numbering == null) {
            return Map.of();
        }
        XWPFNum num = numbering.getNum(list);
        XWPFAbstractNum kind = num == null
                ? null
                : numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        return kind == null
                ? Map.of()
                : kind.getCTAbstractNum().getLvlList().stream()
                        .collect(Collectors.toMap(
                                level -> level.getIlvl().intValue(), level -> level, (first, second) -> first));
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            default -> String.valueOf(number);
        };
    }

    /** A to Z, then AA to ZZ, then AAA. */
    private static String letters(int number) {
        return number > LAST_LETTERS
                ? String.valueOf(number)
                : Character.toString('A' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        ValueEval roman = new Roman().evaluate(0, 0, new NumberEval(number), NumberEval.ZERO);
        return roman instanceof StringEval text ? text.getStringValue() : String.valueOf(number);
    }
}
