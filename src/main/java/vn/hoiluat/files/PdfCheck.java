package vn.hoiluat.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.attachment.FileProblem;
import vn.hoiluat.paper.FileType;

/**
 * Refuses a PDF that can do anything, by looking for the names of what does (ISO 32000), however they are escaped, in the
 * whole file and in whatever is compressed in it. No reader's idea of the file's structure is trusted, so nothing is hidden by
 * a damaged one; a name that only stands in a text may lead to a refusal. Passwords hide, so locked files are refused.
 */
final class PdfCheck implements ContentCheck {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "GoToE",
            "ImportData",
            "Rendition",
            "XFA");
    private static final String LOCKED = "Encrypt";

    private static final byte[] STREAM = ascii("stream");
    private static final byte[] END = ascii("%%EOF");
    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};

    /** ZIP readers look for an archive's end in this many bytes. */
    private static final int ARCHIVE_END_IN = 65_557;

    /** What all streams of one file may come to: forms and pictures of a hundred pages stay far below. */
    private static final long MOST_INFLATED = 200L << 20;

    private static final int BUFFER = 1 << 16;

    @Override
    public CheckedFile.Good check(byte[] content) {
        requireEnd(content);
        PdfNames names = new PdfNames(ACTIVE, LOCKED);
        names.look(content, content.length);
        names.end();
        long left = MOST_INFLATED;
        for (int at = indexOf(content, STREAM, 0); at >= 0; at = indexOf(content, STREAM, at + 1)) {
            left -= lookInside(content, at + STREAM.length, left, names);
        }
        return new CheckedFile.Good(FileType.PDF, content, null);
    }

    /** Whole, with nothing behind its end, and not an archive besides. */
    private static void requireEnd(byte[] content) {
        int end = lastIndexOf(content, END, content.length);
        if (end < 0) {
            throw new RefusedContentException(FileProblem.DAMAGED);
        }
        for (int i = end + END.length; i < content.length; i++) {
            if ((content[i] & 0xff) > ' ') {
                throw new RefusedContentException(FileProblem.DAMAGED);
            }
        }
        if (lastIndexOf(content, ARCHIVE_END, content.length) >= Math.max(0, content.length - ARCHIVE_END_IN)) {
            throw new RefusedContentException(FileProblem.ACTIVE);
        }
    }

    /** Looks at what a stream holds if it is deflated, as far as it goes; how much it was. */
    private static long lookInside(byte[] content, int keywordEnd, long most, PdfNames names) {
        int start = keywordEnd;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(content, start, content.length - start);
        byte[] buffer = new byte[BUFFER];
        long sum = 0;
        try {
            for (int count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                sum += count;
                if (sum > most) {
                    throw new RefusedContentException(FileProblem.ACTIVE);
                }
                names.look(buffer, count);
            }
        } catch (DataFormatException e) {
            // Not deflated, or no further: readers get no more out of it either.
            names.end();
            return sum;
        } finally {
            inflater.end();
        }
        names.end();
        return sum;
    }

    private static int indexOf(byte[] content, byte[] what, int from) {
        for (int i = from; i <= content.length - what.length; i++) {
            if (content[i] == what[0] && Arrays.equals(content, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] content, byte[] what, int before) {
        for (int i = before - what.length; i >= 0; i--) {
            if (content[i] == what[0] && Arrays.equals(content, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
