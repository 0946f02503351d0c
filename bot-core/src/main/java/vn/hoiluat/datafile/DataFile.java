package vn.hoiluat.datafile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The lines of a data file: UTF-8, fields parted by tabs, empty lines and lines that start with {@code #} left out, NFC.
 *
 * @param name for error messages
 */
public record DataFile(String name, List<Line> lines) {

    public DataFile {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param file and {@code number}, from 1, say where it stands
     */
    public record Line(String file, int number, List<String> fields) {

        /** The field, counted from 0, or nothing if the line is shorter. */
        public String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        /** What to throw if the line is not as expected. */
        public IllegalArgumentException wrong(String expected) {
            return new IllegalArgumentException(
                    file + " line " + number + ": got \"" + String.join(" ⇥ ", fields) + "\", expected " + expected);
        }
    }

    /** The file that lies beside a class. */
    public static DataFile shipped(Class<?> beside, String file) {
        InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(file, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the administrator's. */
    public static DataFile at(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(path.toString(), reader);
        }
    }

    /** Whatever a reader holds; the caller closes it. */
    public static DataFile read(String name, Reader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        BufferedReader buffered = new BufferedReader(reader);
        int number = 0;
        for (String text = buffered.readLine(); text != null; text = buffered.readLine()) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(new Line(name, number, fields(text)));
            }
        }
        return new DataFile(name, lines);
    }

    private static List<String> fields(String text) {
        String[] fields = Normalizer.normalize(text, Normalizer.Form.NFC).split("\t+", -1);
        return List.of(fields).stream().map(String::strip).toList();
    }
}
