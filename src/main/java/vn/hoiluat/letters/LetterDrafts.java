package vn.hoiluat.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDraft;
import vn.hoiluat.escalation.CaseLetter;

/** Drafts of papers about cases, to be finished, signed and sealed by people. Safe for use by many threads. */
public final class LetterDrafts {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final LetterProperties office;
    private final Accounts accounts;
    private final PaperDocx docx;
    private final Scheduler scheduler;
    private final Clock clock;

    LetterDrafts(LetterProperties office, Accounts accounts, PaperDocx docx, Scheduler scheduler, Clock clock) {
        this.office = office;
        this.accounts = accounts;
        this.docx = docx;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A Word file with the answer of the case, or with the one that is being written; empty if there is neither. */
    public Mono<byte[]> officialLetter(Case c) {
        Answered answered = Answered.of(c);
        if (answered == null) {
            return Mono.empty();
        }
        return accountName(c)
                .map(account -> letter(c, answered, account))
                .publishOn(scheduler)
                .map(docx::write);
    }

    /** What is answered, and on what basis. */
    private record Answered(String text, String basis) {

        static @Nullable Answered of(Case c) {
            CaseDraft draft = c.draft();
            if (draft != null) {
                return new Answered(draft.text(), draft.legalBasis());
            }
            CaseLetter answer = c.answer();
            return answer == null ? null : new Answered(answer.text(), answer.legalBasis());
        }
    }

    private Paper letter(Case c, Answered answered, String account) {
        String agency = office.agency().isEmpty() ? account : office.agency();
        List<String> body = new ArrayList<>();
        body.add(LetterTexts.text(
                "answer.question",
                agency,
                LetterTexts.text("channel." + c.address().channel()),
                day(c.openedAt()),
                c.code(),
                question(c)));
        body.add(LetterTexts.text("answer.basis", withoutStop(answered.basis()), agency));
        answered.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(body::add);
        body.add(LetterTexts.text("answer.end", agency));
        return new Paper(
                orDots(office.superior(), "superior"),
                agency,
                LetterTexts.text("number", office.symbol()),
                LetterTexts.text(
                        "date", orDots(office.place(), "place"), twoDigits(today().getDayOfMonth()), month(), year()),
                null,
                LetterTexts.text("answer.subject"),
                LetterTexts.text("answer.to"),
                body,
                List.of(LetterTexts.text("copies.above"), LetterTexts.text("copies.kept", c.code())),
                LetterTexts.lines(orDots(office.signerTitle(), "signer-title")),
                office.signer());
    }

    private Mono<String> accountName(Case c) {
        return accounts.account(c.address().accountId())
                .map(ChannelAccount::name)
                .defaultIfEmpty(LetterTexts.text("agency.unknown"));
    }

    private static String question(Case c) {
        return c.question().isBlank()
                ? LetterTexts.text("answer.no-question")
                : c.question().strip().replaceAll("\\s+", " ");
    }

    private static String withoutStop(String basis) {
        return basis.strip().replaceAll("[\\s.;]+$", "").replaceAll("\\s+", " ");
    }

    private static String orDots(String set, String key) {
        return set.isEmpty() ? LetterTexts.text(key + ".unknown") : set;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** January and February have a nought before them, other months none. */
    private String month() {
        int month = today().getMonthValue();
        return month < 3 ? twoDigits(month) : String.valueOf(month);
    }

    private String year() {
        return String.valueOf(today().getYear());
    }

    private static String twoDigits(int number) {
        return "%02d".formatted(number);
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, VIETNAM));
    }
}
