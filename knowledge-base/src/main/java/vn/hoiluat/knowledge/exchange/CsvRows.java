package vn.hoiluat.knowledge.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Text with a separator, as spreadsheets save it: parted by comma, semicolon or tab, with or without a byte order mark, and
 * perhaps with Excel's line {@code sep=;} above, which Excel does not count. Rows are counted as spreadsheets count them.
 */
final class CsvRows implements RowReader {

    /** Longer than any row of names. */
    private static final int LOOK_AHEAD = 16_384;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final NamedColumns columns;
    private boolean isNoText;
    private boolean ended;

    CsvRows(InputStream in, ColumnNames names) throws IOException {
        columns = new NamedColumns(names);
        Reader reader = decoded(in);
        String first = firstLine(reader);
        boolean saysSeparator = first.matches("(?i)sep=.");
        if (saysSeparator) {
            reader.skip(first.length());
            skipLineEnd(reader);
        }
        parser = CSVFormat.EXCEL
                .builder()
                .setDelimiter(saysSeparator ? first.charAt(first.length() - 1) : separatorOf(first))
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setTrailingData(true)
                .setLenientEof(true)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(reader);
        records = parser.iterator();
    }

    @Override
    public @Nullable Row next() throws UnreadableRowException {
        if (isNoText && !ended) {
            ended = true;
            throw new UnreadableRowException(1, "import.notUtf8", "");
        }
        try {
            while (!ended && records.hasNext()) {
                CSVRecord record = records.next();
                SortedMap<Integer, Object> values = values(record);
                int number = (int) record.getRecordNumber();
                if (!values.isEmpty() && columns.isRead()) {
                    return columns.row(number, values, List.of());
                }
                if (!values.isEmpty()) {
                    SortedMap<Integer, String> header = new TreeMap<>();
                    values.forEach((place, name) -> header.put(place, name.toString()));
                    columns.read(number, header);
                }
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException e) {
            ended = true;
            throw unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private UnreadableRowException unreadable(RuntimeException e) {
        int row = (int) parser.getRecordNumber() + 1;
        return e.getCause() instanceof CharacterCodingException
                ? new UnreadableRowException(row, "import.notUtf8", "")
                : new UnreadableRowException(row, "import.notCsv", String.valueOf(e.getMessage()));
    }

    private static SortedMap<Integer, Object> values(CSVRecord record) {
        SortedMap<Integer, Object> values = new TreeMap<>();
        for (int i = 0; i < record.size(); i++) {
            String value = FormulaGuard.removed(record.get(i));
            if (!value.isBlank()) {
                values.put(i, value.replace("\r\n", "\n"));
            }
        }
        return values;
    }

    /** Fails at the first byte that is no text, where a lenient reader would bring in letters that nobody typed. */
    private static Reader decoded(InputStream in) throws IOException {
        BOMInputStream marked = BOMInputStream.builder()
                .setInputStream(in)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get();
        ByteOrderMark mark = marked.getBOM();
        Charset charset = mark == null ? StandardCharsets.UTF_8 : Charset.forName(mark.getCharsetName());
        return new BufferedReader(
                new InputStreamReader(
                        marked,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LOOK_AHEAD);
    }

    private String firstLine(Reader reader) throws IOException {
        char[] opening = new char[LOOK_AHEAD];
        reader.mark(LOOK_AHEAD);
        try {
            int read = Math.max(0, reader.read(opening));
            reader.reset();
            return new String(opening, 0, read).lines().findFirst().orElse("");
        } catch (CharacterCodingException e) {
            isNoText = true;
            return "";
        }
    }

    private static void skipLineEnd(Reader reader) throws IOException {
        reader.mark(1);
        for (int c = reader.read(); c == '\r' || c == '\n'; c = reader.read()) {
            reader.mark(1);
        }
        reader.reset();
    }

    /** Names of columns hold none of these. */
    private static char separatorOf(String header) {
        char best = ',';
        for (char separator : new char[] {',', ';', '\t'}) {
            best = count(header, separator) > count(header, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
