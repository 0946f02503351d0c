package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.curation.Gate;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.curation.GateReport.Fall;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class ImporterTest {

    private static final ImportOptions DRAFTS = new ImportOptions("test", "entries.jsonl", false, false);
    private static final ImportOptions PUBLISH = new ImportOptions("test", "entries.jsonl", true, true);

    @TempDir
    Path folder;

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "import-test");
    private final DocumentNames names = new DocumentNames();
    private final Messages messages = new Messages();
    private final Entries entries = new Entries(store, Clock.systemUTC());
    private final DocumentRegister register = new DocumentRegister(store, new CitationText(names, messages));
    private final Importer importer = importer(Gate.OPEN);

    private Importer importer(Gate gate) {
        return new Importer(entries, register, gate, names, messages, Clock.systemUTC(), scheduler);
    }

    @AfterEach
    void dispose() {
        scheduler.dispose();
    }

    @Test
    void run_makesDrafts() {
        ImportReport report = run(fixture("entries.jsonl"), DRAFTS);

        assertThat(report).isEqualTo(new ImportReport(2, 2, 0, 0, 0, List.of(), 0, GateReport.NOTHING_ASKED));
        EntryVersion version = entry("24-01").newest();
        assertThat(version.status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(version.provenance().reference()).isEqualTo("entries.jsonl");
        assertThat(version.content().alternates()).hasSize(2);
        assertThat(version.content().citations())
                .containsExactly(new Citation("Luật", "13/2022/QH15", "Quốc hội", "3", "1", null));
        assertThat(version.content().reviewBy()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(entry("02-13").newest().draftReason()).isEqualTo("Cần mức phí của tỉnh.");
    }

    @Test
    void run_publishing_publishesWhatIsCompleteAndCountsTheRest() {
        ImportReport report = run(fixture("entries.jsonl"), PUBLISH);

        assertThat(report.keptBack()).isEqualTo(1);
        assertThat(entry("24-01").published()).isPresent();
        assertThat(entry("24-01").newest().content().sample()).isTrue();
        assertThat(entry("02-13").published()).isEmpty();
    }

    @Test
    void run_publishing_thatMakesAProtectedQuestionFall_writesNothing_andSaysWhich() {
        List<List<Entry>> tried = new ArrayList<>();
        var falls = new GateReport(1, 0, List.of(new Fall("Ly hôn?", true, List.of("x"), "ANSWER", List.of())), 0, 5);
        Importer gated = importer(changed -> {
            tried.add(changed);
            return Mono.just(falls);
        });

        ImportReport report = gated.run(fixture("entries.jsonl"), PUBLISH, ImportProgress.NONE)
                .blockOptional()
                .orElseThrow();

        assertThat(report.isWritten()).isFalse();
        assertThat(report.gate()).isEqualTo(falls);
        assertThat(entries.all().collectList().block()).isEmpty();
        assertThat(tried)
                .singleElement()
                .satisfies(all -> assertThat(all)
                        .extracting(entry -> entry.newest().status())
                        .containsExactly(EntryStatus.PUBLISHED, EntryStatus.DRAFT));
    }

    @Test
    void run_ofDrafts_asksNoGoldenQuestion() {
        Importer gated = importer(changed -> Mono.error(new AssertionError("citizens get nothing of it")));

        ImportReport report = gated.run(fixture("entries.jsonl"), DRAFTS, ImportProgress.NONE)
                .blockOptional()
                .orElseThrow();

        assertThat(report.created()).isEqualTo(2);
    }

    @Test
    void run_again_makesNoVersion() {
        run(fixture("entries.jsonl"), DRAFTS);

        ImportReport report = run(fixture("entries.jsonl"), DRAFTS);

        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(entry("24-01").versions()).hasSize(1);
    }

    @Test
    void run_wrongRows_writesNothingAndNamesRowAndColumn() {
        ImportReport report = run(fixture("wrong-rows.jsonl"), DRAFTS);

        assertThat(report.isWritten()).isFalse();
        assertThat(entries.all().count().block()).isZero();
        assertThat(report.problems())
                .extracting(p -> p.row() + " " + p.column() + ": " + p.message())
                .contains(
                        "2 Trả lời ngắn: Thiếu nội dung.",
                        "2 Đúng từ ngày: «31/02/2026» không phải là ngày; viết 22/11/2026 hoặc 2026-11-22.",
                        "4 Mã: Mã này đã có ở dòng 1.",
                        "6 Đúng đến trước ngày: Ngày kết thúc phải sau ngày bắt đầu.")
                .anyMatch(p -> p.startsWith("2 Căn cứ: Không đọc được căn cứ «theo luật»"))
                .anyMatch(p -> p.startsWith("3 : Không phải JSON"))
                .anyMatch(p -> p.startsWith("5 : Không hiểu dòng này"));
        assertThat(report.problemCount()).isEqualTo(report.problems().size());
    }

    @Test
    void run_articles_areEntriesThatCiteThemselves() {
        run(fixture("articles.jsonl"), PUBLISH);

        EntryContent content =
                entry("60/2014/qh13+18").published().orElseThrow().content();
        assertThat(content.question()).isEqualTo("Thủ tục đăng ký kết hôn");
        assertThat(content.field()).isEqualTo("ho-tich");
        assertThat(content.fullAnswer()).endsWith("\nCăn cứ: Điều 18 Luật Hộ tịch (60/2014/QH13)");
        assertThat(content.citations())
                .singleElement()
                .satisfies(citation -> assertThat(
                                register.known().resolve(citation, Given.TODAY).status())
                        .isEqualTo(CitationStatus.IN_FORCE));
        assertThat(entry("60/2014/qh13+17").newest().content().question())
                .isEqualTo("Điều 17 Luật 60/2014/QH13 Hộ tịch");
    }

    @Test
    void run_pairs_withAndWithoutCitations() {
        ImportReport report = run(fixture("pairs.jsonl"), PUBLISH);

        assertThat(report.keptBack()).isEqualTo(1);
        assertThat(entry("p1").newest().content().citations())
                .containsExactly(new Citation(null, "11/2017/QH14", "Quốc hội", "7", null, null));
        assertThat(entry("p2").newest().content().citations()).hasSize(2);
        assertThat(entry("p3").newest().status()).isEqualTo(EntryStatus.DRAFT);
        assertThat(entry("p3").newest().draftReason()).startsWith("Chưa có căn cứ");
    }

    @Test
    void run_longArticle_getsWholeSentencesAsShortAnswer() throws IOException {
        String text = "Câu đầu tiên của điều này. ".repeat(40);
        Path file = write(
                "long.jsonl",
                "{\"id\":\"1\",\"documentNumber\":\"1/2020/TT-BTP\",\"documentType\":\"Thông tư\","
                        + "\"article\":\"1\",\"title\":\"Dài\",\"text\":\"" + text + "\"}");

        run(file, DRAFTS);

        assertThat(entry("1").newest().content().shortAnswer())
                .hasSizeBetween(200, 320)
                .endsWith(".");
    }

    @Test
    void run_jsonList_andPackedFiles() throws IOException {
        String lines = Files.readString(fixture("entries.jsonl"));
        String list = "[" + lines.strip().lines().collect(Collectors.joining(",")) + "]";
        Path packed = folder.resolve("entries.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(list.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(packed, DRAFTS).created()).isEqualTo(2);
        assertThat(run(fixture("entries.jsonl"), DRAFTS).unchanged()).isEqualTo(2);
    }

    @Test
    void run_brokenJsonList_isAProblemOfItsRow() throws IOException {
        Path file = write("broken.json", "[{\"externalId\":\"1\",\"question\":\"Hỏi?\",\"answer\":\"Đáp.\"}, {oops");

        ImportReport report = run(file, DRAFTS);

        assertThat(report.problems()).extracting(RowProblem::row).containsExactly(2);
    }

    @Test
    void run_spreadsheet_withVietnameseNamesAndRealDates() throws IOException {
        Path file = folder.resolve("so-tay.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("Hỏi đáp");
            String[] header = {
                "Mã", "Lĩnh vực", "CÂU HỎI", "cach hoi khac", "Trả lời ngắn", "Trả lời đầy đủ", "Căn cứ", "Đúng từ ngày"
            };
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, 7);
            sheet.value(1, 1, "ho-tich");
            sheet.value(1, 2, "Khai sinh ở đâu?");
            sheet.value(1, 3, "Làm khai sinh ở xã nào?\nĐăng ký khai sinh?");
            sheet.value(1, 4, "Tại xã.");
            sheet.value(1, 5, "Tại xã.");
            sheet.value(1, 6, "khoản 1 Điều 13 Luật 60/2014/QH13\nĐiều 16 Luật 60/2014/QH13");
            sheet.value(1, 7, LocalDate.of(2016, 1, 1));
            sheet.style(1, 7).format("dd/MM/yyyy").set();
        }

        ImportReport report = run(file, DRAFTS);

        assertThat(report.problems()).isEmpty();
        EntryContent content = entry("7").newest().content();
        assertThat(content.alternates()).containsExactly("Làm khai sinh ở xã nào?", "Đăng ký khai sinh?");
        assertThat(content.citations()).extracting(Citation::article).containsExactly("13", "16");
        assertThat(content.validity().from()).isEqualTo(LocalDate.of(2016, 1, 1));
    }

    @Test
    void run_spreadsheetWithAnUnknownColumn_saysWhich() throws IOException {
        Path file = folder.resolve("la.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "Câu hỏi");
            sheet.value(0, 1, "Câu trả lời của tôi");
        }

        assertThat(run(file, DRAFTS).problems())
                .extracting(RowProblem::message)
                .containsExactly("Không hiểu cột «Câu trả lời của tôi».");
    }

    @Test
    void run_emptyFile_isAProblem() throws IOException {
        assertThat(run(write("empty.jsonl", ""), DRAFTS).problems())
                .extracting(RowProblem::message)
                .containsExactly("Tệp không có dòng nào.");
    }

    @Test
    void run_manyBadRows_keepsTheFirstAndCountsAll() throws IOException {
        Path file = write("bad.jsonl", "{}\n".repeat(1000));

        ImportReport report = run(file, DRAFTS);

        assertThat(report.problemCount()).isEqualTo(1000);
        assertThat(report.problems()).hasSize(200);
    }

    @Test
    void run_unknownEnding_fails() throws IOException {
        StepVerifier.create(importer.run(write("entries.doc", "a"), DRAFTS, ImportProgress.NONE))
                .verifyError(UnknownFormatException.class);
    }

    @Test
    void run_missingFile_fails() {
        StepVerifier.create(importer.run(folder.resolve("none.jsonl"), DRAFTS, ImportProgress.NONE))
                .verifyError(IOException.class);
    }

    @Test
    void run_whileAnotherRuns_fails() {
        Mono<ImportReport> second = importer.run(fixture("pairs.jsonl"), DRAFTS, ImportProgress.NONE);

        importer.run(
                        fixture("entries.jsonl"),
                        DRAFTS,
                        (step, rows) -> StepVerifier.create(second).verifyError(IllegalStateException.class))
                .block();

        assertThat(second.blockOptional().orElseThrow().created()).isEqualTo(3);
    }

    @Test
    void run_tellsItsProgress() throws IOException {
        String rows = IntStream.range(0, 1200)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"question\":\"Hỏi?\",\"answer\":\"Đáp.\"}")
                .collect(Collectors.joining("\n"));
        List<String> steps = new ArrayList<>();

        importer.run(write("many.jsonl", rows), DRAFTS, (step, done) -> steps.add(step + " " + done))
                .block();

        assertThat(steps)
                .containsExactly(
                        "CHECKING 500",
                        "CHECKING 1000",
                        "CHECKING 1200",
                        "WRITING 500",
                        "WRITING 1000",
                        "WRITING 1200");
    }

    private ImportReport run(Path file, ImportOptions options) {
        return importer.run(file, options, ImportProgress.NONE).blockOptional().orElseThrow();
    }

    private Entry entry(String id) {
        return entries.find("test:" + id).blockOptional().orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path fixture(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(ImporterTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
