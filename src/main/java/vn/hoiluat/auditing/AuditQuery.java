package vn.hoiluat.auditing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditFilter;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.people.Account;

/**
 * What is typed into the filter; public for the template.
 *
 * @param subject a case code however it is typed, or a login
 * @param from first day, as browsers write days; empty for no limit
 * @param to last day
 */
public record AuditQuery(String who, String action, String subject, String citizen, String from, String to) {

    /** Nothing narrowed. */
    static final AuditQuery ALL = new AuditQuery("", "", "", "", "", "");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST = 100;

    static AuditQuery of(MultiValueMap<String, String> typed) {
        return new AuditQuery(
                Account.login(text(typed, "ai")),
                text(typed, "viec"),
                subject(text(typed, "doi-tuong")),
                text(typed, "nguoi-dan"),
                text(typed, "tu"),
                text(typed, "den"));
    }

    /** True if the days are days, the first not behind the last. */
    boolean isReadable() {
        try {
            AuditFilter filter = filter();
            return filter.from() == null || filter.to() == null || filter.from().isBefore(filter.to());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    AuditFilter filter() {
        AuditAction wanted = Arrays.stream(AuditAction.values())
                .filter(known -> known.name().equals(action))
                .findFirst()
                .orElse(null);
        return new AuditFilter(who, wanted, subject, citizen, startOf(from, 0), startOf(to, 1));
    }

    /** The query of an address that asks for the same; public for the template. */
    public String written() {
        String query = UriComponentsBuilder.newInstance()
                .queryParam("ai", "{ai}")
                .queryParam("viec", "{viec}")
                .queryParam("doi-tuong", "{subject}")
                .queryParam("nguoi-dan", "{citizen}")
                .queryParam("tu", "{from}")
                .queryParam("den", "{to}")
                .encode()
                .buildAndExpand(who, action, subject, citizen, from, to)
                .toUriString();
        return query.substring(1);
    }

    private static @Nullable Instant startOf(String day, int daysLater) {
        return day.isEmpty()
                ? null
                : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(VIETNAM).toInstant();
    }

    private static String subject(String typed) {
        return TypedCode.in(typed) instanceof TypedCode.Found found
                ? found.code().toString()
                : typed;
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        String stripped = value == null ? "" : value.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
