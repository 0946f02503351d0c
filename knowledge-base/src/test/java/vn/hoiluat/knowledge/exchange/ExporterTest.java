package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.curation.Gate;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class ExporterTest {

    @TempDir
    Path folder;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "export-test");
    private final DocumentNames names = new DocumentNames();
    private final Messages messages = new Messages();
    private final CitationText texts = new CitationText(names, messages);
    private final Entries entries = new Entries(new InMemoryDocumentStore(), Clock.systemUTC());

    @AfterEach
    void dispose() {
        scheduler.dispose();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.jsonl", "all.json", "all.xlsx", "all.jsonl.gz", "all.xlsx.gz", "all.csv"})
    void exported_andImportedAgain_isTheSame(String name) {
        var random = new Random(11);
        List<EntryContent> contents =
                IntStream.range(0, 60).mapToObj(i -> randomContent(random)).toList();
        for (int i = 0; i < contents.size(); i++) {
            entries.writeAll(List.of(Given.proposal("%03d".formatted(i), contents.get(i))), i % 2 == 0)
                    .block();
        }
        Path file = folder.resolve(name);

        Long written = new Exporter(entries, texts, messages, entry -> Mono.just(Usage.NONE), scheduler)
                .run(file, ExportChoice.ALL)
                .block();

        assertThat(written).isEqualTo(60);
        assertThat(readAgain(file)).containsExactlyElementsOf(contents);
    }

    @Test
    void textLongerThanACell_isRefusedInASheetAndTakenInJson() {
        entries.write(Given.proposal("1", Given.content("Dài?", "a"))).block();
        EntryContent content = Given.content("Dài?", "a");
        entries.write(Given.proposal(
                        "1",
                        new EntryContent(
                                content.field(),
                                content.question(),
                                List.of(),
                                "a",
                                "a".repeat(40_000),
                                content.citations(),
                                List.of(),
                                Validity.ALWAYS,
                                null,
                                null,
                                List.of(),
                                false)))
                .block();
        var exporter = new Exporter(entries, texts, messages, entry -> Mono.just(Usage.NONE), scheduler);

        StepVerifier.create(exporter.run(folder.resolve("a.xlsx"), ExportChoice.ALL))
                .verifyError(CellTooLongException.class);
        StepVerifier.create(exporter.run(folder.resolve("a.jsonl"), ExportChoice.ALL))
                .expectNext(1L)
                .verifyComplete();
        assertThat(folder.resolve("a.jsonl"))
                .satisfies(f -> assertThat(Files.size(f)).isGreaterThan(40_000));
    }

    private List<EntryContent> readAgain(Path file) {
        var store = new InMemoryDocumentStore();
        var target = new Entries(store, Clock.systemUTC());
        var importer = new Importer(
                target, new DocumentRegister(store, texts), Gate.OPEN, names, messages, Clock.systemUTC(), scheduler);
        ImportReport report = importer.run(file, new ImportOptions("other", "x", false, false), ImportProgress.NONE)
                .blockOptional()
                .orElseThrow();
        assertThat(report.problems()).isEmpty();
        return target.all()
                .map(e -> e.newest().content())
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static EntryContent randomContent(Random random) {
        LocalDate from = random.nextBoolean() ? null : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        LocalDate until = random.nextBoolean() ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(500));
        return new EntryContent(
                "linh-vuc-" + random.nextInt(5),
                "Câu hỏi " + text(random) + "?",
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> "Cách hỏi " + i + " " + text(random))
                        .toList(),
                "Trả lời «" + text(random) + "» & <b>\"đúng\"</b>.",
                "Dòng một " + text(random) + ".\nDòng hai; có dấu phẩy, chấm phẩy.",
                List.of(
                        new Citation("Luật", "60/2014/QH13", "Quốc hội", "" + random.nextInt(99), "1", "đ"),
                        new Citation("Nghị định", "123/2015/NĐ-CP", "Chính phủ", "5", null, null)),
                random.nextBoolean() ? List.of() : List.of("08", "10.123"),
                new Validity(from, until),
                from,
                until,
                random.nextBoolean() ? List.of() : List.of("phí HĐND"),
                random.nextBoolean());
    }

    private static String text(Random random) {
        String[] words = {
            "hộ tịch", "đất đai", "1.500.000 đồng", "UBND cấp xã", "24/11", "“ngoặc”", "ở đâu", "=1+1", "😀"
        };
        return words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
    }
}
