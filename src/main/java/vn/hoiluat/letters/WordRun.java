package vn.hoiluat.letters;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * How a line looks.
 *
 * @param size in points
 */
record WordRun(int size, boolean bold, boolean italic) {

    static final String FONT = "Times New Roman";

    static WordRun plain(int size) {
        return new WordRun(size, false, false);
    }

    static WordRun bold(int size) {
        return new WordRun(size, true, false);
    }

    static WordRun italic(int size) {
        return new WordRun(size, false, true);
    }

    /** Adds a stretch of text. */
    void write(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(text);
    }

    /** Sets a paragraph to hold this line alone, with nothing above or below. */
    XWPFParagraph line(XWPFParagraph paragraph, String text, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        write(paragraph, text);
        return paragraph;
    }
}
