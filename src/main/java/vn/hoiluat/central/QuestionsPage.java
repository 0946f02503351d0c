package vn.hoiluat.central;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.Classification;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.QuestionAnswer;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.DocumentNames;

/** The questions that the partner has assigned to this unit, as it tells them now; taken over, classified and answered by hand. */
@Controller
final class QuestionsPage {

    private static final String PATH = SyncPage.PATH + "/cau-hoi";

    private final Central central;
    private final Clock clock;
    private final SyncTexts texts = new SyncTexts();
    private final CitationParser citations = new CitationParser(new DocumentNames());

    QuestionsPage(Central central, Clock clock) {
        this.central = central;
        this.clock = clock;
    }

    /** A question, without what only its asker's contact is needed for. */
    record Line(String id, @Nullable String title, String text, String asker, String askedAt, String dueOn) {}

    /** What came of a step, for the top of the page. */
    record Came(boolean good, String words) {}

    @GetMapping(PATH)
    @Audited(value = AuditAction.CENTRAL_QUESTIONS_LISTED, reading = true)
    Mono<Rendering> list() {
        return central.partner()
                .map(partner -> page(partner.database(), null))
                .orElseGet(() -> Mono.just(Rendering.redirectTo(SyncPage.PATH).build()));
    }

    @PostMapping(PATH)
    @Audited(AuditAction.CENTRAL_QUESTION_ANSWERED)
    Mono<Rendering> answer(ServerWebExchange exchange) {
        CentralDatabase database = central.partner()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .database();
        return exchange.getFormData().flatMap(form -> {
            CallNote.of(exchange).to(text(form, "ma"));
            return given(database, form).flatMap(came -> page(database, came));
        });
    }

    private Mono<Came> given(CentralDatabase database, MultiValueMap<String, String> form) {
        List<String> fields = List.of(text(form, "linh-vuc"));
        if (text(form, "viec").equals("phan-loai")) {
            return database.classify(new Classification(text(form, "ma"), fields, clock.instant()))
                    .map(this::came);
        }
        String basis = text(form, "can-cu");
        List<Citation> cited = basis.isEmpty() ? List.of() : citations.parse(basis);
        if (text(form, "tra-loi").isEmpty() || cited.isEmpty() && !basis.isEmpty()) {
            return Mono.just(new Came(false, texts.question(cited.isEmpty() && !basis.isEmpty() ? "basis" : "empty")));
        }
        return database.answer(
                        new QuestionAnswer(text(form, "ma"), text(form, "tra-loi"), cited, fields, clock.instant()))
                .map(this::came);
    }

    private Came came(ContributionResult result) {
        return switch (result) {
            case ContributionResult.Accepted accepted -> new Came(true, texts.question("accepted"));
            case ContributionResult.AlreadyThere there -> new Came(true, texts.question("already-there"));
            case ContributionResult.OnItsWay way -> new Came(true, texts.question("on-its-way"));
            case ContributionResult.Conflict conflict -> new Came(false, texts.question("conflict"));
            case ContributionResult.Refused refused -> new Came(false, refused.reason());
            case ContributionResult.RetryLater later -> new Came(false, later.reason());
        };
    }

    private Mono<Rendering> page(CentralDatabase database, @Nullable Came came) {
        return Mono.zip(
                        database.questions(CentralCursor.START, CentralDatabase.LARGEST_PAGE),
                        database.taxonomies().map(QuestionsPage::fields))
                .map(both -> {
                    Rendering.Builder<?> page = Rendering.view("central-questions")
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .modelAttribute("fields", both.getT2())
                            .modelAttribute("lines", lines(both.getT1()))
                            .modelAttribute("trouble", trouble(both.getT1()));
                    return (came == null ? page : page.modelAttribute("came", came)).build();
                });
    }

    /** The newest word on each question; those that were taken back are left out. */
    private List<Line> lines(Fetched<Batch<AssignedQuestion>> fetched) {
        if (!(fetched instanceof Fetched.Received<Batch<AssignedQuestion>> received)) {
            return List.of();
        }
        Map<String, AssignedQuestion> newest = new LinkedHashMap<>();
        received.value().items().forEach(question -> newest.put(question.externalId(), question));
        return newest.values().stream()
                .filter(question -> !question.withdrawn())
                .map(this::line)
                .toList();
    }

    private Line line(AssignedQuestion question) {
        AssignedQuestion.Asker asker = question.asker();
        String name = asker == null ? null : asker.name();
        return new Line(
                question.externalId(),
                question.title(),
                question.text(),
                name == null ? "" : name,
                texts.moment(question.askedAt()),
                texts.day(question.dueOn()));
    }

    private static String trouble(Fetched<Batch<AssignedQuestion>> fetched) {
        return switch (fetched) {
            case Fetched.Received<Batch<AssignedQuestion>> received -> "";
            case Fetched.RetryLater<Batch<AssignedQuestion>> later -> later.reason();
            case Fetched.Refused<Batch<AssignedQuestion>> refused -> refused.reason();
            case Fetched.CursorLost<Batch<AssignedQuestion>> lost -> "HTTP 410";
        };
    }

    private static Map<String, String> fields(Fetched<List<Taxonomy>> fetched) {
        return fetched instanceof Fetched.Received<List<Taxonomy>> received
                ? received.value().stream()
                        .filter(list -> list.name().equals(Taxonomy.FIELDS))
                        .flatMap(list -> list.codes().stream())
                        .collect(Collectors.toMap(
                                Taxonomy.Code::code, Taxonomy.Code::name, (one, other) -> one, LinkedHashMap::new))
                : Map.of();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }
}
