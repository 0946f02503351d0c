package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes a Word file as somebody in a department types it. */
final class DepartmentPaper implements AutoCloseable {

    private final XWPFDocument document = new XWPFDocument();
    private int lists;

    /** A paragraph; what stands between stars is bold, a vertical line is a break within it. */
    DepartmentPaper line(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, text);
        return this;
    }

    /** A paragraph in a style of Word's own. */
    DepartmentPaper styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text);
        return this;
    }

    /** A list that Word numbers. */
    DepartmentPaper list(STNumberFormat.Enum format, String pattern, String... items) {
        BigInteger id = newList(format, pattern);
        for (String item : items) {
            listed(id, item);
        }
        return this;
    }

    /** A list that goes on further below. */
    BigInteger newList(STNumberFormat.Enum format, String pattern) {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(BigInteger.valueOf(lists++));
        CTLvl level = made.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(pattern);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(made)));
    }

    DepartmentPaper listed(BigInteger list, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        write(paragraph, text);
        return this;
    }

    DepartmentPaper table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                table.getRow(i).getCell(j).setText(rows[i][j]);
            }
        }
        return this;
    }

    /** Text that somebody deleted with changes tracked. */
    DepartmentPaper withDeleted(String kept, String deleted) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, kept);
        paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(deleted);
        return this;
    }

    Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static void write(XWPFParagraph paragraph, String text) {
        boolean isBold = false;
        for (String part : text.split("\\*", -1)) {
            if (!part.isEmpty()) {
                XWPFRun run = paragraph.createRun();
                run.setBold(isBold);
                String[] lines = part.split("\\|", -1);
                for (int i = 0; i < lines.length; i++) {
                    if (i > 0) {
                        run.addBreak();
                    }
                    run.setText(lines[i], i);
                }
            }
            isBold = !isBold;
        }
    }
}
