package vn.hoiluat.knowledge.starter;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.exchange.EntryLines;
import vn.hoiluat.knowledge.exchange.ImportOptions;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/** The starter base as it lies among the resources; {@code files.txt} lists its files. */
final class StarterResources {

    private static final String SOURCE = "starter";
    private static final String LIST = "files.txt";
    private static final String ENTRIES = "entries/";
    private static final String DOCUMENTS = "documents/";

    private final JsonMapper json = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();
    private final EntryLines lines;

    StarterResources(DocumentNames names, Messages messages) {
        this.lines = new EntryLines(names, messages);
    }

    /** All entries; those whose file says so are drafts. */
    List<Proposal> entries(boolean sample) {
        return files(ENTRIES).flatMap(file -> entries(file, sample).stream()).toList();
    }

    /** All documents of the register, each once. */
    List<LegalDocument> documents() {
        return files(DOCUMENTS)
                .flatMap(file -> text(file).lines())
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, LegalDocument.class))
                .toList();
    }

    private List<Proposal> entries(String file, boolean sample) {
        try (InputStream in = open(file)) {
            return lines.read(in, new ImportOptions(SOURCE, file, false, sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> files(String folder) {
        return text(LIST).lines().filter(file -> file.startsWith(folder));
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(StarterResources.class.getResourceAsStream(file), file);
    }
}
