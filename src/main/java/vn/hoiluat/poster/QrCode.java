package vn.hoiluat.poster;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A code as grey pixels, one byte each, with the quiet zone around it that cameras need.
 *
 * @param side pixels of a side
 */
record QrCode(int side, byte[] pixels) {

    private static final int SIDE = 600;
    private static final byte WHITE = (byte) 0xff;

    /** A quarter of the code may be worn off or under a pin before it can no longer be read. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q,
            EncodeHintType.CHARACTER_SET,
            StandardCharsets.UTF_8.name(),
            EncodeHintType.MARGIN,
            4);

    /** The code of a text; {@link IllegalArgumentException} if it is too long for one. */
    static QrCode of(String text) {
        try {
            return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can hold " + text.length() + " characters", e);
        }
    }

    private static QrCode of(BitMatrix dots) {
        byte[] pixels = new byte[dots.getWidth() * dots.getHeight()];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    pixels[y * dots.getWidth() + x] = 0;
                }
            }
        }
        return new QrCode(dots.getWidth(), pixels);
    }
}
