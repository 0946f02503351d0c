package vn.hoiluat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;

/** Role × action, each cell over HTTP: {@code x} is let through to the interface, {@code -} refused before it. */
@NullUnmarked
@SpringBootTest(
        classes = PublicSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.health.diskspace.path=.",
            // Each row with a form signs in anew.
            "hoiluat.limits.sign-ins-of-address=10000/10m"
        })
@AutoConfigureWebTestClient
class RightsTest {

    @Autowired
    MovableClock clock;

    @Autowired
    WebTestClient client;

    @Autowired
    People people;

    @BeforeEach
    void makeAccounts() {
        // Who signs in often in one minute is told to wait.
        clock.advance(Duration.ofMinutes(1));
        for (Role role : Role.values()) {
            StaffAccounts.make(people, login(role), role);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
            # call                                    | CAN_BO | DUYET | QUAN_TRI | BIEN_TAP | NGUOI_XEM | KIEM_TOAN
            GET /api/cases                            | x      | x     | -        | -        | x         | x
            GET /api/cases/HD-4827-1930               | x      | x     | -        | -        | x         | x
            POST /api/cases/HD-4827-1930/claim        | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/answer       | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/close        | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/transfer     | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/notes        | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/presence     | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/preview/answer | x    | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/messages/1-1/retry | x | x | -       | -        | -         | -
            POST /api/cases/HD-4827-1930/called       | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/number       | x      | x     | -        | -        | -         | -
            GET /api/calls                            | x      | x     | -        | -        | x         | x
            POST /api/cases/HD-4827-1930/approve      | -      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/send-back    | -      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/extension/approve | - | x     | -        | -        | -         | -
            GET /api/cases/HD-4827-1930/papers        | x      | x     | -        | -        | x         | x
            GET /api/cases/HD-4827-1930/official-letter.docx | x | x   | -        | -        | x         | x
            POST /api/cases                           | x      | x     | -        | -        | -         | -
            GET /lam-viec/ghi-nhan                    | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/official-letter | x  | x     | -        | -        | -         | -
            GET /api/cases/HD-4827-1930/files/0a      | x      | x     | -        | -        | x         | x
            GET /api/cases/HD-4827-1930/agencies      | x      | x     | -        | -        | x         | x
            POST /api/cases/HD-4827-1930/agencies/0a/forget | x | x    | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/guide        | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/consent-words | x     | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/consent-ask  | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/consent-record | x    | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/slip-issue   | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/slip-renew   | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/slip-receive | x      | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/slip-withdraw | x     | x     | -        | -        | -         | -
            POST /api/cases/HD-4827-1930/slips/1/paper | x     | x     | -        | -        | -         | -
            GET /api/cases/HD-4827-1930/attachments/0a/preview | x | x  | -        | -        | x         | x
            POST /api/cases/HD-4827-1930/attachments/0a/delete | x | x  | -        | -        | -         | -
            GET /lam-viec                             | x      | x     | -        | -        | x         | x
            GET /api/cases/HD-4827-1930/alike         | x      | x     | -        | -        | x         | x
            GET /api/cases/HD-4827-1930/canned        | x      | x     | -        | -        | x         | x
            GET /api/filters                          | x      | x     | -        | -        | x         | x
            POST /api/filters                         | x      | x     | -        | -        | -         | -
            POST /api/filters/0a                      | x      | x     | -        | -        | -         | -
            POST /api/filters/0a/move                 | x      | x     | -        | -        | -         | -
            POST /api/filters/0a/remove               | x      | x     | -        | -        | -         | -
            GET /lam-viec/cau-mau                     | x      | x     | -        | -        | x         | x
            POST /lam-viec/cau-mau/moi                | x      | x     | -        | -        | -         | -
            GET /lam-viec/HD-4827-1936/vao-kho        | x      | x     | -        | -       | -         | -
            POST /lam-viec/HD-4827-1936/vao-kho       | x      | x     | -        | -       | -         | -
            GET /lam-viec/tong-quan                   | -      | x     | -        | -        | -         | -
            GET /api/ratings/not-useful               | -      | x     | -        | -        | -         | -
            GET /api/ratings?entry=starter:a&version=1 | x     | x     | -        | -        | x         | x
            GET /kho                                  | x      | x     | -        | x       | -         | -
            POST /kho/hang-loat                       | x      | x     | -        | x       | -         | -
            POST /kho/hang-loat/lam                   | x      | x     | -        | x       | -         | -
            GET /kho/cau-chuan                        | x      | x     | -        | x       | -         | -
            POST /kho/cau-chuan/nhap                  | -      | x     | -        | -       | -         | -
            GET /kho/so-lieu                          | x      | x     | -        | x       | -         | -
            POST /kho/so-lieu                         | -      | x     | -        | -       | -         | -
            POST /kho/so-lieu/0a/thu-hoi              | -      | x     | -        | -       | -         | -
            GET /api/kho/muc                          | x      | x     | -        | x       | -         | -
            GET /kho/van-ban                          | x      | x     | -        | x       | -         | -
            GET /kho/van-ban/them                     | -      | x     | -        | -       | -         | -
            POST /kho/van-ban/them                    | -      | x     | -        | -       | -         | -
            GET /kho/van-ban/nap                      | -      | x     | -        | -       | -         | -
            POST /api/kho/van-ban                     | -      | x     | -        | -       | -         | -
            GET /kho/van-ban/tra                      | -      | x     | -        | -       | -         | -
            GET /kho/van-ban/tra/172345               | -      | x     | -        | -       | -         | -
            POST /kho/van-ban/tra/172345              | -      | x     | -        | -       | -         | -
            POST /kho/van-ban/a~b~c/quan-he           | -      | x     | -        | -       | -         | -
            GET /kho/mat-can-cu                       | x      | x     | -        | x       | -         | -
            GET /api/kho/thu?q=a                      | x      | x     | -        | x       | -         | -
            GET /api/kho/can-cu?q=a                   | x      | x     | -        | x       | -         | -
            GET /kho/thu                              | x      | x     | -        | x       | -         | -
            GET /kho/muc/moi                          | x      | x     | -        | x       | -         | -
            POST /kho/muc/moi                         | x      | x     | -        | x       | -         | -
            GET /kho/muc/starter/02-01                | x      | x     | -        | x       | -         | -
            GET /kho/muc/starter/02-01/sua            | x      | x     | -        | x       | -         | -
            POST /kho/muc/starter/02-01/sua           | x      | x     | -        | x       | -         | -
            POST /kho/muc/starter/02-01/tam-giu       | x      | x     | -        | x       | -         | -
            GET /kho/chua-tra-loi                     | x      | x     | -        | x       | -         | -
            GET /kho/chua-tra-loi/khong-huu-ich       | x      | x     | -        | x       | -         | -
            POST /kho/chua-tra-loi/0a/lien-ket        | x      | x     | -        | x       | -         | -
            POST /kho/chua-tra-loi/0a/tu-choi         | x      | x     | -        | x       | -         | -
            GET /kho/nhap-xuat                        | x      | x     | -        | x       | -         | -
            GET /kho/nhap-xuat/xuat                   | x      | x     | -        | x       | -         | -
            POST /kho/nhap-xuat/0a/ghi                | x      | x     | -        | x       | -         | -
            POST /api/kho/nhap-xuat                   | x      | x     | -        | x       | -         | -
            GET /quan-tri/ket-noi/webhook             | -      | -     | x        | -        | -         | -
            GET /kho/dong-bo                          | x      | x     | -        | x       | -         | -
            GET /kho/dong-bo/so                       | x      | x     | -        | x       | -         | -
            GET /kho/dong-bo/xung-dot                 | x      | x     | -        | x       | -         | -
            GET /kho/dong-bo/cau-hoi                  | x      | x     | -        | x       | -         | -
            POST /kho/dong-bo/xung-dot                | -      | x     | -        | -       | -         | -
            POST /kho/dong-bo/chay                    | -      | x     | -        | -       | -         | -
            POST /kho/dong-bo/thu-lai                 | -      | x     | -        | -       | -         | -
            GET /quan-tri/ket-noi/trung-uong          | -      | -     | x        | -       | -         | -
            POST /quan-tri/ket-noi/trung-uong/bang-ma | -      | -     | x        | -       | -         | -
            POST /quan-tri/ket-noi/trung-uong/thu     | -      | -     | x        | -       | -         | -
            GET /quan-tri/tai-khoan                   | -      | -     | x        | -        | -         | -
            GET /quan-tri/nhat-ky                     | -      | -     | -        | -        | -         | x
            GET /quan-tri/nhat-ky/tep.csv             | -      | -     | -        | -        | -         | x
            POST /quan-tri/nhat-ky/kiem-tra           | -      | -     | -        | -        | -         | x
            GET /quan-tri/tao-tai-khoan               | -      | -     | x        | -        | -         | -
            GET /quan-tri/tai-khoan/r-can_bo          | -      | -     | x        | -        | -         | -
            GET /quan-tri/don-vi                      | -      | -     | x        | -        | -         | -
            GET /quan-tri/phan-luong                  | -      | -     | x        | -        | -         | -
            GET /quan-tri/tai-khoan/r-can_bo/pham-vi  | -      | -     | x        | -        | -         | -
            GET /quan-tri/tai-khoan/r-can_bo/co-quan  | -      | -     | x        | -        | -         | -
            POST /quan-tri/tai-khoan/r-can_bo/co-quan/go | -   | -     | x        | -        | -         | -
            GET /api/colleagues                       | x      | x     | -        | -        | x         | x
            POST /quan-tri/tai-khoan/r-nguoi_xem/bat  | -      | -     | x        | -        | -         | -
            GET /quan-tri/thong-bao                   | -      | -     | x        | -        | -         | -
            POST /quan-tri/tai-khoan/nobody/go-xac-thuc   | -      | -     | x        | -        | -         | -
            GET /tai-khoan                            | x      | x     | x        | x       | x         | x
            GET /api/approvals/in-place               | x      | x     | -        | -        | x         | x
            GET /tai-khoan/uy-quyen                   | -      | x     | -        | -        | -         | -
            POST /tai-khoan/uy-quyen                  | -      | x     | -        | -        | -         | -
            POST /tai-khoan/uy-quyen/0a/thu-hoi       | -      | x     | -        | -        | -         | -
            GET /quan-tri/tai-khoan/r-duyet/uy-quyen  | -      | -     | x        | -        | -         | -
            POST /quan-tri/tai-khoan/r-duyet/uy-quyen | -      | -     | x        | -        | -         | -
            GET /tai-khoan/xac-thuc                   | x      | x     | x        | x       | x         | x
            GET /tai-khoan/dang-nhap                  | x      | x     | x        | x       | x         | x
            POST /tai-khoan/dang-nhap/dang-xuat-noi-khac | x   | x     | x        | x       | x         | x
            GET /actuator/info                        | x      | x     | x        | x       | -         | -
            """)
    void call_isLetThroughByRole(
            String call, String canBo, String duyet, String quanTri, String bienTap, String nguoiXem, String kiemToan) {
        assertThat(cell(call, Role.CAN_BO)).as("CAN_BO").isEqualTo(canBo);
        assertThat(cell(call, Role.DUYET)).as("DUYET").isEqualTo(duyet);
        assertThat(cell(call, Role.QUAN_TRI)).as("QUAN_TRI").isEqualTo(quanTri);
        assertThat(cell(call, Role.BIEN_TAP)).as("BIEN_TAP").isEqualTo(bienTap);
        assertThat(cell(call, Role.NGUOI_XEM)).as("NGUOI_XEM").isEqualTo(nguoiXem);
        assertThat(cell(call, Role.KIEM_TOAN)).as("KIEM_TOAN").isEqualTo(kiemToan);
    }

    /** What lies behind the check may answer as it likes: 200, 400 for the code, 404 for a page that is not built. */
    private String cell(String call, Role role) {
        String[] parts = call.split(" ");
        HttpStatus status = HttpStatus.valueOf(send(HttpMethod.valueOf(parts[0]), parts[1], role));
        assertThat(status).isNotEqualTo(HttpStatus.UNAUTHORIZED);
        return status == HttpStatus.FORBIDDEN ? "-" : "x";
    }

    private int send(HttpMethod method, String path, Role role) {
        if (!path.startsWith("/api/") && method == HttpMethod.POST) {
            return new StaffBrowser(client)
                    .signIn(login(role), StaffAccounts.PASSWORD)
                    .send("/dang-nhap", path, Map.of())
                    .getStatus()
                    .value();
        }
        return client.method(method)
                .uri(path)
                .accept(MediaType.ALL)
                .headers(headers -> headers.setBasicAuth(login(role), StaffAccounts.PASSWORD))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getStatus()
                .value();
    }

    private static String login(Role role) {
        return "r-" + role.name().toLowerCase(Locale.ROOT);
    }
}
