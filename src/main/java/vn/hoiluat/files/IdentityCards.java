package vn.hoiluat.files;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows a picture of an identity card by the code on it, whose text is the number, twelve digits, and further fields parted
 * by bars. A code that cannot be read, as on a blurred picture, and a side without one, are not known. Pure.
 */
final class IdentityCards {

    /** Number, old number or nothing, name, day of birth; more follows. */
    private static final Pattern CARD = Pattern.compile("\\d{12}\\|(\\d{9,12})?\\|[^|]+\\|\\d{8}\\|.*", Pattern.DOTALL);

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    /** Longest sides at which a picture is looked at: a small code needs all its pixels, a large noisy one fewer. */
    private static final int[] SIDES = {1200, 2400, 4800};

    /** Part of a side that a quarter is wide; quarters overlap, so that no code is cut by all of them. */
    private static final double QUARTER = 0.6;

    boolean isOn(BufferedImage picture) {
        return Arrays.stream(SIDES)
                .filter(side -> side == SIDES[0] || side / 2 < Math.max(picture.getWidth(), picture.getHeight()))
                .mapToObj(side -> Pictures.onWhite(Pictures.within(picture, side)))
                .anyMatch(IdentityCards::shows);
    }

    private static boolean shows(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource whole =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return parts(whole).anyMatch(IdentityCards::isCard);
    }

    /** The whole, then its four quarters: a card far away is a small thing among others. */
    private static Stream<LuminanceSource> parts(LuminanceSource whole) {
        int width = (int) (whole.getWidth() * QUARTER);
        int height = (int) (whole.getHeight() * QUARTER);
        int right = whole.getWidth() - width;
        int below = whole.getHeight() - height;
        return Stream.concat(
                Stream.of(whole),
                width == 0 || height == 0
                        ? Stream.empty()
                        : Stream.of(
                                whole.crop(0, 0, width, height),
                                whole.crop(right, 0, width, height),
                                whole.crop(0, below, width, height),
                                whole.crop(right, below, width, height)));
    }

    private static boolean isCard(LuminanceSource source) {
        try {
            Result[] codes =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
            return Arrays.stream(codes)
                    .anyMatch(code -> CARD.matcher(code.getText()).matches());
        } catch (NotFoundException e) {
            return false;
        }
    }
}
