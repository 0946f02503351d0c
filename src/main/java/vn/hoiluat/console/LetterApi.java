package vn.hoiluat.console;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.escalation.CasePapers;
import vn.hoiluat.letters.LetterDrafts;
import vn.hoiluat.paper.CaseFiles;
import vn.hoiluat.paper.OfficialLetters;

/** The signed letter of a case: a draft of it as a file, and what is recorded of it once it was signed. */
@RestController
@RequestMapping("/api/cases/{code}")
final class LetterApi {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_NUMBER = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final CaseLookup cases;
    private final LetterDrafts drafts;
    private final OfficialLetters letters;
    private final CaseFiles files;
    private final CasePapers history;
    private final PaperViews views;
    private final Clock clock;

    LetterApi(
            CaseLookup cases,
            LetterDrafts drafts,
            OfficialLetters letters,
            CaseFiles files,
            CasePapers history,
            PaperViews views,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.letters = letters;
        this.files = files;
        this.history = history;
        this.views = views;
        this.clock = clock;
    }

    /** The draft, as a Word file. */
    @GetMapping("/official-letter.docx")
    @Audited(value = AuditAction.CASE_LETTER_DRAFTED, subject = "code")
    Mono<ResponseEntity<byte[]>> draft(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .map(CaseLookup.Seen::value)
                .flatMap(c -> drafts.officialLetter(c)
                        .switchIfEmpty(Mono.error(
                                () -> new CaseProblemException(HttpStatus.CONFLICT, "no-answer-yet", c.code())))
                        .map(file -> Downloads.of(file, "cong-van-" + c.code() + ".docx", WORD)));
    }

    /** Records number, date and perhaps a scan. */
    @PostMapping(path = "/official-letter", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(value = AuditAction.CASE_LETTER_RECORDED, subject = "code")
    Mono<PaperViews.Papers> record(
            @PathVariable String code,
            @RequestPart String number,
            @RequestPart String date,
            @RequestPart(required = false) @Nullable FilePart scan,
            Principal officer) {
        String numbered = number.strip().replaceAll("\\s+", " ");
        if (numbered.isEmpty() || numbered.length() > LONGEST_NUMBER) {
            return Mono.error(new CaseProblemException(HttpStatus.BAD_REQUEST, "letter-number", LONGEST_NUMBER));
        }
        LocalDate day = day(date);
        String by = officer.getName();
        return cases.find(code, by)
                .map(CaseLookup.Seen::value)
                .flatMap(c -> Mono.justOrEmpty(scan)
                        .flatMap(Uploads::read)
                        .flatMap(file -> files.keep(c, "cong-van", file.type(), file.content(), by))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(file -> letters.record(c, numbered, day, file.orElse(null), by))
                        .then(history.letterRecorded(c.id(), by, numbered + ", " + DAY.format(day)))
                        .then(Mono.defer(() -> views.of(c))));
    }

    /** Nothing is signed on a day to come. */
    private LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isAfter(LocalDate.ofInstant(clock.instant(), VIETNAM))) {
                return day;
            }
        } catch (DateTimeException e) {
            // Refused below, as a day to come is.
        }
        throw new CaseProblemException(HttpStatus.BAD_REQUEST, "letter-date");
    }
}
