package vn.hoiluat.central.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Classification;
import vn.hoiluat.knowledge.central.Contribution;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.QuestionAnswer;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.knowledge.central.Withdrawal;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.sandbox.SandboxServer;

/** The adapter against the stand-in over HTTP; every call and every answer is held against the OpenAPI file. */
@NullUnmarked
class RestCentralDatabaseTest {

    private static final String ID = "sandbox.officer.cau/hỏi 1";
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    static Path keys;

    private static SandboxServer standIn;
    private static Overheard line;
    private static WebTestClient control;
    private final CentralDatabase central = database("sandbox-central-secret", "");

    @BeforeAll
    static void start() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(
                keys.resolve("key.pem"), pem("PRIVATE", pair.getPrivate().getEncoded()));
        Files.writeString(
                keys.resolve("public.pem"), pem("PUBLIC", pair.getPublic().getEncoded()));
        standIn = SandboxServer.start(
                "--hoiluat.sandbox.port=0",
                "--hoiluat.sandbox.central.samples=false",
                "--hoiluat.sandbox.central.public-key-file=" + keys.resolve("public.pem"));
        String address = "http://127.0.0.1:" + standIn.port();
        line = new Overheard(address, "/sandbox/central");
        control = WebTestClient.bindToServer()
                .baseUrl(address + "/sandbox/central")
                .build();
    }

    @AfterAll
    static void stop() {
        // Reading one record is for people at the far end who look something up; the program pulls.
        assertThat(line.operations())
                .containsAll(Contract.shipped().operations().stream()
                        .filter(operation -> !operation.equals("get /v1/hoi-dap/{external_id}"))
                        .toList());
        line.close();
        standIn.close();
        TIMER.shutdownNow();
    }

    @BeforeEach
    void reset() {
        control.post().uri("/reset").exchange().expectStatus().isNoContent();
    }

    @AfterEach
    void everyCall_obeysTheContract() {
        line.assertContractKept();
    }

    @Test
    void newRecord_isAccepted_andAgainIsThereAlready() {
        assertThat(contribute(0, content("Khai sinh ở đâu?"))).isEqualTo(new ContributionResult.Accepted(1));
        assertThat(contribute(0, content("Khai sinh ở đâu?"))).isEqualTo(new ContributionResult.AlreadyThere(1));
    }

    @Test
    void newRecord_thatIsThereWithOtherWords_isAConflictThatShowsThem() {
        contribute(0, content("Khai sinh ở đâu?"));

        ContributionResult result = contribute(0, content("Khai sinh nơi nào?"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ContributionResult.Conflict.class,
                        conflict -> assertThat(conflict.theirs().content()).isEqualTo(content("Khai sinh ở đâu?")));
    }

    @Test
    void change_onTheVersionSeen_isAccepted_andALateOneOverwritesNothing() {
        contribute(0, content("Một?"));

        assertThat(contribute(1, content("Hai?"))).isEqualTo(new ContributionResult.Accepted(2));
        assertThat(contribute(1, content("Hai?"))).isEqualTo(new ContributionResult.AlreadyThere(2));
        assertThat(contribute(1, content("Ba?"))).isInstanceOf(ContributionResult.Conflict.class);
        assertThat(pulled()).singleElement().satisfies(record -> {
            assertThat(record.version()).isEqualTo(2);
            assertThat(record.content()).isEqualTo(content("Hai?"));
        });
    }

    @Test
    void withdrawal_leavesATombstone() {
        contribute(0, content("Một?"));

        assertThat(central.withdraw(new Withdrawal(ID, 1, "hết hiệu lực")).block())
                .isEqualTo(new ContributionResult.Accepted(2));
        assertThat(central.withdraw(new Withdrawal(ID, 1, "hết hiệu lực")).block())
                .isEqualTo(new ContributionResult.AlreadyThere(2));
        assertThat(pulled())
                .singleElement()
                .satisfies(record -> assertThat(record.withdrawn()).isTrue());
        assertThat(contribute(2, content("Lại?"))).isEqualTo(new ContributionResult.Accepted(3));
    }

    @Test
    void unknownRecord_orField_orUnit_isRefusedWithItsReason() {
        assertThat(contribute(4, content("Một?"))).isInstanceOf(ContributionResult.Refused.class);
        CentralContent unknown = new CentralContent(
                "Một?", List.of(), "", "Đây.", List.of(), List.of("LV77"), List.of(), Validity.ALWAYS);
        assertThat(contribute(0, unknown))
                .isInstanceOfSatisfying(
                        ContributionResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("LV77"));
        assertThat(database("sandbox-central-secret", "", "nobody")
                        .contribute(new Contribution(ID, 0, content("Một?")))
                        .block())
                .isInstanceOfSatisfying(
                        ContributionResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("don_vi"));
    }

    @Test
    void pull_comesInPages_goesOnFromItsCursor_andStartsAnewWhenThatIsLost() {
        IntStream.range(0, 230)
                .forEach(i -> central.contribute(new Contribution("a" + i, 0, content("Câu " + i + "?")))
                        .block());

        Batch<CentralRecord> first = page(CentralCursor.START);
        Batch<CentralRecord> second = page(first.next());
        Batch<CentralRecord> third = page(second.next());
        control.post().uri("/reset").exchange();

        assertThat(List.of(
                        first.items().size(),
                        second.items().size(),
                        third.items().size()))
                .containsExactly(100, 100, 30);
        assertThat(first.more()).isTrue();
        assertThat(third.more()).isFalse();
        assertThat(central.pull(third.next(), 100).block()).isInstanceOf(Fetched.CursorLost.class);
    }

    @Test
    void assignedQuestion_isClassified_answeredOnce_andTakenBack() {
        assign("CH-1");

        AssignedQuestion question = questions().getFirst();
        var classified = central.classify(new Classification("CH-1", List.of("LV02"), Instant.EPOCH))
                .block();
        assertThat(question.text()).isEqualTo("Tôi muốn đổi họ cho con.");
        assertThat(question.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(classified).isEqualTo(new ContributionResult.Accepted(1));
        assertThat(answer("CH-1", "Nộp ở xã.")).isEqualTo(new ContributionResult.Accepted(1));
        assertThat(answer("CH-1", "Nộp ở xã.")).isEqualTo(new ContributionResult.AlreadyThere(1));
        assertThat(answer("CH-1", "Nộp ở huyện.")).isEqualTo(new ContributionResult.Conflict(null));
        assertThat(answer("CH-2", "Nộp ở xã.")).isInstanceOf(ContributionResult.Refused.class);
        control.post()
                .uri("/questions/CH-1/take-back")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(questions().getFirst().withdrawn()).isTrue();
    }

    @Test
    void taxonomies_areRead() {
        assertThat(central.taxonomies().block())
                .isInstanceOfSatisfying(
                        Fetched.Received.class,
                        received -> assertThat(received.value().toString())
                                .contains(Taxonomy.FIELDS)
                                .contains("LV02"));
    }

    @Test
    void expiredToken_isFetchedAnewOnce() {
        contribute(0, content("Một?"));
        control.post().uri("/tokens/expire").exchange();

        assertThat(contribute(1, content("Hai?"))).isEqualTo(new ContributionResult.Accepted(2));
    }

    @Test
    void manyCallsAtOnce_shareOneToken() {
        Flux.range(0, 20)
                .flatMap(i -> central.contribute(new Contribution("b" + i, 0, content("Câu " + i + "?"))), 20)
                .blockLast();

        assertThat(stat("tokens")).isEqualTo(1);
        assertThat(stat("calls")).isEqualTo(20);
    }

    @Test
    void wrongSecret_isToldToPeople_andNoRecordIsToBlame() {
        CentralDatabase stranger = database("wrong", "");

        assertThat(stranger.taxonomies().block()).isInstanceOf(Fetched.Refused.class);
        assertThat(stranger.contribute(new Contribution(ID, 0, content("Một?"))).block())
                .isInstanceOf(ContributionResult.RetryLater.class);
    }

    @Test
    void ownKey_signsATokenForEveryCall() {
        CentralDatabase signing = database("", keys.resolve("key.pem").toString());

        assertThat(signing.contribute(new Contribution(ID, 0, content("Một?"))).block())
                .isEqualTo(new ContributionResult.Accepted(1));
        assertThat(signing.contribute(new Contribution(ID, 0, content("Một?"))).block())
                .isEqualTo(new ContributionResult.AlreadyThere(1));
        assertThat(stat("tokens")).isZero();
    }

    @Test
    void standInsFaults_comeOutAsValues() {
        order("TOO_MANY");
        assertThat(contribute(0, content("Một?")))
                .isInstanceOfSatisfying(
                        ContributionResult.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(2)));
        order("DOWN");
        assertThat(central.pull(CentralCursor.START, 100).block()).isInstanceOf(Fetched.RetryLater.class);
    }

    private ContributionResult contribute(long baseVersion, CentralContent content) {
        return central.contribute(new Contribution(ID, baseVersion, content)).block();
    }

    private ContributionResult answer(String question, String text) {
        Citation citation = new Citation("Luật", "60/2014/QH13", null, "13", "1", null);
        return central.answer(new QuestionAnswer(question, text, List.of(citation), List.of("LV02"), Instant.EPOCH))
                .block();
    }

    private List<CentralRecord> pulled() {
        return page(CentralCursor.START).items();
    }

    @SuppressWarnings("unchecked")
    private Batch<CentralRecord> page(CentralCursor after) {
        return ((Fetched.Received<Batch<CentralRecord>>)
                        central.pull(after, 100).block())
                .value();
    }

    private List<AssignedQuestion> questions() {
        return ((Fetched.Received<Batch<AssignedQuestion>>)
                        central.questions(CentralCursor.START, 100).block())
                .value()
                .items();
    }

    private static void assign(String id) {
        control.post()
                .uri("/questions")
                .bodyValue(Map.of(
                        "external_id",
                        id,
                        "noi_dung",
                        "Tôi muốn đổi họ cho con.",
                        "han_tra_loi",
                        "2026-12-01",
                        "nguoi_gui",
                        Map.of("ho_ten", "Nguyễn Văn Thử")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    private static void order(String kind) {
        control.post()
                .uri("/faults")
                .bodyValue(Map.of("kind", kind, "count", 1))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static int stat(String name) {
        Object value = control.get()
                .uri("/stats")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get(name);
        return value == null ? 0 : (Integer) value;
    }

    private static CentralContent content(String question) {
        return new CentralContent(
                question,
                List.of("Cách hỏi khác"),
                "Ngắn.",
                "Câu trả lời đầy đủ.",
                List.of(new Citation("Luật", "60/2014/QH13", "Quốc hội", "13", null, null)),
                List.of("LV02"),
                List.of("91"),
                new Validity(LocalDate.of(2026, 1, 1), null));
    }

    private static CentralDatabase database(String secret, String keyFile) {
        return database(secret, keyFile, "sandbox");
    }

    private static CentralDatabase database(String secret, String keyFile, String unit) {
        RestProperties properties = new RestProperties(
                URI.create(line.url()),
                null,
                "hoi-luat-sandbox",
                secret,
                "hoi-dap",
                keyFile,
                "",
                "central-stand-in",
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                60_000);
        return RestConnection.to(properties, unit, WebClient.builder(), null, Clock.systemUTC(), TIMER);
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                + " KEY-----\n";
    }
}
