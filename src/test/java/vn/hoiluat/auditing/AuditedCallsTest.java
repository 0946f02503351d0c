package vn.hoiluat.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoiluat.audit.AuditAction.ACCOUNT_ROLES_CHANGED;
import static vn.hoiluat.audit.AuditAction.CALL_REFUSED;
import static vn.hoiluat.audit.AuditAction.CASES_LISTED;
import static vn.hoiluat.audit.AuditAction.CASES_SEARCHED;
import static vn.hoiluat.audit.AuditAction.CASE_CLAIMED;
import static vn.hoiluat.audit.AuditAction.CASE_READ;
import static vn.hoiluat.audit.AuditAction.OWN_DATA_ERASED;
import static vn.hoiluat.audit.AuditAction.SIGNED_IN;
import static vn.hoiluat.audit.AuditAction.SIGNED_OUT;
import static vn.hoiluat.audit.AuditAction.SIGN_IN_FAILED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.audit.AuditRecord.Outcome;
import vn.hoiluat.audit.AuditVerifier;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;

/** What people do over HTTP is in the trail, by whom, on what, from where. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoiluat.limits.sign-ins-of-address=10000/1m")
@AutoConfigureWebTestClient
class AuditedCallsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    CaseRegister cases;

    @Autowired
    PersonalData personalData;

    @Autowired
    AuditLog log;

    @Autowired
    AuditVerifier verifier;

    private final String login = "k" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeAccount() {
        StaffAccounts.make(people, login, Role.CAN_BO);
    }

    @Test
    void signingIn_failingAndLeaving_areRecorded() {
        StaffBrowser browser = new StaffBrowser(client);
        browser.send("/dang-nhap", Map.of("ten", login, "mat-khau", "sai"));
        browser.signIn(login, StaffAccounts.PASSWORD);
        browser.send("/dang-nhap", "/dang-xuat", Map.of());
        call(HttpMethod.GET, "/api/cases", login, "sai");

        assertThat(of(login))
                .extracting(AuditRecord::action, AuditRecord::outcome, AuditRecord::via)
                .containsExactly(
                        Tuple.tuple(SIGN_IN_FAILED, Outcome.REFUSED, AuditRecord.Via.BROWSER),
                        Tuple.tuple(SIGNED_IN, Outcome.DONE, AuditRecord.Via.BROWSER),
                        Tuple.tuple(SIGNED_OUT, Outcome.DONE, AuditRecord.Via.BROWSER),
                        Tuple.tuple(SIGN_IN_FAILED, Outcome.REFUSED, AuditRecord.Via.PROGRAM));
    }

    @Test
    void nameWithoutAnAccount_isNotKept() {
        new StaffBrowser(client).send("/dang-nhap", Map.of("ten", "mat-khau-go-nham", "mat-khau", "x"));

        assertThat(all(AuditFilter.ALL))
                .extracting(AuditRecord::who)
                .contains("")
                .doesNotContain("mat-khau-go-nham");
    }

    @Test
    void readingAndChanging_saysWhoseCase_fromWhere() {
        Case c = open();
        String code = c.code().toString();

        call(HttpMethod.GET, "/api/cases?view=unassigned", login, StaffAccounts.PASSWORD);
        call(HttpMethod.GET, "/api/cases?q=khai+sinh", login, StaffAccounts.PASSWORD);
        call(HttpMethod.GET, "/api/cases/" + code.replace("-", ""), login, StaffAccounts.PASSWORD);
        call(HttpMethod.GET, "/api/cases/" + code.replace("-", ""), login, StaffAccounts.PASSWORD);
        call(HttpMethod.POST, "/api/cases/" + code + "/claim", login, StaffAccounts.PASSWORD);
        call(HttpMethod.GET, "/api/cases/views", login, StaffAccounts.PASSWORD);

        List<AuditRecord> records = of(login);
        assertThat(records)
                .extracting(AuditRecord::action, AuditRecord::subject, AuditRecord::detail)
                .containsExactly(
                        Tuple.tuple(CASES_LISTED, "", "unassigned"),
                        Tuple.tuple(CASES_SEARCHED, "", "open"),
                        Tuple.tuple(CASE_READ, code, ""),
                        Tuple.tuple(CASE_CLAIMED, code, ""));
        assertThat(records).allSatisfy(record -> {
            assertThat(record.roles()).containsExactly("CAN_BO");
            assertThat(record.from()).isEqualTo("127.0.0.1");
        });
        assertThat(records.getLast().citizen())
                .startsWith("CD-")
                .isEqualTo(records.get(2).citizen());
        assertThat(verifier.verify().block().problems()).isEmpty();
    }

    @Test
    void callWithoutTheRight_isRecorded() {
        call(HttpMethod.GET, "/quan-tri/tai-khoan", login, StaffAccounts.PASSWORD);

        assertThat(of(login)).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo(CALL_REFUSED);
            assertThat(record.detail()).isEqualTo("GET /quan-tri/tai-khoan");
        });
    }

    @Test
    void changeOfAnAccount_saysWhoseAndWhat() {
        String administrator = login + "-q";
        StaffAccounts.make(people, administrator, Role.QUAN_TRI);
        String path = "/quan-tri/tai-khoan/" + login;

        new StaffBrowser(client)
                .signIn(administrator, StaffAccounts.PASSWORD)
                .send(path, path + "/vai-tro", Map.of("vai-tro", "NGUOI_XEM"));

        assertThat(of(administrator)).last().satisfies(record -> {
            assertThat(record.action()).isEqualTo(ACCOUNT_ROLES_CHANGED);
            assertThat(record.subject()).isEqualTo(login);
            assertThat(record.detail()).isEqualTo("NGUOI_XEM");
        });
    }

    @Test
    void erasingOnesData_isRecorded_andTheCaseIsNobodysAnyMore() {
        Case c = open();
        call(HttpMethod.GET, "/api/cases/" + c.code(), login, StaffAccounts.PASSWORD);
        String pseudonym = of(login).getLast().citizen();

        personalData.erase(c.address()).block();

        assertThat(all(new AuditFilter("", null, "", pseudonym, null, null)))
                .extracting(AuditRecord::action)
                .containsExactly(CASE_READ, OWN_DATA_ERASED);
        assertThat(verifier.verify().block().problems()).isEmpty();
    }

    private Case open() {
        return Cases.open(cases, "audit-" + login, false, Instant.parse("2026-11-20T02:00:00Z"));
    }

    private void call(HttpMethod method, String path, String name, String password) {
        client.method(method)
                .uri(path)
                .headers(headers -> headers.setBasicAuth(name, password))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private List<AuditRecord> of(String who) {
        return all(new AuditFilter(who, (AuditAction) null, "", "", null, null));
    }

    /** The oldest first. */
    private List<AuditRecord> all(AuditFilter filter) {
        return Objects.requireNonNull(log.all(filter)
                        .map(AuditLog.Numbered::record)
                        .collectList()
                        .block())
                .reversed();
    }
}
