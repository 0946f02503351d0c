package vn.hoiluat.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.paper.FileType;

/**
 * Unpacks a Word document within bounds, refuses what can act, and packs it anew: what is kept is what was looked at, whatever
 * else the archive's directory pointed to.
 */
final class WordCheck implements ContentCheck {

    private static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final int MOST_ENTRIES = 2000;

    /** What all parts may come to; a document of ten megabytes with pictures, which hardly deflate, has about as much. */
    private static final int MOST_BYTES = 100 << 20;

    @Override
    public CheckedFile.Good check(byte[] content) {
        Set<String> names = new HashSet<>();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(kept)) {
            int left = MOST_BYTES;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(left + 1);
                left -= part.length;
                requireBounds(left, names, entry);
                if (!entry.isDirectory()) {
                    WordParts.requireHarmless(entry.getName(), part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedContentException(FileProblem.DAMAGED);
        }
        if (!names.contains(TYPES.toLowerCase(Locale.ROOT)) || !names.contains(DOCUMENT)) {
            throw new RefusedContentException(FileProblem.TYPE);
        }
        return new CheckedFile.Good(FileType.DOCX, kept.toByteArray(), null);
    }

    private static void requireBounds(int left, Set<String> names, ZipEntry entry) {
        if (left < 0 || names.size() >= MOST_ENTRIES) {
            throw new RefusedContentException(FileProblem.TOO_LARGE);
        }
        String name = entry.getName();
        boolean odd = name.startsWith("/") || name.contains("..") || name.contains("\\");
        if (odd || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new RefusedContentException(FileProblem.DAMAGED);
        }
    }
}
