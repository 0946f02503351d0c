package vn.hoiluat.auditing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.audit.AuditRecord;

/**
 * A record as a page shows it; public for the templates.
 *
 * @param login to look for more of the same person by, empty if there is none
 * @param outcome in words, empty if it was done
 */
public record AuditLine(
        long number,
        String time,
        String date,
        String login,
        String who,
        String action,
        String outcome,
        String subject,
        String citizen,
        String detail,
        String from,
        String via) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = format("HH:mm:ss");
    private static final DateTimeFormatter DATE = format("dd/MM/yyyy");

    static AuditLine of(AuditLog.Numbered numbered, AuditTexts texts) {
        AuditRecord record = numbered.record();
        return new AuditLine(
                numbered.number(),
                TIME.format(record.at()),
                DATE.format(record.at()),
                record.who(),
                texts.who(record.who()),
                texts.action(record.action()),
                record.outcome() == AuditRecord.Outcome.DONE ? "" : texts.outcome(record.outcome()),
                record.subject(),
                record.citizen(),
                texts.detail(record),
                record.from(),
                texts.via(record.via()));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(VIETNAM);
    }
}
