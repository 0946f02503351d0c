package vn.hoiluat.letters;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** An empty sheet of the decree's size: margins, font, page numbers; and columns on it. */
final class WordSheet {

    private WordSheet() {}

    static XWPFDocument open() {
        XWPFDocument document = new XWPFDocument();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(Layout.WIDTH));
        size.setH(twips(Layout.HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(Layout.MARGIN_TOP_AND_BOTTOM));
        margins.setBottom(twips(Layout.MARGIN_TOP_AND_BOTTOM));
        margins.setLeft(twips(Layout.MARGIN_LEFT));
        margins.setRight(twips(Layout.MARGIN_RIGHT));
        margins.setHeader(twips(Layout.MARGIN_TOP_AND_BOTTOM / 2));
        margins.setFooter(twips(Layout.MARGIN_TOP_AND_BOTTOM / 2));
        margins.setGutter(BigInteger.ZERO);
        font(document.createStyles());
        numberPages(document, section);
        return document;
    }

    private static void font(XWPFStyles styles) {
        CTFonts font = CTFonts.Factory.newInstance();
        font.setAscii(WordRun.FONT);
        font.setHAnsi(WordRun.FONT);
        font.setCs(WordRun.FONT);
        font.setEastAsia(WordRun.FONT);
        styles.setDefaultFonts(font);
        styles.setSpellingLanguage("vi-VN");
    }

    /** In the middle of the upper margin, from the second page on. */
    private static void numberPages(XWPFDocument document, CTSectPr section) {
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(WordRun.FONT);
        run.setFontSize(Layout.PAGE_NUMBER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /** Cells beside each other without lines, each with one empty paragraph. */
    static List<XWPFTableCell> columns(XWPFDocument document, float left, float right) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        table.setWidth(Layout.twips(left + right));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        List<XWPFTableCell> cells = table.getRow(0).getTableCells();
        CTTblGrid known = table.getCTTbl().getTblGrid();
        CTTblGrid grid = known == null ? table.getCTTbl().addNewTblGrid() : known;
        for (int i = 0; i < cells.size(); i++) {
            BigInteger width = twips(i == 0 ? left : right);
            (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol()).setW(width);
            cells.get(i).setWidth(width.toString());
        }
        return cells;
    }

    private static BigInteger twips(float points) {
        return BigInteger.valueOf(Layout.twips(points));
    }
}
