package vn.hoiluat.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import vn.hoiluat.people.Action;

/**
 * Who may call what. Public: the citizens' pages, the web channel, suggestions, the platforms' webhooks (which check
 * signatures themselves) and the health check. Cases, the console, the administration and the service's figures are for
 * accounts whose roles allow it, the page of one's own account for everybody signed in; other calls under {@code /api} that
 * change something are for those who work on cases; how the work stands, and what citizens found of no use, is for those who
 * approve it. The question-answer base is for those who write in it; what of it citizens get is decided by who may approve, which
 * the curation asks itself; fees and addresses reach citizens at once and golden questions bind whoever approves, so both are for
 * approvers, as are runs of the central sync and choices in its conflict inbox. Who stands in an approver's place may only approve.
 * An address that does not exist is answered 404 to
 * everybody.
 */
final class Rights {

    /** In what cases, the console asks by whose right. */
    private static final String[] APPROVERS = {Action.APPROVE_ANSWERS.name(), Action.APPROVE_IN_PLACE.name()};

    private static final String OWN_DELEGATIONS = "/tai-khoan/uy-quyen";

    private Rights() {}

    static void of(AuthorizeExchangeSpec calls) {
        calls.pathMatchers("/api/web/**", "/api/suggestions", "/actuator/health/**")
                .permitAll()
                .pathMatchers(
                        HttpMethod.POST,
                        "/api/cases/*/approve",
                        "/api/cases/*/send-back",
                        "/api/cases/*/extension/approve",
                        "/api/cases/*/extension/refuse")
                .hasAnyAuthority(APPROVERS)
                .pathMatchers(HttpMethod.GET, OWN_DELEGATIONS)
                .hasAnyAuthority(APPROVERS)
                .pathMatchers(OWN_DELEGATIONS, OWN_DELEGATIONS + "/**")
                .hasAuthority(Action.APPROVE_ANSWERS.name())
                .pathMatchers("/api/ratings/not-useful", "/lam-viec/tong-quan")
                .hasAuthority(Action.APPROVE_ANSWERS.name())
                .pathMatchers("/api/v1/**")
                .permitAll()
                .pathMatchers("/kho/van-ban/them", "/kho/van-ban/nap", "/kho/van-ban/tra", "/kho/van-ban/tra/**")
                .hasAuthority(Action.APPROVE_ENTRIES.name())
                .pathMatchers("/api/kho/van-ban")
                .hasAuthority(Action.APPROVE_ENTRIES.name())
                .pathMatchers(HttpMethod.POST, "/kho/van-ban/**")
                .hasAuthority(Action.APPROVE_ENTRIES.name())
                .pathMatchers(HttpMethod.POST, "/kho/so-lieu", "/kho/so-lieu/**", "/kho/cau-chuan", "/kho/cau-chuan/**")
                .hasAuthority(Action.APPROVE_ENTRIES.name())
                .pathMatchers(HttpMethod.POST, "/kho/dong-bo/**")
                .hasAuthority(Action.APPROVE_ENTRIES.name())
                .pathMatchers("/kho/**", "/api/kho/**")
                .hasAuthority(Action.EDIT_ENTRIES.name())
                .pathMatchers("/lam-viec/ghi-nhan", "/lam-viec/*/vao-kho")
                .hasAuthority(Action.WORK_ON_CASES.name())
                .pathMatchers(HttpMethod.GET, "/api/**", "/lam-viec/**")
                .hasAuthority(Action.READ_CASES.name())
                .pathMatchers("/api/**", "/lam-viec/**")
                .hasAuthority(Action.WORK_ON_CASES.name())
                .pathMatchers("/quan-tri/nhat-ky/**")
                .hasAuthority(Action.READ_AUDIT.name())
                .pathMatchers("/quan-tri/**")
                .hasAuthority(Action.MANAGE_ACCOUNTS.name())
                .pathMatchers(AccountLinkPage.PATH + "/**")
                .permitAll()
                .pathMatchers(SecondFactorPage.PATH, SecondFactorPage.PATH + "/**")
                .authenticated()
                .pathMatchers("/tai-khoan/**")
                .hasAnyAuthority(Stream.of(Action.values()).map(Action::name).toArray(String[]::new))
                .pathMatchers("/actuator/**")
                .hasAuthority(Action.READ_OPERATIONS.name())
                .anyExchange()
                .permitAll();
    }
}
