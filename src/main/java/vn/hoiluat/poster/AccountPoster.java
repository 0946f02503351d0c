package vn.hoiluat.poster;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.qrcode.QrCode;

/** One account's sheet of A4 as PDF: whose it is, the code, what to do, that a machine answers. Blocks; for many threads. */
final class AccountPoster {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("poster", Locale.of("vi"));
    private static final Color ACCENT = new Color(0x1d, 0x4e, 0x89);
    private static final Color INK = new Color(0x1f, 0x29, 0x33);
    private static final float MARGIN = 56;
    private static final float CODE_SIDE = 300;
    private static final int DOT_PIXELS = 16;

    private final BaseFont regular = font("LiberationSans-Regular.ttf");
    private final BaseFont bold = font("LiberationSans-Bold.ttf");
    private final URI publicUrl;

    /** The service's own address goes into the codes of web accounts. */
    AccountPoster(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The sheet. */
    byte[] pdf(ChannelAccount account) {
        AccountLink link = AccountLink.of(account, publicUrl);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document sheet = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(sheet, bytes);
        sheet.addTitle(TEXTS.getString("title") + " - " + account.name());
        sheet.open();
        try {
            sheet.add(line(account.name(), regular, 20, INK, 0));
            sheet.add(line(TEXTS.getString("title"), bold, 40, ACCENT, 6));
            sheet.add(line(TEXTS.getString("free." + account.channel()), regular, 18, INK, 8));
            sheet.add(code(link));
            sheet.add(line(link.shown(), bold, 22, ACCENT, 2));
            sheet.add(line(
                    MessageFormat.format(TEXTS.getString("how." + account.channel()), link.begin()),
                    regular,
                    18,
                    INK,
                    12));
            sheet.add(line(TEXTS.getString("ask"), regular, 18, INK, 8));
            sheet.add(line(TEXTS.getString("machine"), regular, 14, INK, 22));
            sheet.add(line(TEXTS.getString("danger"), bold, 16, INK, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet.close();
        return bytes.toByteArray();
    }

    private static Image code(AccountLink link) throws IOException {
        QrCode code = QrCode.of(link.target());
        int pixels = code.side() * DOT_PIXELS;
        Image image = Image.getInstance(pixels, pixels, 1, 8, code.pixels(DOT_PIXELS));
        image.scaleAbsolute(CODE_SIDE, CODE_SIDE);
        image.setAlignment(Element.ALIGN_CENTER);
        image.setAlt(link.shown());
        return image;
    }

    private static Paragraph line(String text, BaseFont face, float size, Color color, float before) {
        Font font = new Font(face, size);
        font.setColor(color);
        Paragraph paragraph = new Paragraph(size * 1.4f, text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    /** Embedded, since the fonts every reader has lack Vietnamese letters. */
    private static BaseFont font(String file) {
        String resource = "/liberation/" + file;
        try (InputStream in = Objects.requireNonNull(AccountPoster.class.getResourceAsStream(resource), resource)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
