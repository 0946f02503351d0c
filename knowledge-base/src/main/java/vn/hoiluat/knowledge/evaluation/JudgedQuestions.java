package vn.hoiluat.knowledge.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Questions that have judged entries. Both files may be packed with gzip. */
public final class JudgedQuestions {

    private JudgedQuestions() {}

    /** @param judged ids of the entries that answer it */
    public record JudgedQuestion(String text, Set<String> judged) {}

    /**
     * @param queries lines of id, tab, text
     * @param qrels lines of question id, a column without meaning, entry id, grade; a grade of 0 is no answer
     */
    public static List<JudgedQuestion> read(Path queries, Path qrels) throws IOException {
        Map<String, Set<String>> judged = new HashMap<>();
        for (String line : lines(qrels)) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length < 4) {
                throw new IOException("line «" + line + "» of " + qrels + ", expected four columns");
            }
            if (!columns[3].equals("0")) {
                judged.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[2]);
            }
        }
        List<JudgedQuestion> questions = new ArrayList<>();
        for (String line : lines(queries)) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IOException("line «" + line + "» of " + queries + ", expected id, tab, text");
            }
            Set<String> answers = judged.get(line.substring(0, tab).strip());
            if (answers != null) {
                questions.add(new JudgedQuestion(line.substring(tab + 1), answers));
            }
        }
        return questions;
    }

    /** Lines of a file that say something. */
    public static List<String> lines(Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(
                        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
