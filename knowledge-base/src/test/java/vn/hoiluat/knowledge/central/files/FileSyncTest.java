package vn.hoiluat.knowledge.central.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Assignment;
import vn.hoiluat.knowledge.central.Assignments;
import vn.hoiluat.knowledge.central.CentralLink;
import vn.hoiluat.knowledge.central.CentralRule;
import vn.hoiluat.knowledge.central.CentralSync;
import vn.hoiluat.knowledge.central.Exchange;
import vn.hoiluat.knowledge.central.ExchangeLedger;
import vn.hoiluat.knowledge.central.QuestionCases;
import vn.hoiluat.knowledge.central.SyncProgress;
import vn.hoiluat.knowledge.central.SyncSettings;
import vn.hoiluat.knowledge.central.Waits;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** Whole runs over files: what becomes of what was laid out. */
@NullUnmarked
class FileSyncTest {

    private static final Citation LAW = new Citation("Luật", "60/2014/QH13", "Quốc hội", "16", "1", null);

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock("2030-01-01T00:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Assignments assignments = new Assignments(store, clock);
    private final Waits waits = new Waits(store, "files", clock);
    private CentralSync sync;
    private String refusal;

    @BeforeEach
    void open() throws IOException {
        var database = new FileCentralDatabase(
                directory, OutboxFormat.JSON, new DocumentNames(), new Messages(), Schedulers.immediate(), clock);
        var settings = new SyncSettings("stp", CentralRule.CENTRAL_WINS, SyncSettings.USUAL_LEASE);
        sync = new CentralSync(database, store, new Desk(), new Messages(), settings, clock);
    }

    private final class Desk implements QuestionCases {

        @Override
        public Mono<Assignment.Opened> open(Assignment assignment, String field) {
            return Mono.just(new Assignment.Opened("case/1", "HD-1"));
        }

        @Override
        public Mono<Void> takenBack(Assignment assignment) {
            return Mono.empty();
        }

        @Override
        public Mono<Boolean> changed(Assignment assignment, AssignedQuestion now) {
            return Mono.just(true);
        }

        @Override
        public Mono<Void> arrived(Assignment assignment) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> refused(Assignment assignment, String reason) {
            return Mono.fromRunnable(() -> refusal = reason);
        }
    }

    @Test
    void answer_waitsForItsReceipt_isGivenAgainWhereItWasRefused_andRestsWhereItWasTaken() throws IOException {
        put("cau-hoi.json", """
                [{"externalId": "q-1", "text": "Ở đâu?", "askedAt": "2026-11-22T08:00:00+07:00"}]""");
        run();
        assignments.answer("files", "q-1", "p-1", "Tại xã.", List.of(), "").block();
        run();
        String file = offered("tra-loi");
        assertThat(state()).isEqualTo(Assignment.State.WITH_PARTNER);

        receipt("1", file, "q-1", "refused", "Thiếu căn cứ");
        assertThat(state()).isEqualTo(Assignment.State.REFUSED);
        assertThat(refusal).isEqualTo("Thiếu căn cứ");

        assignments.tryAgain().block();
        run();
        assertThat(state()).isEqualTo(Assignment.State.WITH_PARTNER);
        receipt("2", file, "q-1", "accepted", "");
        assertThat(state()).isEqualTo(Assignment.State.ANSWERED);
    }

    @Test
    void contributionThatWasRefused_restsWithTheReason_untilSomebodyWantsItTriedAgain() throws IOException {
        publish();
        run();
        String file = offered("dong-gop");

        receipt("1", file, "stp.officer.1", "refused", "Trùng nội dung");
        assertThat(waits.of(CentralLink.Waiting.REFUSED).blockFirst().trouble().reason())
                .isEqualTo("Trùng nội dung");
        run();
        assertThat(waits.count(CentralLink.Waiting.PARTNER).block()).isZero();

        waits.tryAgain(CentralLink.Waiting.REFUSED).block();
        run();
        assertThat(waits.count(CentralLink.Waiting.PARTNER).block()).isOne();
    }

    @Test
    void whatCannotBeUnderstood_isInTheLedger_fileAndRow_onceOnly() throws IOException {
        put("cau-hoi-1.json", """
                [{"externalId": "q-1"}, {"externalId": "q-2", "text": "Ở đâu?", "askedAt": "2026-11-22T08:00:00+07:00"}]""");
        put("hoi-dap-1.json", "no list");
        put("bien-nhan-1.json", """
                [{"file": "x.json", "externalId": "q", "result": "sao cũng được"}]""");

        run();
        run();

        assertThat(new ExchangeLedger(store)
                        .page(Exchange.Result.UNREADABLE, null, 10)
                        .block()
                        .items())
                .extracting(found -> found.value().reason())
                .hasSize(3)
                .anySatisfy(reason -> assertThat(reason).contains("cau-hoi-1.json", "dòng 1", "text"))
                .anySatisfy(reason -> assertThat(reason).contains("hoi-dap-1.json", "JSON"))
                .anySatisfy(reason -> assertThat(reason).contains("bien-nhan-1.json", "dòng 1", "sao cũng được"));
        assertThat(results(Exchange.Result.CASE_OPENED)).isOne();
    }

    @Test
    void contributionThatWasTaken_staysOnItsWay_untilThePartnersRecordSaysTheSame() throws IOException {
        publish();
        run();

        receipt("1", offered("dong-gop"), "stp.officer.1", "accepted", "");

        assertThat(results(Exchange.Result.ACCEPTED)).isOne();
        assertThat(waits.count(CentralLink.Waiting.PARTNER).block()).isOne();
    }

    @Test
    void receiptOfWhatWasNeverGiven_changesNothing() throws IOException {
        publish();
        run();

        receipt("1", "dong-gop-khac.json", "stp.officer.1", "refused", "Không rõ");

        assertThat(results(Exchange.Result.STALE)).isOne();
        assertThat(waits.count(CentralLink.Waiting.PARTNER).block()).isOne();
    }

    private void publish() {
        EntryContent content = new EntryContent(
                "ho-tich",
                "Đăng ký khai sinh cho con cần giấy tờ gì?",
                List.of(),
                "Giấy chứng sinh.",
                "Nộp giấy chứng sinh tại xã. Theo Luật Hộ tịch.",
                List.of(LAW),
                List.of(),
                Validity.ALWAYS,
                null,
                LocalDate.of(2029, 10, 1),
                List.of(),
                List.of(),
                false);
        new Entries(store, clock)
                .writeAll(
                        List.of(new Proposal(
                                "officer", "1", content, new Provenance("officer", null), EntryStatus.DRAFT, null)),
                        true)
                .block();
    }

    private void receipt(String number, String file, String id, String result, String reason) throws IOException {
        put("bien-nhan-" + number + ".json", """
                [{"file": "%s", "externalId": "%s", "result": "%s", "reason": "%s"}]""".formatted(file, id, result, reason));
        run();
    }

    private void run() {
        sync.run(true, SyncProgress.NONE).block();
    }

    private Assignment.State state() {
        return assignments.find("files", "q-1").block().state();
    }

    private int results(Exchange.Result result) {
        return new ExchangeLedger(store).page(result, null, 100).block().items().size();
    }

    private String offered(String what) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("outbox"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(what))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(directory.resolve("inbox").resolve(name), content);
    }
}
