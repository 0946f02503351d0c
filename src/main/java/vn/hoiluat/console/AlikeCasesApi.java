package vn.hoiluat.console;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.message.Channel;

/** Offers an officer the other open cases that probably ask the same, so that one answer can go to all of them. */
@RestController
final class AlikeCasesApi {

    private static final int MOST = 20;

    private final CaseLookup cases;
    private final CaseLists lists;
    private final CaseDesk desk;

    AlikeCasesApi(CaseLookup cases, CaseLists lists, CaseDesk desk) {
        this.cases = cases;
        this.lists = lists;
        this.desk = desk;
    }

    /** The likest first. */
    record Alike(List<Other> cases) {}

    /** @param approvalNeeded whether an answer of this case is submitted, not sent */
    record Other(
            String code,
            String question,
            Channel channel,
            boolean sensitive,
            CaseStatus status,
            @Nullable String officer,
            boolean approvalNeeded) {}

    /** Those that nobody has or the caller has; what colleagues work on is theirs to answer. */
    @GetMapping("/api/cases/{code}/alike")
    @Audited(value = AuditAction.CASES_LISTED, reading = true)
    Mono<Alike> alike(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .flatMap(seen -> lists.alike(seen.value(), seen.reader(), MOST))
                .map(found -> found.stream()
                        .filter(c -> c.officer() == null || c.officer().equals(officer.getName()))
                        .filter(c -> c.status() != CaseStatus.WAITING_APPROVAL)
                        .map(this::other)
                        .toList())
                .map(Alike::new);
    }

    private Other other(Case c) {
        return new Other(
                c.code().toString(),
                c.question(),
                c.address().channel(),
                c.sensitive(),
                c.status(),
                c.officer(),
                desk.needsApproval(c));
    }
}
