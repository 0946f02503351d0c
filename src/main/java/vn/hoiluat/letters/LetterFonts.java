package vn.hoiluat.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Serif (OFL), whose letters are as wide as those of Times New Roman, which the decree asks for and no one may
 * ship: embedded in PDF, and in Word files what lengths are measured by. Immutable.
 */
final class LetterFonts {

    private final BaseFont regular = font("LiberationSerif-Regular.ttf");
    private final BaseFont bold = font("LiberationSerif-Bold.ttf");
    private final BaseFont italic = font("LiberationSerif-Italic.ttf");
    private final BaseFont boldItalic = font("LiberationSerif-BoldItalic.ttf");

    BaseFont face(boolean isBold, boolean isItalic) {
        if (isBold) {
            return isItalic ? boldItalic : bold;
        }
        return isItalic ? italic : regular;
    }

    /** How long a line in bold is, in points. */
    float boldWidth(String text, float size) {
        return bold.getWidthPoint(text, size);
    }

    private static BaseFont font(String file) {
        String resource = "/liberation/" + file;
        try (InputStream in = Objects.requireNonNull(LetterFonts.class.getResourceAsStream(resource), resource)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
