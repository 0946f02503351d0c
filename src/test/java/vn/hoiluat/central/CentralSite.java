package vn.hoiluat.central;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.knowledge.central.CentralMappings;
import vn.hoiluat.knowledge.central.CodeMapping;
import vn.hoiluat.knowledge.central.RunResult;
import vn.hoiluat.knowledge.central.SyncProgress;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.sandbox.SandboxServer;

/** The people at the Ministry, on a stand-in, and the people here, on a store in memory. */
@NullUnmarked
final class CentralSite implements AutoCloseable {

    private static final Citation LAW = new Citation("Luật", "60/2014/QH13", "Quốc hội", "16", "1", null);

    private final SandboxServer standIn =
            SandboxServer.start("--hoiluat.sandbox.port=0", "--hoiluat.sandbox.central.samples=false");
    final WebTestClient ministry = WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + standIn.port() + "/sandbox/central")
            .build();

    void connect(DynamicPropertyRegistry settings) {
        settings.add("hoiluat.central.kind", () -> "rest");
        settings.add("hoiluat.central.unit", () -> "sandbox");
        settings.add("hoiluat.central.every", () -> "30d");
        settings.add("hoiluat.central.rest.url", () -> "http://127.0.0.1:" + standIn.port() + "/sandbox/central");
        settings.add("hoiluat.central.rest.client-id", () -> "hoi-luat-sandbox");
        settings.add("hoiluat.central.rest.client-secret", () -> "sandbox-central-secret");
        settings.add("hoiluat.central.rest.calls-per-minute", () -> "6000");
    }

    static void mapCodes(CentralMappings mappings) {
        mappings.put(
                        "rest",
                        new CodeMapping(List.of(
                                new CodeMapping.Pair(CodeMapping.Of.FIELD, "ho-tich", "LV02", Validity.ALWAYS))))
                .block();
    }

    static RunResult run(Central central) {
        return central.partner()
                .orElseThrow()
                .sync()
                .run(true, SyncProgress.NONE)
                .block();
    }

    /** Publishes an entry here, or a new version of it. */
    static void publish(Entries entries, String id, String shortAnswer, String fullAnswer) {
        EntryContent content = new EntryContent(
                "ho-tich",
                "Đăng ký khai sinh cho con cần giấy tờ gì?",
                List.of("Làm giấy khai sinh cần gì?"),
                shortAnswer,
                fullAnswer,
                List.of(LAW),
                List.of(),
                Validity.ALWAYS,
                null,
                LocalDate.of(2026, 10, 1),
                List.of(),
                List.of(),
                false);
        entries.writeAll(
                        List.of(new Proposal(
                                "officer", id, content, new Provenance("officer", null), EntryStatus.DRAFT, null)),
                        true)
                .block();
    }

    /** Somebody at the Ministry writes other answers into our record. */
    void ministryWrites(String id, String shortAnswer, String fullAnswer) {
        ministry.post()
                .uri("/records")
                .bodyValue(Map.of(
                        "externalId",
                        "sandbox.officer." + id,
                        "withdrawn",
                        false,
                        "content",
                        Map.of(
                                "cau_hoi",
                                "Đăng ký khai sinh cho con cần giấy tờ gì?",
                                "cach_hoi_khac",
                                List.of("Làm giấy khai sinh cần gì?"),
                                "tra_loi_ngan",
                                shortAnswer,
                                "tra_loi",
                                fullAnswer,
                                "can_cu",
                                List.of(Map.of(
                                        "loai", "Luật",
                                        "so_ky_hieu", "60/2014/QH13",
                                        "co_quan", "Quốc hội",
                                        "dieu", "16",
                                        "khoan", "1")),
                                "linh_vuc",
                                List.of("LV02"))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    void ministryAsks(String id, String question) {
        ministry.post()
                .uri("/questions")
                .bodyValue(Map.of(
                        "external_id",
                        id,
                        "tieu_de",
                        "Khai sinh cho con",
                        "noi_dung",
                        question,
                        "han_tra_loi",
                        "2026-12-04",
                        "nguoi_gui",
                        Map.of("ho_ten", "Lò Thị Thử")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    /** So many more calls go wrong in this way. */
    void orderFault(String kind, int count) {
        ministry.post()
                .uri("/faults")
                .bodyValue(Map.of("kind", kind, "count", count))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    String ministrySays() {
        return ministry.get()
                .uri("/state")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Override
    public void close() {
        standIn.close();
    }
}
