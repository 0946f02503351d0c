package vn.hoiluat.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads questions, one a line: an id, a tab, the words. Plain or gzip; UTF-8. */
final class QuestionFile {

    private static final String SHIPPED = "questions.tsv";

    private QuestionFile() {}

    /**
     * All questions, in the order of the file; blank lines are left out.
     *
     * @throws IllegalArgumentException if a line is not of this form
     */
    static List<AskedQuestion> read(Path file) throws IOException {
        return read(open(file), String.valueOf(file.getFileName()));
    }

    /** The questions that come with the program. */
    static List<AskedQuestion> shipped() throws IOException {
        return read(Objects.requireNonNull(QuestionFile.class.getResourceAsStream(SHIPPED), SHIPPED), SHIPPED);
    }

    private static List<AskedQuestion> read(InputStream in, String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> parse(line, name))
                    .toList();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
    }

    private static AskedQuestion parse(String line, String file) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
            throw new IllegalArgumentException(
                    file + " has the line \"" + line + "\", expected an id, a tab and a question");
        }
        return new AskedQuestion(line.substring(0, tab), line.substring(tab + 1).strip());
    }
}
