package vn.hoiluat.cli;

import java.util.List;
import vn.hoiluat.audit.AuditProblem;
import vn.hoiluat.audit.AuditReport;
import vn.hoiluat.audit.AuditVerifier;
import vn.hoiluat.storage.DocumentStore;

/** {@code audit verify}: whether somebody has meddled with the audit trail; fails if so. */
final class AuditCommand implements Command {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.equals(List.of("verify"))) {
            throw new MisusedException("audit.what");
        }
        try (Workplace workplace = Workplace.openStore()) {
            AuditReport report = new AuditVerifier(workplace.part(DocumentStore.class))
                    .verify()
                    .blockOptional()
                    .orElseThrow();
            print(report, console);
            return report.isSound() ? DONE : FAILED;
        }
    }

    static void print(AuditReport report, Console console) {
        if (report.isSound()) {
            console.say("audit.sound", report.last() - report.first() + 1, report.first(), report.last());
        } else {
            console.say("audit.broken", report.problems().size());
            for (AuditProblem problem : report.problems()) {
                String what = Console.text("audit.problem." + problem.sort());
                console.say("audit.problem", problem.from(), problem.to(), what);
            }
        }
        console.say("audit.hash", report.hash().isEmpty() ? "-" : report.hash());
    }
}
