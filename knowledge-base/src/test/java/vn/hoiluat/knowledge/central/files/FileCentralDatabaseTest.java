package vn.hoiluat.knowledge.central.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralDatabaseContract;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Contribution;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;

@NullUnmarked
class FileCentralDatabaseTest extends CentralDatabaseContract {

    @TempDir
    Path directory;

    private final JsonMapper mapper = new JsonMapper();
    private final MovableClock clock = new MovableClock("2030-01-01T00:00:00Z");
    private FileCentralDatabase database;
    private int files;

    @BeforeEach
    void open() throws IOException {
        database = new FileCentralDatabase(
                directory, new CitationParser(new DocumentNames()), new Messages(), Schedulers.immediate(), clock);
    }

    @Override
    protected CentralDatabase database() {
        return database;
    }

    @Override
    protected boolean answersAtOnce() {
        return false;
    }

    @Override
    protected void partnerHas(List<CentralRecord> records) {
        ArrayNode list = mapper.createArrayNode();
        for (CentralRecord record : records) {
            ObjectNode node = RecordForm.write(record.content());
            node.put("externalId", record.externalId());
            node.put("version", record.version());
            node.put("withdrawn", record.withdrawn());
            node.put("updatedAt", record.updatedAt().toString());
            list.add(node);
        }
        put("ban-ghi-" + ++files + ".json", list);
    }

    @Override
    protected void partnerAsks(List<AssignedQuestion> questions) {
        ArrayNode list = mapper.createArrayNode();
        for (AssignedQuestion question : questions) {
            ObjectNode node = list.addObject();
            node.put("externalId", question.externalId());
            node.put("title", question.title());
            node.put("text", question.text());
            node.set("fields", RecordForm.texts(question.fields()));
            node.set("places", RecordForm.texts(question.places()));
            if (question.asker() != null) {
                ObjectNode asker = node.putObject("asker");
                asker.put("name", question.asker().name());
                asker.put("phone", question.asker().phone());
                asker.put("email", question.asker().email());
            }
            node.put("askedAt", question.askedAt().toString());
            node.put("dueOn", question.dueOn() == null ? null : question.dueOn().toString());
        }
        put("cau-hoi-" + ++files + ".json", list);
    }

    @Test
    void sheet_isReadLikeAList_andBadRowsAreOnTheReceipt() throws IOException {
        try (var out = Files.newOutputStream(inbox("ban-ghi.xlsx"));
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            row(sheet, 0, "Mã", "Phiên bản", "Câu hỏi", "Trả lời đầy đủ", "Căn cứ", "Đúng từ ngày", "Cập nhật lúc");
            row(
                    sheet,
                    1,
                    "a",
                    "7",
                    "Hỏi?",
                    "Đáp.",
                    "khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13)",
                    "01/01/2016",
                    NOW + "");
            row(sheet, 2, "b", "1", "", "Đáp.", "", "", NOW + "");
            row(sheet, 3, "c", "1", "Hỏi?", "Đáp.", "", "31/02/2016", NOW + "");
        }

        Batch<CentralRecord> batch = page(CentralCursor.START);
        database.acknowledge(batch.next()).block();

        assertThat(batch.items()).singleElement().satisfies(record -> {
            assertThat(record.version()).isEqualTo(7);
            assertThat(record.content().citations())
                    .singleElement()
                    .satisfies(c -> assertThat(c.article()).isEqualTo("18"));
        });
        JsonNode receipt = receipt();
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("refusedRows").toString()).contains("\"row\":2", "question", "\"row\":3", "31/02/2016");
        assertThat(names("archive")).hasSize(1);
        assertThat(names("inbox")).isEmpty();
    }

    @Test
    void fileThatIsNoList_isRefusedWithAReason() throws IOException {
        Files.writeString(inbox("hong.json"), "{\"externalId\": ");

        Batch<CentralRecord> batch = page(CentralCursor.START);
        database.acknowledge(batch.next()).block();

        assertThat(batch.items()).isEmpty();
        assertThat(receipt().path("reason").asString()).isNotEmpty();
        assertThat(names("refused")).hasSize(1);
    }

    @Test
    void fileThatGrows_isLeftUntilItIsQuietOrDone() throws IOException {
        Files.writeString(inbox("a.json"), "[");
        Files.setLastModifiedTime(inbox("a.json"), FileTime.from(clock.instant()));
        assertThat(page(CentralCursor.START).more()).isFalse();
        Files.writeString(inbox("a.json"), "[ ");
        clock.advance(Duration.ofSeconds(19));
        assertThat(page(CentralCursor.START).more()).isFalse();

        Files.createFile(inbox("a.json.done"));
        assertThat(page(CentralCursor.START).more()).isTrue();

        Files.delete(inbox("a.json.done"));
        clock.advance(Folders.QUIET);
        assertThat(page(CentralCursor.START).more()).isTrue();
    }

    @Test
    void reading_alone_movesNothing() throws IOException {
        partnerHas(List.of(record("a", 1)));

        page(page(CentralCursor.START).next());

        assertThat(names("inbox")).hasSize(1);
        assertThat(names("receipts")).isEmpty();
    }

    @Test
    void whatWeGive_isOneWholeFileUnderAName_thatSaysWhatItIs() throws IOException {
        database.contribute(
                        new Contribution("stp-mau.local.a/b", 0, record("x", 1).content()))
                .block();
        database.contribute(
                        new Contribution("stp-mau.local.a/b", 0, record("x", 1).content()))
                .block();
        database.contribute(
                        new Contribution("stp-mau.local.a/b", 3, record("y", 1).content()))
                .block();

        assertThat(names("outbox"))
                .hasSize(2)
                .allMatch(name -> name.matches("dong-gop-stp-mau\\.local\\.a_b-.*\\.json"));
    }

    private Batch<CentralRecord> page(CentralCursor from) {
        return ((Fetched.Received<Batch<CentralRecord>>)
                        database.pull(from, 100).block())
                .value();
    }

    private JsonNode receipt() throws IOException {
        return mapper.readTree(Files.readAllBytes(
                directory.resolve("receipts").resolve(names("receipts").getFirst())));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> found = Files.list(directory.resolve(folder))) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private Path inbox(String name) {
        return directory.resolve("inbox").resolve(name);
    }

    private void put(String name, JsonNode content) {
        try {
            Files.write(inbox(name), mapper.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
