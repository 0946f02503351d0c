package vn.hoiluat.knowledge.law.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * A document as tables and files write it: kind, number and name in cells of their own, more or less.
 *
 * @param title without kind and number
 */
record WrittenDocument(DocumentRef identity, String title) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** Before 1996 numbers had no year: {@code 73-CP}. */
    private static final Pattern OLD_NUMBER = Pattern.compile("\\d{1,4}[a-z]?[-/][A-Za-z\\u0110][\\S]*");

    /** Where a number was cut at its first stroke, the rest begins the name. */
    private static final Pattern REST_OF_NUMBER = Pattern.compile("^(/\\S+)\\s*(.*)$", Pattern.DOTALL);

    private static final String LAW = "luat";
    private static final String LAW_IN_ENGLISH = "law";

    /** What the cells mean; empty if they have no number, or no kind. An issuer that is not given is read from the number. */
    static Optional<WrittenDocument> of(
            String type, String number, String name, String issuer, DocumentNames names, Messages messages) {
        Matcher rest = REST_OF_NUMBER.matcher(name);
        boolean isCut = number.matches("\\d+") && rest.matches();
        String whole = isCut ? number + rest.group(1) : number;
        if (DocumentNumber.in(whole).size() != 1 && !OLD_NUMBER.matcher(whole).matches()) {
            return Optional.empty();
        }
        var printed = DocumentNumber.in(whole).stream().findFirst().orElseGet(() -> new DocumentNumber(whole));
        return type(type, printed, names)
                .map(kind -> new DocumentRef(
                        kind,
                        printed.printed(),
                        issuer.isBlank()
                                ? names.issuerOf(printed).orElseGet(() -> messages.text("document.unknownIssuer"))
                                : names.issuer(issuer)))
                .map(identity -> new WrittenDocument(identity, title(isCut ? rest.group(2) : name, identity)));
    }

    /** {@code 22/11/2026} or {@code 2026-11-22}; null if blank. */
    static @Nullable LocalDate day(String written) {
        if (written.isBlank()) {
            return null;
        }
        return written.indexOf('/') < 0 ? LocalDate.parse(written) : LocalDate.parse(written, DAY);
    }

    private static Optional<String> type(String written, DocumentNumber number, DocumentNames names) {
        String plain = written.equals(LAW_IN_ENGLISH) ? LAW : PlainText.of(written);
        return names.typeAtStartOf(plain).or(() -> names.typeOf(number));
    }

    private static String title(String written, DocumentRef identity) {
        String type = PlainText.of(identity.type()) + " ";
        String rest = PlainText.of(written).startsWith(type)
                ? written.substring(type.length()).strip()
                : written;
        return PlainText.of(rest).startsWith(PlainText.of(identity.number()))
                ? rest.substring(identity.number().length()).strip()
                : rest;
    }
}
