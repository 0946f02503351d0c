package vn.hoiluat.qrcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A code with the quiet zone around it that cameras need. */
public final class QrCode {

    private static final byte WHITE = (byte) 0xff;

    /** A quarter of the code may be worn off or under a pin before it can no longer be read. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q,
            EncodeHintType.CHARACTER_SET,
            StandardCharsets.UTF_8.name(),
            EncodeHintType.MARGIN,
            4);

    private final BitMatrix dots;

    private QrCode(BitMatrix dots) {
        this.dots = dots;
    }

    /** The code of a text; {@link IllegalArgumentException} if it is too long for one. */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can hold " + text.length() + " characters", e);
        }
    }

    /** Dots of a side, with the quiet zone. */
    public int side() {
        return dots.getWidth();
    }

    /** Grey pixels, one byte each, row by row; every dot is a square of {@code scale} pixels. */
    public byte[] pixels(int scale) {
        int width = side() * scale;
        byte[] pixels = new byte[width * width];
        Arrays.fill(pixels, WHITE);
        for (int i = 0; i < pixels.length; i++) {
            if (dots.get(i % width / scale, i / width / scale)) {
                pixels[i] = 0;
            }
        }
        return pixels;
    }

    /** The dots as a path of SVG, in a drawing of {@link #side} by {@link #side}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
