package vn.hoiluat.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;

/** The text of a Word file as it is seen. For one thread, the paragraphs in order: lists are counted. */
final class WordText {

    private final ListNumbers numbers = new ListNumbers();

    WordLine line(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder(numbers.before(paragraph));
        boolean isBold = true;
        for (IRunElement element : paragraph.getIRuns()) {
            String part = text(element);
            text.append(part);
            isBold &= part.isBlank() || element instanceof XWPFRun run && run.isBold();
        }
        String style = paragraph.getStyle();
        return WordLine.of(
                text.toString(),
                style == null ? "" : style,
                isBold && !text.toString().isBlank(),
                isHeading(paragraph));
    }

    /** Rows of cells, each with its paragraphs as lines. */
    List<List<String>> cells(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        table.getRows()
                .forEach(row -> rows.add(row.getTableCells().stream()
                        .map(cell -> cell.getParagraphs().stream()
                                .map(paragraph -> line(paragraph).text())
                                .collect(Collectors.joining("\n"))
                                .strip())
                        .toList()));
        return rows;
    }

    /** What was deleted with changes tracked is there no more. */
    private static String text(IRunElement element) {
        return switch (element) {
            case XWPFRun run -> run.getCTR().sizeOfDelTextArray() > 0 ? "" : run.text();
            case XWPFSDT control -> control.getContent().getText();
            default -> "";
        };
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        if (paragraph.getStyle() == null) {
            return false;
        }
        XWPFStyle style = paragraph.getDocument().getStyles() == null
                ? null
                : paragraph.getDocument().getStyles().getStyle(paragraph.getStyle());
        String name = (style == null ? paragraph.getStyle() : String.valueOf(style.getName())).toLowerCase(Locale.ROOT);
        return name.startsWith("heading") || name.equals("title") || hasOutline(style);
    }

    private static boolean hasOutline(@Nullable XWPFStyle style) {
        return style != null
                && style.getCTStyle().getPPr() != null
                && style.getCTStyle().getPPr().isSetOutlineLvl();
    }
}
