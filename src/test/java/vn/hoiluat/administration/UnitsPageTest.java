package vn.hoiluat.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.routing.RoutingRules;
import vn.hoiluat.security.StaffAccounts;
import vn.hoiluat.security.StaffBrowser;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoiluat.limits.sign-ins-of-address=10000/1m", "hoiluat.unit.name=units"})
@AutoConfigureWebTestClient
class UnitsPageTest {

    private static final String NEW = "/quan-tri/tao-don-vi";
    private static final String ROUTING = "/quan-tri/phan-luong";

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    RoutingRules rules;

    private StaffBrowser administrator;

    @BeforeEach
    void signIn() {
        units.begin("Sở Tư pháp", "", "").block();
        StaffAccounts.make(people, "chu-nhiem", Role.QUAN_TRI);
        administrator = new StaffBrowser(client).signIn("chu-nhiem", StaffAccounts.PASSWORD);
    }

    @Test
    void unit_isMadeShownAndChanged() {
        assertThat(make("xa-mau", Map.of()).getStatus().value()).isEqualTo(303);

        String path = "/quan-tri/don-vi/xa-mau";
        administrator.send(
                path,
                Map.of(
                        "ten", "UBND xã Mẫu",
                        "cap", "COMMUNE",
                        "cap-tren", "goc",
                        "gio-thu-bay", "07:30-11:30",
                        "dia-ban", "Tuyên Quang; 01/7/2025; 31/12/2026",
                        "linh-vuc", "ho-tich",
                        "kenh", PublicSite.ACCOUNT));

        Unit unit = units.find("xa-mau").block();
        assertThat(unit.name()).isEqualTo("UBND xã Mẫu");
        assertThat(unit.hours().saturday()).isEqualTo("07:30-11:30");
        assertThat(unit.fields()).containsExactly("ho-tich");
        assertThat(unit.places()).singleElement().satisfies(served -> {
            assertThat(served.place()).isEqualTo("08");
            assertThat(served.until()).isEqualTo("2027-01-01");
        });
        assertThat(accounts.account(PublicSite.ACCOUNT).block().setting("unit", ""))
                .isEqualTo("xa-mau");
        assertThat(administrator.open(path).getResponseBody()).contains("Tuyên Quang; 1/7/2025; 31/12/2026");
        assertThat(administrator.open("/quan-tri/don-vi").getResponseBody()).contains("UBND xã Mẫu", "Chưa có cán bộ");
    }

    @Test
    void unit_thatIsWrong_isRefusedInWords() {
        assertThat(make("Xã Mẫu", Map.of()).getResponseBody()).contains("Mã đơn vị chỉ gồm");
        assertThat(make("xa-sai", Map.of("dia-ban", "xã Không Có")).getResponseBody())
                .contains("Có dòng địa bàn không đọc được");
        assertThat(make("xa-sai", Map.of("gio-thu-bay", "sáng")).getResponseBody())
                .contains("Không đọc được giờ làm việc");
        assertThat(make("xa-sai", Map.of("cap-tren", "khong-co")).getResponseBody())
                .contains("Đơn vị cấp trên không hợp lệ");
        make("xa-hai", Map.of());
        assertThat(make("xa-hai", Map.of()).getResponseBody()).contains("đã có");
        assertThat(administrator.open("/quan-tri/don-vi/khong-co").getStatus().value())
                .isEqualTo(404);
    }

    @Test
    void rule_isAddedTriedOutMovedAndDeleted() {
        make("ho-tich", Map.of());
        people.add("t-hoa", "Hoa", Set.of(Role.CAN_BO), new Scope(Set.of("ho-tich"), Set.of()))
                .block();
        people.setPassword("t-hoa", "Hoa", "{noop}x").block();
        administrator.send(
                ROUTING, Map.of("ten", "Hộ tịch", "linh-vuc", "ho-tich", "don-vi", "ho-tich", "tu-ngay", "01/01/2027"));

        assertThat(tried("01/01/2027")).contains("Theo quy tắc «Hộ tịch».");
        assertThat(tried("31/12/2026")).contains("Không quy tắc hay địa bàn nào");
        assertThat(tried("hôm qua")).contains("Ngày không đúng");
        assertThat(administrator
                        .send(ROUTING, Map.of("ten", "Sai", "don-vi", "khong-co"))
                        .getResponseBody())
                .contains("Đơn vị không còn");

        administrator.send(ROUTING, Map.of("ten", "Hai", "don-vi", "goc"));
        administrator.send(ROUTING, ROUTING + "/sua", Map.of("thu-tu", "1", "ten", "Hai", "viec", "len"));
        administrator.send(ROUTING, ROUTING + "/sua", Map.of("thu-tu", "1", "ten", "Hai", "viec", "xoa"));
        assertThat(rules.all().block()).extracting("name").containsExactly("Hai", "Hộ tịch");
        administrator.send(ROUTING, ROUTING + "/sua", Map.of("thu-tu", "0", "ten", "Hai", "viec", "xoa"));
        assertThat(rules.all().block()).extracting("name").containsExactly("Hộ tịch");
    }

    @Test
    void account_isLimitedToUnitsAndFields() {
        make("dat-dai", Map.of());
        StaffAccounts.make(people, "t-nam", Role.CAN_BO);
        String page = "/quan-tri/tai-khoan/t-nam";
        assertThat(administrator.open(page).getResponseBody()).contains(page + "/pham-vi");

        administrator.send(page + "/pham-vi", Map.of("don-vi", "dat-dai", "linh-vuc", "dat-dai"));

        assertThat(people.find("t-nam").block().scope()).isEqualTo(new Scope(Set.of("dat-dai"), Set.of("dat-dai")));
        administrator.send(page + "/pham-vi", Map.of("don-vi", "khong-co"));
        assertThat(people.find("t-nam").block().scope()).isEqualTo(Scope.ALL);
    }

    private EntityExchangeResult<String> make(String id, Map<String, String> more) {
        Map<String, String> form =
                new HashMap<>(Map.of("ma", id, "ten", "Phòng " + id, "cap", "DEPARTMENT", "cap-tren", "goc"));
        form.putAll(more);
        return administrator.send(NEW, form);
    }

    private String tried(String day) {
        return administrator
                .send(ROUTING, ROUTING + "/thu", Map.of("cau-hoi", "khai sinh", "linh-vuc", "ho-tich", "ngay", day))
                .getResponseBody();
    }
}
