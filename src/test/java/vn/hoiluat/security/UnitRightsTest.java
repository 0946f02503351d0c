package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** Role × action × own unit or another, every cell over HTTP; and what units do to transfers and counts. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoiluat.limits.sign-ins-of-address=10000/1m", "management.health.diskspace.path=."})
@AutoConfigureWebTestClient
class UnitRightsTest {

    private static final String OWN = Units.FIRST;
    private static final String OTHER = "xa-tan-trinh";
    private static final Map<String, Object> BODY = Map.ofEntries(
            Map.entry("text", "Nộp tại UBND cấp xã."),
            Map.entry("legalBasis", "Điều 1"),
            Map.entry("reason", "trùng"),
            Map.entry("comment", "nhờ chị"),
            Map.entry("note", "trùng"),
            Map.entry("to", "u-dong-nghiep"),
            Map.entry("workingDays", 1),
            Map.entry("agency", Map.of("name", "Công an xã Tân Trịnh")),
            Map.entry("question", "Xin giấy xác nhận ở đâu?"),
            Map.entry("way", "PHONE"),
            Map.entry("who", "bà Hoa"));

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    CaseRegister register;

    @Autowired
    CaseDesk desk;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void makeUnitsAndPeople() {
        units.begin("Sở Tư pháp", "", "").block();
        unit(OTHER);
        unit("xa-trong");
        for (Role role : Role.values()) {
            make(login(role), OWN, role);
        }
        make("u-dong-nghiep", OWN, Role.CAN_BO);
        make("u-xa", OTHER, Role.CAN_BO);
        make("u-xem", OWN, Role.NGUOI_XEM);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "unit-rights.tsv", delimiter = '\t')
    void call_isLetThroughByRoleAndUnit(ArgumentsAccessor row) {
        String call = row.getString(0);
        List<String> expected =
                IntStream.range(1, row.size()).mapToObj(row::getString).toList();

        List<String> found = List.of(Role.values()).stream()
                .flatMap(role -> List.of(OWN, OTHER).stream().map(unit -> cell(call, role, unit)))
                .toList();

        assertThat(found).as(call).isEqualTo(expected);
    }

    @Test
    void counts_leaveOutOtherUnits() {
        int before = openOf("u-xa");
        open(OWN);
        assertThat(openOf("u-xa")).isEqualTo(before);
        open(OTHER);
        assertThat(openOf("u-xa")).isEqualTo(before + 1);
    }

    @Test
    void transfer_toAUnit_putsTheCaseThere_whereOnlyItsPeopleFindIt() {
        Case c = open(OWN);

        assertThat(transfer(c, Map.of("unit", OTHER, "comment", "thuộc địa bàn xã")))
                .contains("\"status\":\"NEW\"", "\"because\":\"TRANSFERRED\"", "\"actions\":[]");

        assertThat(status("GET /api/cases/{code}", c, "u-can_bo")).isEqualTo(404);
        assertThat(status("GET /api/cases/{code}", c, "u-xa")).isEqualTo(200);
    }

    @Test
    void transfer_toAColleagueOfAnotherUnit_takesTheCaseAlong() {
        Case c = open(OWN);

        assertThat(transfer(c, Map.of("to", "u-xa", "comment", "chị rõ hơn"))).contains("\"unit\":\"" + OTHER);

        assertThat(status("GET /api/cases/{code}", c, "u-xa")).isEqualTo(200);
    }

    @Test
    void transfer_whereNobodyCouldAnswer_isRefusedInWords() {
        Case c = open(OWN);

        assertThat(transfer(c, Map.of("to", "khong-co", "comment", "x"))).contains("Không có cán bộ nào tên khong-co");
        assertThat(transfer(c, Map.of("to", "u-xem", "comment", "x"))).contains("Không có cán bộ nào tên u-xem");
        assertThat(transfer(c, Map.of("unit", "xa-trong", "comment", "x"))).contains("xa-trong chưa có cán bộ nào");
        assertThat(transfer(c, Map.of("unit", "khong-co", "comment", "x"))).contains("Không có đơn vị này");
        assertThat(transfer(c, Map.of("unit", OTHER))).contains("Thiếu ý kiến");
    }

    @Test
    void colleagues_areThoseWhoWorkOnCases_andUnitsThatHaveSomebody() {
        String body = call(HttpMethod.GET, "/api/colleagues", "u-can_bo", null).getResponseBody();

        assertThat(body)
                .contains("u-dong-nghiep", "\"unit\":\"" + OTHER, "\"units\":[")
                .doesNotContain("u-can_bo", "u-xem", "xa-trong");
    }

    private String cell(String call, Role role, String unit) {
        Case c = open(unit);
        EntityExchangeResult<String> result = call(call, c, login(role));
        int status = result.getStatus().value();
        if (call.contains("view=all") && status == 200) {
            return result.getResponseBody().contains(c.code().toString()) ? "yes" : "none";
        }
        assertThat(status).as("%s as %s in %s", call, role, unit).isIn(200, 403, 404, 409);
        return status == 403 ? "no" : status == 404 ? "none" : "yes";
    }

    private int status(String call, Case c, String login) {
        return call(call, c, login).getStatus().value();
    }

    private EntityExchangeResult<String> call(String call, Case c, String login) {
        String[] parts = call.split(" ");
        HttpMethod method = HttpMethod.valueOf(parts[0]);
        return call(method, parts[1].replace("{code}", c.code().toString()), login, BODY);
    }

    private EntityExchangeResult<String> call(HttpMethod method, String path, String login, Map<String, Object> body) {
        WebTestClient.RequestBodySpec call =
                client.method(method).uri(path).headers(headers -> headers.setBasicAuth(login, StaffAccounts.PASSWORD));
        if (method == HttpMethod.POST) {
            call.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return call.exchange().expectBody(String.class).returnResult();
    }

    private String transfer(Case c, Map<String, Object> body) {
        return call(HttpMethod.POST, "/api/cases/" + c.code() + "/transfer", "u-can_bo", body)
                .getResponseBody();
    }

    private int openOf(String login) {
        String counts = call(HttpMethod.GET, "/api/cases/views", login, null).getResponseBody();
        return Integer.parseInt(counts.replaceAll("(?s).*\"open\":(\\d+).*", "$1"));
    }

    private Case open(String unit) {
        Case c = Cases.open(register, "u-" + UUID.randomUUID(), false, clock.instant());
        if (!unit.equals(OWN)) {
            desk.transferToUnit(c.id(), "chuyen", unit, unit, "x").block();
        }
        return c;
    }

    private void unit(String id) {
        units.add(new Unit(id, id, Unit.Level.COMMUNE, OWN, List.of(), Set.of(), null, "", "", false))
                .block();
    }

    private void make(String login, String unit, Role role) {
        people.add(login, login, Set.of(role), new Scope(Set.of(unit), Set.of()))
                .block();
        people.setPassword(login, login, "{noop}" + StaffAccounts.PASSWORD).block();
    }

    private static String login(Role role) {
        return "u-" + role.name().toLowerCase(Locale.ROOT);
    }
}
