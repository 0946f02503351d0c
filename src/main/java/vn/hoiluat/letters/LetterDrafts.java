package vn.hoiluat.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDraft;
import vn.hoiluat.escalation.CaseLetter;

/** Drafts of papers about cases, to be finished, signed and sealed by people. Safe for use by many threads. */
public final class LetterDrafts {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final OfficeHead head;
    private final PaperDocx docx;
    private final Scheduler scheduler;
    private final Clock clock;

    LetterDrafts(OfficeHead head, PaperDocx docx, Scheduler scheduler, Clock clock) {
        this.head = head;
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
        return head.agency(c)
                .map(agency -> letter(c, answered, agency))
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

    private Paper letter(Case c, Answered answered, String agency) {
        List<String> body = new ArrayList<>();
        body.add(LetterTexts.text(
                "answer.question",
                agency,
                LetterTexts.text("channel." + c.address().channel()),
                DAY.format(LocalDate.ofInstant(c.openedAt(), VIETNAM)),
                c.code(),
                question(c)));
        body.add(
                answered.basis().isBlank()
                        ? LetterTexts.text("answer.no-basis", agency)
                        : LetterTexts.text("answer.basis", withoutStop(answered.basis()), agency));
        answered.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(body::add);
        body.add(LetterTexts.text("answer.end", agency));
        return new Paper(
                head.superior(),
                agency,
                head.number(),
                head.placeAndDate(LocalDate.ofInstant(clock.instant(), VIETNAM)),
                null,
                LetterTexts.text("answer.subject"),
                LetterTexts.text("answer.to"),
                body,
                List.of(LetterTexts.text("copies.above"), LetterTexts.text("copies.kept", c.code())),
                head.signerTitle(),
                head.signer());
    }

    private static String question(Case c) {
        return c.question().isBlank()
                ? LetterTexts.text("answer.no-question")
                : c.question().strip().replaceAll("\\s+", " ");
    }

    private static String withoutStop(String basis) {
        return basis.strip().replaceAll("[\\s.;]+$", "").replaceAll("\\s+", " ");
    }
}
