package vn.hoiluat.auditing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.audit.AuditRecord;

/**
 * The trail as a table for spreadsheets. Begins with the mark by which they know UTF-8; what they would take for a formula is
 * kept from being one by an apostrophe (OWASP, CSV injection).
 */
final class AuditCsv {

    private static final String UTF8_MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";
    private static final List<String> COLUMNS =
            List.of("number", "at", "who", "roles", "action", "outcome", "subject", "citizen", "detail", "from", "via");

    private final AuditTexts texts;

    AuditCsv(AuditTexts texts) {
        this.texts = texts;
    }

    String head() {
        return UTF8_MARK + line(COLUMNS.stream().map(texts::heading));
    }

    String row(AuditLog.Numbered numbered) {
        AuditRecord record = numbered.record();
        AuditLine shown = AuditLine.of(numbered, texts);
        return line(Stream.of(
                Long.toString(numbered.number()),
                shown.date() + " " + shown.time(),
                shown.who(),
                String.join(" ", record.roles()),
                shown.action(),
                texts.outcome(record.outcome()),
                shown.subject(),
                shown.citizen(),
                shown.detail(),
                shown.from(),
                shown.via()));
    }

    private static String line(Stream<String> cells) {
        return cells.map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
