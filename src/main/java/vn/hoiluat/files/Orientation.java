package vn.hoiluat.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, as it notes in a JPEG (Exif 2.32, tag 0x0112): the one thing of its notes that is needed. Pure. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** From 1, upright, to 8; 1 if nothing is noted that can be read. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == APP1
                    && Arrays.equals(jpeg, at + 4, Math.min(end, at + 4 + EXIF.length), EXIF, 0, EXIF.length)) {
                return ofNotes(ByteBuffer.wrap(jpeg, at + 4 + EXIF.length, length - 2 - EXIF.length)
                        .slice());
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static int ofNotes(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.limit(); i++, at += 12) {
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                int noted = tiff.getShort(at + 8);
                return noted >= 1 && noted <= 8 ? noted : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
