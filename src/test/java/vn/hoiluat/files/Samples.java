package vn.hoiluat.files;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;

/** Files as citizens send them, and as those do who mean harm. All made here; nobody's number is in them. */
@NullUnmarked
public final class Samples {

    private static final String CARD =
            "001099000001|012345678|Nguyễn Văn Thử|01011999|Nam|Thôn 1, xã Thử Nghiệm, Tuyên Quang|01012022";

    private Samples() {}

    /** A picture with some texture, so that nothing about it is special. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        Random random = new Random(width * 31L + height);
        for (int i = 0; i < 400; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(width), random.nextInt(height), 1 + width / 20, 1 + height / 20);
        }
        graphics.dispose();
        return picture;
    }

    /** A card on a table: a light rectangle of a card's shape with the code in its upper right corner, a little askew. */
    public static BufferedImage cardOnATable(int width, int height, double cardShare, double turn) {
        BufferedImage picture = picture(width, height);
        Graphics2D graphics = picture.createGraphics();
        int cardWidth = (int) (width * cardShare);
        int cardHeight = (int) (cardWidth / 1.586);
        graphics.rotate(turn, width / 2.0, height / 2.0);
        graphics.translate((width - cardWidth) / 2, (height - cardHeight) / 2);
        graphics.setColor(new Color(0xd9e8ef));
        graphics.fillRect(0, 0, cardWidth, cardHeight);
        int side = cardHeight / 3;
        graphics.drawImage(code(CARD), cardWidth - side - side / 5, side / 5, side, side, null);
        graphics.dispose();
        return picture;
    }

    /** A picture of a poster with the code of a web address. */
    public static BufferedImage poster() {
        BufferedImage picture = picture(1200, 900);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(code("https://hoiluat.example/chat/web-tq"), 300, 200, 400, 400, null);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage code(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            int scale = 12;
            BufferedImage code =
                    new BufferedImage(dots.getWidth() * scale, dots.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    code.setRGB(x, y, dots.get(x / scale, y / scale) ? 0 : 0xffffff);
                }
            }
            return code;
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The picture as a file. */
    public static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with a camera's notes: how it was held, and where. */
    static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = file(picture(width, height), "jpg");
        byte[] tiff = new byte[64];
        byte[] head = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation};
        System.arraycopy(head, 0, tiff, 0, head.length);
        byte[] where = "GPS 21.8233N 105.2140E".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(where, 0, tiff, 30, where.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + 6 + tiff.length)});
        bytes.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(tiff);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** A PNG that says it is this large and ends there. */
    static byte[] hugePng(int width, int height) {
        byte[] small = file(picture(8, 8), "png");
        for (int i = 0; i < 4; i++) {
            small[16 + i] = (byte) (width >>> (24 - 8 * i));
            small[20 + i] = (byte) (height >>> (24 - 8 * i));
        }
        CRC32 sum = new CRC32();
        sum.update(small, 12, 17);
        for (int i = 0; i < 4; i++) {
            small[29 + i] = (byte) (sum.getValue() >>> (24 - 8 * i));
        }
        return small;
    }

    /** A PDF of one empty page whose catalogue holds this, too. */
    public static byte[] pdf(String catalogue) {
        return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"
                        + "trailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same with a deflated stream of this content. */
    static byte[] pdfWithStream(byte[] content) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] plain = pdf("");
        int end = plain.length - "trailer << /Root 1 0 R >>\n%%EOF\n".length();
        bytes.write(plain, 0, end);
        bytes.writeBytes(("4 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(packed.toByteArray());
        bytes.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(plain, end, plain.length - end);
        return bytes.toByteArray();
    }

    /** The parts of a Word document of one sentence. */
    static Map<String, String> wordParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml", "Internal"));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>Đơn xin</w:t></w:r></w:p></w:body></w:document>");
        return parts;
    }

    static String relationship(String type, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\" TargetMode=\"" + mode + "\"/></Relationships>";
    }

    /** A Word document of one sentence. */
    public static byte[] word() {
        return zip(wordParts());
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
