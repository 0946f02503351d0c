package vn.hoiluat.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;

/**
 * Questions and answers of a Word file, which is read whole: as departments write them, as export writes them, or as tables
 * with a column for each. Rows are numbered as the questions follow each other.
 */
final class WordRows implements RowReader {

    private final Deque<QuestionSheet.Read> rows;

    WordRows(InputStream in, ColumnNames names) throws IOException {
        try (in;
                XWPFDocument document = new XWPFDocument(in)) {
            QuestionSheet sheet = new QuestionSheet(names);
            WordText text = new WordText();
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> sheet.line(text.line(paragraph));
                    case XWPFTable table -> sheet.table(text.cells(table));
                    case XWPFSDT control ->
                        control.getContent()
                                .getText()
                                .lines()
                                .forEach(line -> sheet.line(WordLine.of(line, "", false, false)));
                    default -> throw new IOException("unknown element " + element.getElementType());
                }
            }
            rows = new ArrayDeque<>(sheet.rows());
        } catch (POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException | EmptyFileException e) {
            throw new IOException("no Word file: " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable Row next() throws UnreadableRowException {
        QuestionSheet.Read read = rows.poll();
        if (read == null) {
            return null;
        }
        Flaw flaw = read.flaw();
        if (flaw != null) {
            throw new UnreadableRowException(read.row().number(), List.of(flaw));
        }
        return read.row();
    }

    @Override
    public void close() {
        rows.clear();
    }
}
