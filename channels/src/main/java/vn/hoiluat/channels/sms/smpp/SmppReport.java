package vn.hoiluat.channels.sms.smpp;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A delivery report for one segment, as the carrier wrote it. One that comes before the answer to its segment is stored
 * under the account and its plain id.
 *
 * @param id the segment as the report names it
 * @param detail the carrier's words, for officers
 */
record SmppReport(String accountId, String id, SmsReport.State state, String detail, Instant at) {

    /** Reports that wait for their segment, by age. */
    static final String BY_AGE = "age";

    static final Kind<SmppReport> KIND = new Kind<>(
            "smppReport", SmppReport.class, List.of(new Index<>(BY_AGE, report -> List.of(Index.key(report.at())))));

    /** The field before the citizen's own words, which are cut, mangled, and no business of a report. */
    private static final Pattern TEXT = Pattern.compile("(?is)\\btext:.*");

    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S{1,64})");
    private static final Pattern STAT = Pattern.compile("(?i)\\bstat:\\s*([A-Z]{1,20})");
    private static final Pattern ERR = Pattern.compile("(?i)\\berr:\\s*(\\w{1,10})");

    static String documentId(String accountId, String reportedId) {
        return accountId + "/" + ReportIds.plain(reportedId);
    }

    /** Reads the usual text form, helped by the optional parameters; empty if it names no id or no state. */
    static Optional<SmppReport> read(String accountId, SmppPdu pdu, Instant now) {
        String text = TEXT.matcher(pdu.latin1()).replaceFirst("");
        String id = pdu.receiptedId().isEmpty() ? group(ID, text) : pdu.receiptedId();
        String stat = group(STAT, text).toUpperCase(Locale.ROOT);
        String word = stat.isEmpty() ? word(pdu.messageState()) : stat;
        if (id.isEmpty() || word.isEmpty()) {
            return Optional.empty();
        }
        String err = group(ERR, text);
        return Optional.of(new SmppReport(accountId, id, state(word), err.isEmpty() ? word : word + " " + err, now));
    }

    private static SmsReport.State state(String word) {
        return switch (word) {
            case "DELIVRD", "DELIVERED" -> SmsReport.State.DELIVERED;
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD", "REJECTED", "UNDELIVERABLE", "FAILED" ->
                SmsReport.State.FAILED;
            default -> SmsReport.State.UNDER_WAY;
        };
    }

    /** message_state as the text form writes it. */
    private static String word(int messageState) {
        return switch (messageState) {
            case 1 -> "ENROUTE";
            case 2 -> "DELIVRD";
            case 3 -> "EXPIRED";
            case 4 -> "DELETED";
            case 5 -> "UNDELIV";
            case 6 -> "ACCEPTD";
            case 7 -> "UNKNOWN";
            case 8 -> "REJECTD";
            default -> "";
        };
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
