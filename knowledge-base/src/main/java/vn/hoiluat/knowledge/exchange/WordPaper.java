package vn.hoiluat.knowledge.exchange;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** An empty paper with the styles of {@link WordStyles}, by which import knows the paragraphs again. */
final class WordPaper {

    private static final String FONT = "Times New Roman";

    private WordPaper() {}

    static XWPFDocument open() {
        XWPFDocument document = new XWPFDocument();
        XWPFStyles styles = document.createStyles();
        CTFonts font = CTFonts.Factory.newInstance();
        font.setAscii(FONT);
        font.setHAnsi(FONT);
        font.setCs(FONT);
        font.setEastAsia(FONT);
        styles.setDefaultFonts(font);
        styles.setSpellingLanguage("vi-VN");
        add(styles, WordStyles.FIELD, new Look(16, true, "0B4F8A", 18, 6)).setOutlineLvl(level(0));
        add(styles, WordStyles.QUESTION, new Look(13, true, "000000", 14, 0)).setOutlineLvl(level(1));
        add(styles, WordStyles.CODE, new Look(8, false, "8A94A0", 0, 4));
        add(styles, WordStyles.SHORT_ANSWER, new Look(13, false, "000000", 0, 4));
        add(styles, WordStyles.FULL_ANSWER, new Look(13, false, "000000", 0, 4));
        add(styles, WordStyles.CITATIONS, new Look(12, false, "505C6B", 0, 2));
        return document;
    }

    /** Sizes and distances in points. */
    private record Look(int size, boolean isBold, String colour, int before, int after) {}

    private static CTPPrGeneral add(XWPFStyles styles, WordStyles which, Look look) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(which.id());
        style.addNewName().setVal(which.id());
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(20L * look.before()));
        spacing.setAfter(BigInteger.valueOf(20L * look.after()));
        CTRPr run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(2L * look.size()));
        run.addNewColor().setVal(look.colour());
        if (look.isBold()) {
            run.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
        return paragraph;
    }

    private static CTDecimalNumber level(int depth) {
        var level = CTDecimalNumber.Factory.newInstance();
        level.setVal(BigInteger.valueOf(depth));
        return level;
    }
}
