package vn.hoiluat.knowledge.central.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
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
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralDatabaseContract;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Classification;
import vn.hoiluat.knowledge.central.Contribution;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.QuestionAnswer;
import vn.hoiluat.knowledge.central.Receipt;
import vn.hoiluat.knowledge.central.Withdrawal;
import vn.hoiluat.knowledge.law.Citation;
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
        database = over(OutboxFormat.JSON);
    }

    private FileCentralDatabase over(OutboxFormat format) throws IOException {
        return new FileCentralDatabase(
                directory, format, new DocumentNames(), new Messages(), Schedulers.immediate(), clock);
    }

    @Test
    void foldersThatAreAway_areAskedForLater_andMadeWhenTheyCanBe() throws IOException {
        Path share = directory.resolve("share");
        Files.writeString(share, "no folder");
        var away = new FileCentralDatabase(
                share, OutboxFormat.JSON, new DocumentNames(), new Messages(), Schedulers.immediate(), clock);

        assertThat(away.pull(CentralCursor.START, 10).block()).isInstanceOf(Fetched.RetryLater.class);
        assertThat(away.withdraw(new Withdrawal("a", 1, "")).block()).isInstanceOf(ContributionResult.RetryLater.class);
        Files.delete(share);

        assertThat(away.pull(CentralCursor.START, 10).block()).isInstanceOf(Fetched.Received.class);
        assertThat(share.resolve("inbox")).isDirectory();
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

    @Test
    void sheetThatWeGive_isReadAsWhatWasGiven() throws IOException {
        CentralDatabase sheets = over(OutboxFormat.XLSX);
        CentralContent content = record("x", 1).content();
        ContributionResult first =
                sheets.contribute(new Contribution("a/b", 3, content)).block();
        clock.advance(Duration.ofDays(1));
        ContributionResult again =
                sheets.contribute(new Contribution("a/b", 3, content)).block();

        assertThat(again).isEqualTo(first);
        assertThat(names("outbox")).singleElement().satisfies(name -> {
            assertThat(name).matches("dong-gop-a_b-.*\\.xlsx");
            JsonNode row = firstRow(name);
            assertThat(row.path("externalId").asString()).isEqualTo("a/b");
            assertThat(row.path("baseVersion").asString()).isEqualTo("3");
            ObjectNode asRecord = ((ObjectNode) row).put("updatedAt", NOW.toString());
            assertThat(new RecordForm(new CitationParser(new DocumentNames()))
                            .record(asRecord)
                            .content())
                    .isEqualTo(content);
        });
    }

    @Test
    void everythingWeGive_fitsIntoASheet() throws IOException {
        CentralDatabase sheets = over(OutboxFormat.XLSX);
        Citation cited = new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", "a");

        sheets.withdraw(new Withdrawal("a", 1, "Không còn dùng")).block();
        sheets.classify(new Classification("q-1", List.of("01", "02"), NOW)).block();
        sheets.answer(new QuestionAnswer("q-1", "=1+1\nTheo luật.", List.of(cited, cited), List.of(), NOW))
                .block();

        assertThat(names("outbox")).hasSize(3).allMatch(name -> name.endsWith(".xlsx"));
        JsonNode answer = firstRow(names("outbox").getLast());
        assertThat(answer.path("text").asString()).isEqualTo("=1+1\nTheo luật.");
        assertThat(answer.path("citations").asString().lines())
                .hasSize(2)
                .containsOnly("điểm a khoản 1 Điều 18 Luật 60/2014/QH13 (Quốc hội)");
    }

    @Test
    void answerThatNoCellHolds_isGivenAsJson() throws IOException {
        CentralDatabase sheets = over(OutboxFormat.XLSX);

        sheets.answer(new QuestionAnswer("q-1", "a".repeat(32_768), List.of(), List.of(), NOW))
                .block();

        assertThat(names("outbox")).singleElement().asString().endsWith(".json");
    }

    @Test
    void sheetOfQuestions_isRead() throws IOException {
        sheet(
                "cau-hoi.xlsx",
                List.of("Mã", "Tiêu đề", "Nội dung", "Lĩnh vực", "Người hỏi", "Hỏi lúc", "Hạn trả lời"),
                List.of("q-1", "Khai sinh", "Ở đâu?", "01\n02", "Lò Thị Thử", NOW.toString(), "04/12/2026"));

        Batch<AssignedQuestion> batch = ((Fetched.Received<Batch<AssignedQuestion>>)
                        database.questions(CentralCursor.START, 100).block())
                .value();

        assertThat(batch.items()).singleElement().satisfies(question -> {
            assertThat(question.fields()).containsExactly("01", "02");
            assertThat(question.asker().name()).isEqualTo("Lò Thị Thử");
            assertThat(question.dueOn()).isEqualTo("2026-12-04");
        });
    }

    @Test
    void receipts_areRead_fromListsAndSheets_andPutAway() throws IOException {
        put("bien-nhan-1.json", mapper.readTree("""
                [{"file": "outbox/dong-gop-a-1.json", "externalId": "a", "result": "accepted"},
                 {"file": "tra-loi-q-1.json", "externalId": "q", "result": "refused", "reason": "Thiếu căn cứ"}]
                """));
        sheet(
                "bien-nhan-2.xlsx",
                List.of("Tệp", "Mã", "Kết quả", "Lý do"),
                List.of("C:\\gui\\dong-gop-b-1.json", "b", "Đã có bản mới hơn", ""));

        List<Receipt> read = receipts();

        assertThat(read)
                .containsExactly(
                        new Receipt("dong-gop-a-1.json", "a", Receipt.Outcome.TAKEN, ""),
                        new Receipt("tra-loi-q-1.json", "q", Receipt.Outcome.REFUSED, "Thiếu căn cứ"),
                        new Receipt(
                                "dong-gop-b-1.json",
                                "b",
                                Receipt.Outcome.MOVED_ON,
                                new Messages().text("central.file.noReason")));
        assertThat(names("inbox")).isEmpty();
        assertThat(names("archive")).hasSize(2);
        assertThat(receipts()).isEmpty();
    }

    @Test
    void receiptsThatCannotBeUnderstood_areOnTheReceiptOfTheFile() throws IOException {
        put("bien-nhan.json", mapper.readTree("""
                [{"file": "a.json", "externalId": "a", "result": "sao cũng được"},
                 {"file": "a.json", "result": "accepted"},
                 {"externalId": "a", "result": "accepted"},
                 "a.json",
                 {"file": "b.json", "externalId": "b", "result": "Đã nhận"}]
                """));

        assertThat(receipts()).extracting(Receipt::reference).containsExactly("b.json");
        JsonNode receipt = receipt();
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("refused").asInt()).isEqualTo(4);
        assertThat(receipt.path("refusedRows").toString()).contains("sao cũng được", "externalId", "file");
    }

    @Test
    void receiptsThatAreNoFileOfOurs_orHalfASheet_areRefused() throws IOException {
        Files.writeString(inbox("bien-nhan-1.json"), "[{\"file\": ");
        Files.write(inbox("bien-nhan-2.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(inbox("bien-nhan-3.json"), "{}");

        assertThat(receipts()).isEmpty();
        assertThat(names("refused")).hasSize(3);
    }

    private List<Receipt> receipts() {
        List<Receipt> all = new ArrayList<>();
        CentralCursor place = CentralCursor.START;
        for (Batch<Receipt> batch = receipts(place); batch.more(); batch = receipts(place)) {
            all.addAll(batch.items());
            place = batch.next();
            database.acknowledge(place).block();
        }
        return all;
    }

    private Batch<Receipt> receipts(CentralCursor from) {
        return ((Fetched.Received<Batch<Receipt>>) database.receipts(from, 100).block()).value();
    }

    private JsonNode firstRow(String name) throws IOException {
        return new RowFiles(new Columns(), new Messages())
                .read(directory.resolve("outbox").resolve(name), row -> row)
                .items()
                .getFirst()
                .item();
    }

    @SafeVarargs
    private void sheet(String name, List<String>... rows) throws IOException {
        try (var out = Files.newOutputStream(inbox(name));
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int i = 0; i < rows.length; i++) {
                row(sheet, i, rows[i].toArray(String[]::new));
            }
        }
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
