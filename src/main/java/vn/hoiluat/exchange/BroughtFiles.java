package vn.hoiluat.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hoiluat.knowledge.exchange.FileFormat;

/** Knows by its content what sort of file somebody brought, and keeps out what would unpack to more than we hold. Blocks. */
final class BroughtFiles {

    /** A base of 15,000 entries as a sheet has about 10 megabytes. */
    static final int MOST_MEGABYTES = 24;

    /** What all parts may come to: 15,000 long entries have about 50 megabytes. */
    private static final long MOST_UNPACKED = 300L << 20;

    /** What one part of a Word file may come to, since it is read whole: some thousand pages. */
    private static final long MOST_IN_WORD = 40L << 20;

    private static final int MOST_PARTS = 2_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Files of older programs, and of newer ones with a password (MS-CFB, 2.2). */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Text that no table begins with: rich text, web pages and other markup, printed pages. */
    private static final byte[] RICH_TEXT = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> OTHER_TEXT = List.of("<", "%PDF");

    private static final Pattern OFFICE_NAME = Pattern.compile("(?i).*\\.(doc|xls|od)[a-z]?");

    private BroughtFiles() {}

    /**
     * The file's form; fails with {@link RefusedFileException} if it is none we read, or too large. The name counts only where
     * it belies text: what is called a Word file or a workbook is no table of text, it is damaged or was renamed.
     *
     * @param name as it was brought
     */
    static FileFormat format(Path file, String name) {
        try {
            byte[] opening = opening(file);
            if (startsWith(opening, COMPOUND) || startsWith(opening, RICH_TEXT)) {
                throw new RefusedFileException("old-or-locked");
            }
            if (startsWith(opening, ZIP)) {
                return packed(file);
            }
            if (opening.length > 0 && OFFICE_NAME.matcher(name.strip()).matches()) {
                throw new RefusedFileException("not-office");
            }
            return text(opening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileFormat text(byte[] opening) {
        boolean isUtf16 = opening.length > 1 && (opening[0] & 0xFF) >= 0xFE && (opening[1] & 0xFF) >= 0xFE;
        for (byte b : opening) {
            if (!isUtf16 && isControl(b)) {
                throw new RefusedFileException("type");
            }
        }
        String text = new String(opening, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (text.isEmpty()) {
            throw new RefusedFileException("empty");
        }
        if (OTHER_TEXT.stream().anyMatch(text::startsWith)) {
            throw new RefusedFileException("type");
        }
        return switch (text.charAt(0)) {
            case '[' -> FileFormat.JSON;
            case '{' -> FileFormat.JSON_LINES;
            default -> FileFormat.CSV;
        };
    }

    /** What no text has; a tab, ends of lines and pages, and the old sign for the end of a file may stand there. */
    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != 0x1A;
    }

    private static FileFormat packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean isWord = zip.getEntry("word/document.xml") != null;
            if (!isWord && zip.getEntry("xl/workbook.xml") == null) {
                throw new RefusedFileException("type");
            }
            requireBounds(zip, isWord ? MOST_IN_WORD : MOST_UNPACKED);
            return isWord ? FileFormat.WORD : FileFormat.SPREADSHEET;
        } catch (ZipException e) {
            throw new RefusedFileException("damaged");
        }
    }

    /** What the archive says of its sizes may be a lie, so it is unpacked once. */
    private static void requireBounds(ZipFile zip, long most) throws IOException {
        long left = zip.size() > MOST_PARTS ? -1 : most;
        byte[] buffer = new byte[1 << 16];
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (left >= 0 && parts.hasMoreElements()) {
            ZipEntry part = parts.nextElement();
            if (!part.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                continue;
            }
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
                    left -= read;
                }
            }
        }
        if (left < 0) {
            throw new RefusedFileException("unpacks-too-large");
        }
    }

    private static byte[] opening(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4_096);
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
