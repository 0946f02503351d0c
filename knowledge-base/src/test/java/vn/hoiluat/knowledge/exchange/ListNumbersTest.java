package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class ListNumbersTest {

    private final ListNumbers numbers = new ListNumbers();

    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12.",
        "upperLetter, 26, Z.",
        "upperLetter, 28, BB.",
        "lowerLetter, 53, aaa.",
        "upperLetter, 781, 781.",
        "upperRoman, 49, XLIX.",
        "lowerRoman, 104, civ.",
        "upperRoman, 5000, 5000.",
        "lowerRoman, 2147483647, 2147483647.",
        "bullet, 3, -"
    })
    void number_isWrittenAsWordDoes(String format, int start, String shown) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger list = list(document, level(0, format, start, "%1."));

            assertThat(numbers.before(paragraph(document, list, 0))).isEqualTo(shown + " ");
        }
    }

    @Test
    void levels_areCountedEachInTheirOwnWay() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger list = list(document, level(0, "upperRoman", 1, "%1."), level(1, "lowerLetter", 1, "%1.%2)"));

            assertThat(numbers.before(paragraph(document, list, 0))).isEqualTo("I. ");
            assertThat(numbers.before(paragraph(document, list, 0))).isEqualTo("II. ");
            assertThat(numbers.before(paragraph(document, list, 1))).isEqualTo("II.a) ");
            assertThat(numbers.before(paragraph(document, list, 1))).isEqualTo("II.b) ");
            assertThat(numbers.before(paragraph(document, list, 0))).isEqualTo("III. ");
            assertThat(numbers.before(paragraph(document, list, 1))).isEqualTo("III.a) ");
        }
    }

    private static BigInteger list(XWPFDocument document, CTLvl... levels) {
        CTAbstractNum made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(BigInteger.ZERO);
        made.setLvlArray(levels);
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(made)));
    }

    private static CTLvl level(int depth, String format, int start, String text) {
        CTLvl level = CTLvl.Factory.newInstance();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewStart().setVal(BigInteger.valueOf(start));
        level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(format));
        level.addNewLvlText().setVal(text);
        return level;
    }

    private static XWPFParagraph paragraph(XWPFDocument document, BigInteger list, int depth) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(depth));
        return paragraph;
    }
}
