package vn.hoiluat.knowledge.law.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * A file of articles, one JSON object a line: {@code documentNumber}, {@code documentType}, {@code documentName}, {@code
 * article}, {@code title}, {@code text}, {@code effectiveFrom}. It need not have all articles of a document, so what is
 * missing there says nothing. Held in memory document by document only: a file's lines of one document stand together or
 * come as several.
 */
public final class ArticleFile {

    private final JsonMapper json = new JsonMapper();
    private final DocumentNames names;
    private final Messages messages;

    public ArticleFile(DocumentNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /** Takes the documents of a file one by one. */
    public interface Taker {

        /** One document with the articles that stood together; the same document may come again. */
        void take(OutsideDocument document) throws IOException;
    }

    /** Reads a file; gives the numbers of the lines that cannot be read. Blocking. */
    public List<Integer> read(Path file, LocalDate today, Taker taker) throws IOException {
        List<Integer> unreadable = new ArrayList<>();
        String source = String.valueOf(file.getFileName());
        Group group = null;
        try (BufferedReader lines = TabTable.reader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<Line> read = line.isBlank() ? Optional.empty() : line(line);
                if (read.isEmpty()) {
                    unreadable.add(number);
                    continue;
                }
                if (group == null
                        || !group.identity.id().equals(read.get().identity().id())) {
                    if (group != null) {
                        taker.take(group.document(today, source));
                    }
                    group = new Group(read.get().identity(), read.get().name());
                }
                group.add(read.get());
            }
        }
        if (group != null) {
            taker.take(group.document(today, source));
        }
        return unreadable;
    }

    private record Line(
            DocumentRef identity,
            String name,
            OutsideDocument.Article article,
            @Nullable LocalDate from) {}

    private static final class Group {

        private final DocumentRef identity;
        private final String name;
        private final Map<String, OutsideDocument.Article> articles = new LinkedHashMap<>();
        private @Nullable LocalDate from;

        Group(DocumentRef identity, String name) {
            this.identity = identity;
            this.name = name;
        }

        void add(Line line) {
            articles.put(line.article().number(), line.article());
            LocalDate begins = line.from();
            if (begins != null && (from == null || begins.isBefore(from))) {
                from = begins;
            }
        }

        OutsideDocument document(LocalDate today, String source) {
            return new OutsideDocument(
                    identity,
                    name,
                    from,
                    null,
                    null,
                    today,
                    source,
                    List.of(),
                    List.copyOf(articles.values()),
                    false,
                    List.of(),
                    List.of());
        }
    }

    private Optional<Line> line(String text) {
        try {
            JsonNode row = json.readTree(text);
            String article = row.path("article").asString("").strip();
            return article.isEmpty()
                    ? Optional.empty()
                    : WrittenDocument.of(
                                    row.path("documentType").asString(""),
                                    row.path("documentNumber").asString(""),
                                    row.path("documentName").asString(""),
                                    "",
                                    names,
                                    messages)
                            .map(written -> line(written, article, row));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Line line(WrittenDocument written, String article, JsonNode row) {
        return new Line(
                written.identity(),
                written.title(),
                new OutsideDocument.Article(
                        article,
                        row.path("title").asString(""),
                        row.path("text").asString("")),
                WrittenDocument.day(row.path("effectiveFrom").asString("")));
    }
}
