package vn.hoiluat.delegating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;

/** The right to approve is handed on by its holder or an administrator, and what it allows is asked of every call anew. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class DelegationsPageTest {

    private static final String OWN = "/tai-khoan/uy-quyen";
    private static final Pattern REVOKE = Pattern.compile("action=\"([^\"]+/thu-hoi)\"");

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    CaseRegister cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Delegations delegations;

    @Autowired
    AuditLog log;

    @Autowired
    MovableClock clock;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String lead = "lead-" + suffix;
    private final String officer = "officer-" + suffix;
    private final String author = "author-" + suffix;
    private Case waiting;

    @BeforeEach
    void submitAnAnswer() {
        StaffAccounts.make(people, lead, Role.DUYET);
        StaffAccounts.make(people, officer, Role.CAN_BO);
        StaffAccounts.make(people, author, Role.CAN_BO);
        waiting = submitted(author, "delegation-" + suffix);
    }

    @Test
    void receiver_approvesInTheGiversPlace_andBothAreNamed() {
        assertThat(call(officer, HttpMethod.POST, waiting, "/approve")
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(new StaffBrowser(client)
                        .signIn(lead, StaffAccounts.PASSWORD)
                        .send(OWN, wish(officer))
                        .getStatus()
                        .value())
                .isEqualTo(303);

        String read = call(officer, HttpMethod.GET, waiting, "").getResponseBody();
        assertThat(read).contains("\"approve\"", "\"inPlaceOf\":\"" + lead + "\"");
        assertThat(call(officer, HttpMethod.POST, waiting, "/approve")
                        .getStatus()
                        .value())
                .isEqualTo(200);

        CaseStep step = cases.find(waiting.id()).block().history().getLast();
        assertThat(step.who()).isEqualTo(officer);
        assertThat(step.inPlaceOf()).isEqualTo(lead);
        assertThat(log.all(new AuditFilter(officer, AuditAction.CASE_APPROVED, "", "", null, null))
                        .collectList()
                        .block())
                .last()
                .satisfies(found -> assertThat(found.record().detail()).isEqualTo(lead));
        assertThat(log.all(new AuditFilter(lead, AuditAction.DELEGATION_GIVEN, "", "", null, null))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(found -> assertThat(found.record().subject()).isEqualTo(officer));
    }

    @Test
    void revoked_endsForWhoIsSignedIn() {
        StaffBrowser giver = new StaffBrowser(client).signIn(lead, StaffAccounts.PASSWORD);
        giver.send(OWN, wish(officer));
        assertThat(get(officer, "/api/approvals/in-place").getResponseBody()).contains(lead);
        Matcher revoke = REVOKE.matcher(giver.open(OWN).getResponseBody());
        assertThat(revoke.find()).isTrue();

        assertThat(giver.send(OWN, revoke.group(1), Map.of()).getStatus().value())
                .isEqualTo(303);

        assertThat(get(officer, "/api/approvals/in-place").getResponseBody()).doesNotContain(lead);
        assertThat(call(officer, HttpMethod.POST, waiting, "/approve")
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void ownWork_andTheGivers_areNotApproved() {
        new StaffBrowser(client).signIn(lead, StaffAccounts.PASSWORD).send(OWN, wish(officer));
        Case own = submitted(officer, "delegation-own-" + suffix);
        Case givers = submitted(lead, "delegation-givers-" + suffix);

        assertThat(call(officer, HttpMethod.POST, own, "/approve").getResponseBody())
                .contains("own-work");
        assertThat(call(officer, HttpMethod.POST, givers, "/approve").getResponseBody())
                .contains("givers-work", lead);
        assertThat(call(officer, HttpMethod.GET, givers, "").getResponseBody()).doesNotContain("\"approve\"");
    }

    @Test
    void receiver_mayApproveOnly_andHandsNothingOn() {
        new StaffBrowser(client).signIn(lead, StaffAccounts.PASSWORD).send(OWN, wish(officer));
        StaffBrowser receiver = new StaffBrowser(client).signIn(officer, StaffAccounts.PASSWORD);

        assertThat(receiver.open("/lam-viec/tong-quan").getStatus().value()).isEqualTo(403);
        assertThat(receiver.open(OWN).getResponseBody()).contains("Duyệt thay " + lead);
        assertThat(receiver.send("/tai-khoan/dang-nhap", OWN, wish(author))
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void administrator_handsOnForTheHolder_andIsToldWhatIsWrong() {
        String root = "root-" + suffix;
        StaffAccounts.make(people, root, Role.QUAN_TRI);
        StaffBrowser administrator = new StaffBrowser(client).signIn(root, StaffAccounts.PASSWORD);
        String page = "/quan-tri/tai-khoan/" + lead + "/uy-quyen";

        EntityExchangeResult<String> refused = administrator.send(page, wish(lead));
        assertThat(refused.getStatus().value()).isEqualTo(400);
        assertThat(refused.getResponseBody()).contains("Xin chọn một đồng nghiệp");
        assertThat(administrator.send(page, wish(officer)).getStatus().value()).isEqualTo(303);

        assertThat(administrator.open(page).getResponseBody()).contains("Quản trị " + root + " giao.");
        assertThat(call(officer, HttpMethod.POST, waiting, "/approve")
                        .getStatus()
                        .value())
                .isEqualTo(200);
    }

    private Map<String, String> wish(String receiver) {
        String today = delegations.today().toString();
        return Map.of("nguoi-nhan", receiver, "tu", today, "den", today);
    }

    private Case submitted(String by, String event) {
        Case opened = Cases.open(cases, event, false, clock.instant());
        desk.claim(opened.id(), by).block();
        desk.submit(opened.id(), by, "Nộp tại UBND xã.", "Điều 37 Luật Hộ tịch").block();
        return opened;
    }

    private EntityExchangeResult<String> call(String who, HttpMethod method, Case c, String action) {
        return send(who, method, "/api/cases/" + c.code() + action);
    }

    private EntityExchangeResult<String> get(String who, String path) {
        return send(who, HttpMethod.GET, path);
    }

    private EntityExchangeResult<String> send(String who, HttpMethod method, String path) {
        return client.method(method)
                .uri(path)
                .headers(headers -> headers.setBasicAuth(who, StaffAccounts.PASSWORD))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
