package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.HandOver;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;

/** The number that a citizen wrote from is shown to the case's officer only, for a reason, and that is in the trail. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class ContactApiTest {

    private static final String PHONE = "0912345678";

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    CaseRegister cases;

    @Autowired
    AuditLog log;

    private final String officer = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final String colleague = officer + "-2";
    private Case theCase;

    @BeforeEach
    void openCase() {
        StaffAccounts.make(people, officer, Role.CAN_BO);
        StaffAccounts.make(people, colleague, Role.CAN_BO);
        Address person = new Address(Channel.SMS, PublicSite.ACCOUNT, PHONE);
        Instant at = Instant.parse("2026-11-20T02:00:00Z");
        InboundEvent event =
                new InboundEvent("sms-" + officer, InboundKind.TEXT, person, "thue dat", null, null, null, at, at);
        theCase = cases.open(new HandOver(
                        person, "thue dat", List.of(event), HandOverReason.NOTHING_FOUND, false, List.of()))
                .block();
        post(officer, "claim", Map.of());
    }

    @Test
    void itsOfficer_isShownTheNumber_andTheTrailSaysWhy() {
        EntityExchangeResult<String> shown = post(officer, "contact", Map.of("reason", "Gọi lại số 0987654321"));

        assertThat(shown.getResponseBody()).contains("\"PHONE\"", PHONE);
        assertThat(log.all(new AuditFilter(officer, AuditAction.CASE_CONTACT_SHOWN, "", "", null, null))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.record().subject())
                            .isEqualTo(theCase.code().toString());
                    assertThat(found.record().detail()).startsWith("Gọi lại số").doesNotContain("0987654321");
                });
    }

    @Test
    void withoutAReason_orByAColleague_isRefused_andTheCaseNeverShowsIt() {
        assertThat(post(officer, "contact", Map.of()).getStatus().value()).isEqualTo(400);
        EntityExchangeResult<String> refused = post(colleague, "contact", Map.of("reason", "Xem"));

        assertThat(refused.getStatus().value()).isEqualTo(409);
        assertThat(refused.getResponseBody()).contains("no-contact").doesNotContain(PHONE);
        assertThat(read(officer).getResponseBody()).contains("\"contact\"").doesNotContain(PHONE);
        assertThat(read(colleague).getResponseBody()).doesNotContain("\"contact\"", PHONE);
    }

    private EntityExchangeResult<String> post(String name, String action, Map<String, String> body) {
        return client.post()
                .uri("/api/cases/" + theCase.code() + "/" + action)
                .headers(headers -> headers.setBasicAuth(name, StaffAccounts.PASSWORD))
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> read(String name) {
        return client.get()
                .uri("/api/cases/" + theCase.code())
                .headers(headers -> headers.setBasicAuth(name, StaffAccounts.PASSWORD))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
