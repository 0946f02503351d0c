package vn.hoiluat.knowledge.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, in bounded memory. For one thread. */
interface RowReader extends Closeable {

    /**
     * The next row, or null at the end.
     *
     * @throws UnreadableRowException if this row cannot be read; the next one may be
     */
    @Nullable
    Row next() throws IOException, UnreadableRowException;

    /** Opens a file by the ending of its name: one of {@link FileFormat#ending}, each also with .gz behind it. */
    static RowReader open(Path file, ColumnNames names) throws IOException, UnknownFormatException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        FileFormat format = FileFormat.of(packed ? name.substring(0, name.length() - 3) : name)
                .orElseThrow(() -> new UnknownFormatException(name));
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return open(packed ? new GZIPInputStream(in, 1 << 16) : in, format, names);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Reads a stream, which is closed with the reader. */
    static RowReader open(InputStream in, FileFormat format, ColumnNames names) throws IOException {
        return switch (format) {
            case JSON_LINES -> new JsonLines(in, names);
            case JSON -> new JsonArray(in, names);
            case SPREADSHEET -> new SheetRows(in, names);
            case CSV -> new CsvRows(in, names);
            case WORD -> new WordRows(in, names);
        };
    }
}
