package vn.hoiluat.letters;

import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.BOTH;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER;
import static org.apache.poi.xwpf.usermodel.ParagraphAlignment.LEFT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A paper as a Word file. Blocks; safe for use by many threads. */
final class PaperDocx {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final LetterFonts fonts;

    PaperDocx(LetterFonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(Paper paper) {
        try (XWPFDocument document = WordSheet.open();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(paper.subject());
            head(document, paper);
            title(document, paper);
            body(document, paper);
            foot(document, paper);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(XWPFDocument document, Paper paper) {
        List<XWPFTableCell> cells = WordSheet.columns(document, Layout.OFFICE_WIDTH, Layout.STATE_WIDTH);
        office(cells.getFirst(), paper);
        state(cells.getLast(), paper);
    }

    private void office(XWPFTableCell cell, Paper paper) {
        WordRun.plain(Layout.HEAD).line(cell.getParagraphArray(0), capitals(paper.superior()), CENTER);
        String agency = capitals(paper.agency());
        WordRun.bold(Layout.HEAD).line(cell.addParagraph(), agency, CENTER);
        float half = Math.min(fonts.boldWidth(agency, Layout.HEAD), Layout.OFFICE_WIDTH) * 0.4f;
        rule(cell, half, Layout.OFFICE_WIDTH);
        WordRun.plain(Layout.NUMBER).line(cell.addParagraph(), paper.number(), CENTER);
        if (paper.title() == null) {
            XWPFParagraph subject = WordRun.plain(Layout.SUBJECT)
                    .line(cell.addParagraph(), LetterTexts.text("subject", paper.subject()), CENTER);
            subject.setSpacingBefore(Layout.twips(Layout.BETWEEN));
        }
    }

    private void state(XWPFTableCell cell, Paper paper) {
        WordRun.bold(Layout.HEAD).line(cell.getParagraphArray(0), LetterTexts.text("state"), CENTER);
        String motto = LetterTexts.text("motto");
        WordRun.bold(Layout.MOTTO).line(cell.addParagraph(), motto, CENTER);
        rule(cell, fonts.boldWidth(motto, Layout.MOTTO), Layout.STATE_WIDTH);
        WordRun.italic(Layout.DATE).line(cell.addParagraph(), paper.placeAndDate(), CENTER);
    }

    private static void title(XWPFDocument document, Paper paper) {
        if (paper.title() == null) {
            return;
        }
        XWPFParagraph title = WordRun.bold(Layout.BODY).line(document.createParagraph(), paper.title(), CENTER);
        title.setSpacingBefore(Layout.twips(2 * Layout.BETWEEN));
        WordRun.bold(Layout.BODY).line(document.createParagraph(), paper.subject(), CENTER);
        rule(document.createParagraph(), Layout.TEXT_WIDTH / 5, Layout.TEXT_WIDTH);
    }

    private static void body(XWPFDocument document, Paper paper) {
        XWPFParagraph to = WordRun.plain(Layout.BODY)
                .line(document.createParagraph(), LetterTexts.text("to", paper.addressee()), CENTER);
        to.setSpacingBefore(Layout.twips(2 * Layout.BETWEEN));
        to.setSpacingAfter(Layout.twips(2 * Layout.BETWEEN));
        for (String text : paper.body()) {
            boolean isAddress = Paper.isAddress(text);
            XWPFParagraph paragraph = WordRun.plain(isAddress ? Layout.ADDRESS : Layout.BODY)
                    .line(document.createParagraph(), text, isAddress ? CENTER : BOTH);
            paragraph.setIndentationFirstLine(isAddress ? 0 : Layout.twips(Layout.FIRST_LINE));
            paragraph.setSpacingAfter(Layout.twips(Layout.BETWEEN));
        }
    }

    private static void foot(XWPFDocument document, Paper paper) {
        float half = Layout.TEXT_WIDTH / 2;
        List<XWPFTableCell> cells = WordSheet.columns(document, half, half);
        XWPFTableCell copies = cells.getFirst();
        new WordRun(Layout.COPIES_TITLE, true, true)
                .line(copies.getParagraphArray(0), LetterTexts.text("copies"), LEFT);
        for (int i = 0; i < paper.copies().size(); i++) {
            String key = i == paper.copies().size() - 1 ? "copies.last" : "copies.line";
            WordRun.plain(Layout.COPIES)
                    .line(
                            copies.addParagraph(),
                            LetterTexts.text(key, paper.copies().get(i)),
                            LEFT);
        }
        sign(cells.getLast(), paper);
    }

    private static void sign(XWPFTableCell cell, Paper paper) {
        XWPFParagraph last = cell.getParagraphArray(0);
        for (int i = 0; i < paper.signerTitle().size(); i++) {
            last = i == 0 ? last : cell.addParagraph();
            WordRun.bold(Layout.BODY).line(last, capitals(paper.signerTitle().get(i)), CENTER);
        }
        last.setSpacingAfter(Layout.twips(Layout.SIGNATURE));
        WordRun.bold(Layout.BODY).line(cell.addParagraph(), paper.signer(), CENTER);
    }

    private static void rule(XWPFTableCell cell, float length, float width) {
        rule(cell.addParagraph(), length, width);
    }

    /** A line as the upper edge of an empty paragraph: it stays where it is in every program that opens the file. */
    private static void rule(XWPFParagraph paragraph, float length, float width) {
        int aside = Layout.twips(Math.max(0, (width - length) / 2));
        WordRun.plain(2).line(paragraph, "", CENTER);
        paragraph.setIndentationLeft(aside);
        paragraph.setIndentationRight(aside);
        paragraph.setSpacingBefore(Layout.TWIPS);
        paragraph.setSpacingAfter(2 * Layout.TWIPS);
        paragraph.setBorderTop(Borders.SINGLE);
    }

    private static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
