package vn.hoiluat.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.people.Role;

/** Everything the trail may hold has words for people, and there are no words for what it never holds. */
class AuditTextsTest {

    @Test
    void words_areThoseNeeded() {
        Set<String> needed = new HashSet<>(Set.of("who.citizen", "who.system", "who.unknown", "detail.in-place-of"));
        Arrays.stream(AuditAction.values()).forEach(action -> needed.add("action." + action));
        Arrays.stream(AuditRecord.Outcome.values()).forEach(outcome -> needed.add("outcome." + outcome));
        Arrays.stream(AuditRecord.Via.values()).forEach(via -> needed.add("via." + via));
        Arrays.stream(CaseList.values()).forEach(view -> needed.add("view." + view.word()));
        Arrays.stream(Role.values()).forEach(role -> needed.add("role." + role));
        Stream.of("", "-first", "-chua-cho-phep", "-het-han", "-mat-ket-noi", "-qua-nhieu")
                .forEach(detail -> needed.add("sign-in.provider" + detail));

        assertThat(ResourceBundle.getBundle("audit", Locale.of("vi")).keySet())
                .filteredOn(key -> !key.startsWith("column."))
                .containsExactlyInAnyOrderElementsOf(needed);
    }
}
