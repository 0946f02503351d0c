package vn.hoiluat.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.CaseSlip.Answer;
import vn.hoiluat.escalation.CaseSlip.Issued;

/**
 * Slips (phiếu chuyển) as files, to be signed and sent. They hold the question and of the citizen what was agreed to, nothing
 * else. Safe for use by many threads.
 */
public final class SlipPapers {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final OfficeHead head;
    private final PaperDocx docx;
    private final PaperPdf pdf;
    private final Scheduler scheduler;

    SlipPapers(OfficeHead head, PaperDocx docx, PaperPdf pdf, Scheduler scheduler) {
        this.head = head;
        this.docx = docx;
        this.pdf = pdf;
        this.scheduler = scheduler;
    }

    /** What sort of file. */
    public enum Form {
        DOCX,
        PDF
    }

    /**
     * An issued slip as a file.
     *
     * @param link by which the agency replies; null leaves it out, since a token cannot be read again
     */
    public Mono<byte[]> write(Case c, CaseSlip slip, Form form, @Nullable String link) {
        return head.agency(c)
                .map(office -> paper(c, slip, office, link))
                .publishOn(scheduler)
                .map(paper -> switch (form) {
                    case DOCX -> docx.write(paper);
                    case PDF -> pdf.write(paper);
                });
    }

    private Paper paper(Case c, CaseSlip slip, String office, @Nullable String link) {
        Issued issued = Objects.requireNonNull(slip.issued(), "not issued");
        return new Paper(
                head.superior(),
                office,
                LetterTexts.text("slip.number", issued.number()),
                head.placeAndDate(issued.date()),
                LetterTexts.text("slip.title"),
                LetterTexts.text("slip.subject"),
                slip.agency().name(),
                body(c, slip, office, link),
                List.of(
                        LetterTexts.text("copies.above"),
                        LetterTexts.text("slip.copies.citizen"),
                        LetterTexts.text("copies.kept", c.code())),
                head.signerTitle(),
                head.signer());
    }

    private static List<String> body(Case c, CaseSlip slip, String office, @Nullable String link) {
        Answer consent = Objects.requireNonNull(slip.consent().answer(), "nobody agreed");
        List<String> body = new ArrayList<>();
        body.add(LetterTexts.text(
                "slip.received",
                office,
                LetterTexts.text("channel." + c.address().channel()),
                day(c.openedAt()),
                c.code()));
        body.add(LetterTexts.text(
                "slip.passes",
                slip.agency().name(),
                day(consent.at()),
                LetterTexts.text("slip.way." + consent.way()),
                office));
        body.add(LetterTexts.text("slip.question", slip.question().strip().replaceAll("\\s+", " ")));
        body.add(citizen(slip, office));
        CaseSlip.Link until = slip.link();
        if (link != null && until != null) {
            body.add(LetterTexts.text("slip.link", day(until.until())));
            body.add(link);
        }
        body.add(LetterTexts.text("slip.end"));
        return body;
    }

    private static String citizen(CaseSlip slip, String office) {
        String phone = slip.phone().value();
        if (slip.name().isEmpty() && phone.isEmpty()) {
            return LetterTexts.text("slip.citizen.nobody", office);
        }
        String key =
                slip.name().isEmpty() ? "slip.citizen.phone" : phone.isEmpty() ? "slip.citizen.name" : "slip.citizen";
        return LetterTexts.text(key, slip.name(), phone);
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, VIETNAM));
    }
}
