package vn.hoiluat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.exchange.FileFormat;
import vn.hoiluat.knowledge.exchange.Preview;
import vn.hoiluat.knowledge.exchange.PreviewReading;
import vn.hoiluat.knowledge.exchange.Previews;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.persistence.SqliteFixture;

/** Over a store that answers later, from threads of its own, with as short a queue as the service's. */
class ManyRowsTest {

    private static final int ROWS = 2_000;

    @TempDir
    Path folder;

    @Test
    void everyRow_isReadAndWritten_andTheFileChangesNothingMore() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> i + ",Câu hỏi " + i + "?,Đáp " + i + ".")
                        .collect(Collectors.joining("\n", "Mã,Câu hỏi,Trả lời\n", "\n")));
        Scheduler scheduler = Schedulers.newBoundedElastic(2, 20, "many-rows-test");
        try (SqliteFixture sqlite = SqliteFixture.open(folder.resolve("data"))) {
            DocumentNames names = new DocumentNames();
            Messages messages = new Messages();
            CitationText texts = new CitationText(names, messages);
            Entries entries = new Entries(sqlite.store(), Clock.systemUTC());
            Previews previews = new Previews(
                    new PreviewReading(
                            entries, new KnownDocuments(texts), names, texts, messages, Clock.systemUTC(), scheduler),
                    entries,
                    sqlite.store(),
                    Clock.systemUTC());

            Preview first = read(previews, file);
            Previews.Outcome outcome =
                    previews.write(first, true).blockOptional().orElseThrow();
            Preview again = read(previews, file);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Previews.Outcome.Done.class,
                            done -> assertThat(done.preview().written()).satisfies(written -> {
                                assertThat(written.created()).isEqualTo(ROWS);
                                assertThat(written.overtaken()).isEmpty();
                            }));
            assertThat(again.same()).isEqualTo(ROWS);
        } finally {
            scheduler.dispose();
        }
    }

    private static Preview read(Previews previews, Path file) {
        return previews.read(file, FileFormat.CSV, "a.csv", "local", "chi-nhap")
                .blockOptional()
                .orElseThrow();
    }
}
