package vn.hoiluat.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.paper.FileType;

/**
 * Takes a picture apart into its pixels and writes these anew, upright: what else was in the file, such as where it was
 * taken, is gone. A picture that shows an identity card's code is refused.
 */
final class PictureCheck implements ContentCheck {

    /** What is kept reads well on paper: 300 dots to the inch of A4 are 8.7 million. Larger ones are read in steps. */
    private static final long KEPT_PIXELS = 16_000_000;

    private static final int PREVIEW_SIDE = 1000;
    private static final float QUALITY = 0.9f;
    private static final float PREVIEW_QUALITY = 0.75f;

    private final FileType type;
    private final long mostPixels;
    private final IdentityCards cards;

    PictureCheck(FileType type, long mostPixels, IdentityCards cards) {
        this.type = type;
        this.mostPixels = mostPixels;
        this.cards = cards;
    }

    @Override
    public CheckedFile.Good check(byte[] content) {
        BufferedImage picture = Pictures.upright(read(content), type == FileType.JPEG ? Orientation.of(content) : 1);
        if (cards.isOn(picture)) {
            throw new RefusedContentException(FileProblem.IDENTITY_CARD);
        }
        BufferedImage preview = Pictures.onWhite(Pictures.within(picture, PREVIEW_SIDE));
        byte[] kept = type == FileType.JPEG ? jpeg(Pictures.onWhite(picture), QUALITY) : png(picture);
        return new CheckedFile.Good(type, kept, jpeg(preview, PREVIEW_QUALITY));
    }

    private BufferedImage read(byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        // In memory: what people send is not written to a folder of temporary files.
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                throw new RefusedContentException(FileProblem.TOO_MANY_PIXELS);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new RefusedContentException(FileProblem.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] png(BufferedImage picture) {
        return written("png", picture, -1);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        return written("jpeg", picture, quality);
    }

    private static byte[] written(String format, BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new RefusedContentException(FileProblem.DAMAGED);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
