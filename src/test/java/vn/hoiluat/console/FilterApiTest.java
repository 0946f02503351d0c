package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.savedfilter.FilterList;
import vn.hoiluat.security.StaffAccounts;

/** Officers keep searches; leads share them; nobody finds more by a shared one than by searching. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class FilterApiTest {

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    CaseRegister register;

    @Autowired
    MovableClock clock;

    @Autowired
    JsonMapper mapper;

    private final String officer = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final String lead = officer + "-lead";
    private final String elsewhere = officer + "-else";

    @BeforeEach
    void makeAccounts() {
        StaffAccounts.make(people, officer, Role.CAN_BO);
        StaffAccounts.make(people, lead, Role.DUYET);
        StaffAccounts.make(people, elsewhere, Role.CAN_BO);
        people.changeScope(elsewhere, new Scope(Set.of("khac"), Set.of())).block();
    }

    @Test
    void kept_isFoundAgain_counted_andOnlyByItsOwner() {
        Cases.open(register, "filter-" + officer, false, clock.instant());

        post(officer, "", filter("Kết hôn " + officer, "ket hon"));

        await().untilAsserted(() -> assertThat(
                        line(officer, "Kết hôn " + officer).path("count").asInt())
                .isPositive());
        assertThat(get(lead).toString()).doesNotContain(officer);
        String id = line(officer, "Kết hôn " + officer).path("id").asString();
        assertThat(post(lead, "/" + id + "/remove", Map.of()).getStatus().value())
                .isEqualTo(404);
        assertThat(post(officer, "/" + id + "/remove", Map.of()).getStatus().value())
                .isEqualTo(200);
        assertThat(get(officer).toString()).doesNotContain(id);
    }

    @Test
    void shared_isTheLeadsToChange_andFindsNoMoreThanTheScope() {
        Cases.open(register, "filter-shared-" + officer, false, clock.instant());
        Map<String, Object> shared = filter("Chung " + officer, "ket hon");
        shared.put("shareWith", "*");

        assertThat(post(officer, "", shared).getStatus().value()).isEqualTo(403);
        assertThat(post(lead, "", shared).getStatus().value()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(
                        line(officer, "Chung " + officer).path("count").asInt())
                .isPositive());
        assertThat(line(elsewhere, "Chung " + officer).path("count").asInt()).isZero();
        String id = line(officer, "Chung " + officer).path("id").asString();
        assertThat(line(officer, "Chung " + officer).path("mayChange").asBoolean())
                .isFalse();
        assertThat(post(officer, "/" + id + "/move", Map.of("places", 1))
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(post(lead, "/" + id, filter("Chung mới " + officer, "kenh:web"))
                        .getStatus()
                        .value())
                .isEqualTo(200);
        assertThat(line(elsewhere, "Chung mới " + officer).path("query").asString())
                .isEqualTo("kenh:web");
        post(lead, "/" + id + "/remove", Map.of());
    }

    @Test
    void whatCannotBeKept_isRefusedWithTheReason() {
        assertThat(problem(filter(" ", "kenh:web"))).isEqualTo("filter-name");
        assertThat(problem(filter("x".repeat(41), "kenh:web"))).isEqualTo("filter-name");
        assertThat(problem(filter("Rỗng", " "))).isEqualTo("filter-query");
        assertThat(problem(filter("Mã", "HD-4827-1936"))).isEqualTo("filter-query");
        assertThat(problem(filter("Kênh", "kenh:fax"))).isEqualTo("search-word");
        assertThat(problem(filter("Số", "cccd 079203001234"))).isEqualTo("filter-personal");
        Map<String, Object> elsewhere = filter("Đơn vị", "kenh:web");
        elsewhere.put("shareWith", "khong-co");
        assertThat(problem(elsewhere)).isEqualTo("filter-not-shared");
        for (int i = 0; i < FilterList.MOST; i++) {
            post(officer, "", filter("Lọc " + i, "kenh:web"));
        }
        assertThat(problem(filter("lọc 0", "kenh:sms"))).isEqualTo("filter-too-many");
    }

    private static Map<String, Object> filter(String name, String query) {
        return new HashMap<>(Map.of("name", name, "view", "all", "query", query));
    }

    private String problem(Map<String, Object> body) {
        return mapper.readTree(post(officer, "", body).getResponseBody())
                .path("problem")
                .asString();
    }

    private JsonNode line(String who, String name) {
        return get(who).path("filters")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String who) {
        return mapper.readTree(client.get()
                .uri("/api/filters")
                .headers(headers -> headers.setBasicAuth(who, StaffAccounts.PASSWORD))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private EntityExchangeResult<String> post(String who, String path, Map<String, Object> body) {
        return client.post()
                .uri("/api/filters" + path)
                .headers(headers -> headers.setBasicAuth(who, StaffAccounts.PASSWORD))
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
