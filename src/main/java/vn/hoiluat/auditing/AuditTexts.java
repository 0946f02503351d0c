package vn.hoiluat.auditing;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord;

/** The trail's words as people read them, of {@code audit_vi.properties}. */
@Component
final class AuditTexts {

    private final ResourceBundle texts = ResourceBundle.getBundle("audit", Locale.of("vi"));

    String action(AuditAction action) {
        return texts.getString("action." + action);
    }

    String outcome(AuditRecord.Outcome outcome) {
        return texts.getString("outcome." + outcome);
    }

    String via(AuditRecord.Via via) {
        return texts.getString("via." + via);
    }

    /** A login as it is; a name for who has none. */
    String who(String who) {
        return who.isEmpty() ? texts.getString("who.unknown") : known("who.", who);
    }

    /** Views and roles by their names, in whose place somebody approved; everything else as it is. */
    String detail(AuditRecord record) {
        return switch (record.action()) {
            case CASES_LISTED, CASES_SEARCHED -> known("view.", record.detail());
            case ACCOUNT_MADE, ACCOUNT_ROLES_CHANGED ->
                Arrays.stream(record.detail().split(" "))
                        .map(role -> known("role.", role))
                        .collect(Collectors.joining(", "));
            case CASE_APPROVED,
                    CASE_SENT_BACK,
                    CASE_EXTENSION_APPROVED,
                    CASE_EXTENSION_REFUSED,
                    ENTRY_APPROVED,
                    ENTRY_RELEASED ->
                record.detail().isEmpty() ? "" : texts.getString("detail.in-place-of") + " " + record.detail();
            case SIGNED_IN, SIGN_IN_FAILED, ACCOUNT_PROVIDER_BOUND -> known("sign-in.", record.detail());
            default -> record.detail();
        };
    }

    String heading(String column) {
        return texts.getString("column." + column);
    }

    private String known(String prefix, String word) {
        String key = prefix + word;
        return texts.containsKey(key) ? texts.getString(key) : word;
    }
}
