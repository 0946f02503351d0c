package vn.hoiluat.letters;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.draw.LineSeparator;

/** A paper as a PDF file, ready to be signed. Blocks; safe for use by many threads. */
final class PaperPdf {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final float LEADING = 1.25f;
    private static final float RULE = 0.75f;

    private final LetterFonts fonts;

    PaperPdf(LetterFonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(
                new Rectangle(Layout.WIDTH, Layout.HEIGHT),
                Layout.MARGIN_LEFT,
                Layout.MARGIN_RIGHT,
                Layout.MARGIN_TOP_AND_BOTTOM,
                Layout.MARGIN_TOP_AND_BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PageNumbers());
        // Lines are filled by wider blanks only, not by wider letters.
        writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
        document.addTitle(paper.subject());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(VIETNAMESE.toLanguageTag()));
        document.add(head(paper));
        title(document, paper);
        body(document, paper);
        document.add(foot(paper));
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable head(Paper paper) {
        PdfPCell office = cell();
        office.addElement(line(capitals(paper.superior()), Layout.HEAD, false, false));
        String agency = capitals(paper.agency());
        office.addElement(line(agency, Layout.HEAD, true, false));
        float half = Math.min(fonts.boldWidth(agency, Layout.HEAD), Layout.OFFICE_WIDTH) * 0.4f;
        office.addElement(rule(half, Layout.OFFICE_WIDTH));
        office.addElement(line(paper.number(), Layout.NUMBER, false, false));
        if (paper.title() == null) {
            office.addElement(line(LetterTexts.text("subject", paper.subject()), Layout.SUBJECT, false, false));
        }
        PdfPCell state = cell();
        state.addElement(line(LetterTexts.text("state"), Layout.HEAD, true, false));
        String motto = LetterTexts.text("motto");
        state.addElement(line(motto, Layout.MOTTO, true, false));
        state.addElement(rule(fonts.boldWidth(motto, Layout.MOTTO), Layout.STATE_WIDTH));
        state.addElement(line(paper.placeAndDate(), Layout.DATE, false, true));
        return columns(office, state, Layout.OFFICE_WIDTH, Layout.STATE_WIDTH);
    }

    private void title(Document document, Paper paper) {
        if (paper.title() == null) {
            return;
        }
        Paragraph title = line(paper.title(), Layout.BODY, true, false);
        title.setSpacingBefore(3 * Layout.BETWEEN);
        document.add(title);
        document.add(line(paper.subject(), Layout.BODY, true, false));
        document.add(rule(Layout.TEXT_WIDTH / 5, Layout.TEXT_WIDTH));
    }

    private void body(Document document, Paper paper) {
        Paragraph to = line(LetterTexts.text("to", paper.addressee()), Layout.BODY, false, false);
        to.setSpacingBefore(2 * Layout.BETWEEN);
        to.setSpacingAfter(2 * Layout.BETWEEN);
        document.add(to);
        for (String text : paper.body()) {
            Paragraph paragraph = Paper.isAddress(text)
                    ? line(text, Layout.ADDRESS, false, false)
                    : justified(line(text, Layout.BODY, false, false));
            paragraph.setSpacingAfter(Layout.BETWEEN);
            document.add(paragraph);
        }
    }

    /** Copies and signature stay on one page. */
    private PdfPTable foot(Paper paper) {
        PdfPCell copies = cell();
        copies.addElement(left(line(LetterTexts.text("copies"), Layout.COPIES_TITLE, true, true)));
        for (int i = 0; i < paper.copies().size(); i++) {
            String key = i == paper.copies().size() - 1 ? "copies.last" : "copies.line";
            String copy = LetterTexts.text(key, paper.copies().get(i));
            copies.addElement(left(line(copy, Layout.COPIES, false, false)));
        }
        PdfPCell signature = cell();
        paper.signerTitle().forEach(title -> signature.addElement(line(capitals(title), Layout.BODY, true, false)));
        Paragraph signer = line(paper.signer(), Layout.BODY, true, false);
        signer.setSpacingBefore(Layout.SIGNATURE);
        signature.addElement(signer);
        PdfPTable foot = columns(copies, signature, Layout.TEXT_WIDTH / 2, Layout.TEXT_WIDTH / 2);
        foot.setSpacingBefore(2 * Layout.BETWEEN);
        foot.setKeepTogether(true);
        return foot;
    }

    private static PdfPTable columns(PdfPCell left, PdfPCell right, float leftWidth, float rightWidth) {
        PdfPTable table = new PdfPTable(new float[] {leftWidth, rightWidth});
        table.setTotalWidth(leftWidth + rightWidth);
        table.setLockedWidth(true);
        table.addCell(left);
        table.addCell(right);
        return table;
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private Paragraph line(String text, int size, boolean isBold, boolean isItalic) {
        Paragraph paragraph = new Paragraph(size * LEADING, text, font(size, isBold, isItalic));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    private static Paragraph left(Paragraph paragraph) {
        paragraph.setAlignment(Element.ALIGN_LEFT);
        return paragraph;
    }

    private static Paragraph justified(Paragraph paragraph) {
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(Layout.FIRST_LINE);
        return paragraph;
    }

    private static Paragraph rule(float length, float width) {
        LineSeparator line = new LineSeparator(RULE, 100 * length / width, Color.BLACK, Element.ALIGN_CENTER, 0);
        Paragraph paragraph = new Paragraph(Layout.BETWEEN);
        paragraph.add(new Chunk(line));
        return paragraph;
    }

    private Font font(int size, boolean isBold, boolean isItalic) {
        return new Font(fonts.face(isBold, isItalic), size);
    }

    private static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** In the middle of the upper margin, from the second page on. */
    private final class PageNumbers extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            if (writer.getPageNumber() > 1) {
                Phrase number =
                        new Phrase(String.valueOf(writer.getPageNumber()), font(Layout.PAGE_NUMBER, false, false));
                ColumnText.showTextAligned(
                        writer.getDirectContent(),
                        Element.ALIGN_CENTER,
                        number,
                        Layout.MARGIN_LEFT + Layout.TEXT_WIDTH / 2,
                        Layout.HEIGHT - Layout.MARGIN_TOP_AND_BOTTOM / 2 - Layout.PAGE_NUMBER,
                        0);
            }
        }
    }
}
