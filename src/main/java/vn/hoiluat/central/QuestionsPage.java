package vn.hoiluat.central;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.knowledge.central.Assignment;
import vn.hoiluat.knowledge.central.Assignment.State;
import vn.hoiluat.knowledge.central.Assignments;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Versioned;

/** The questions that the partner has assigned to this unit: how far each is, its case, and how it is classified. */
@Controller
final class QuestionsPage {

    private static final String PATH = SyncPage.PATH + "/cau-hoi";
    private static final int LINES = 50;

    private final Central central;
    private final Assignments assignments;
    private final SyncTexts texts = new SyncTexts();

    QuestionsPage(Central central, Assignments assignments) {
        this.central = central;
        this.assignments = assignments;
    }

    /**
     * A question as people read it.
     *
     * @param code of its case, null before it has one
     * @param reason why something could not be sent, null if nothing went wrong
     */
    record Line(
            String id,
            @Nullable String title,
            String text,
            String asker,
            String askedAt,
            String dueOn,
            String state,
            boolean needsSomebody,
            @Nullable String code,
            String fields,
            boolean classifiable,
            @Nullable String reason,
            String nextTry) {}

    @GetMapping(PATH)
    @Audited(value = AuditAction.CENTRAL_QUESTIONS_LISTED, reading = true)
    Mono<Rendering> list(
            @RequestParam(name = "trang-thai", defaultValue = "") String wanted,
            @RequestParam(name = "tiep", defaultValue = "") String place,
            @RequestParam(name = "da-phan-loai", defaultValue = "false") boolean classified) {
        Partner partner = central.partner().orElse(null);
        if (partner == null) {
            return Mono.just(Rendering.redirectTo(SyncPage.PATH).build());
        }
        State state = Stream.of(State.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElse(null);
        return Mono.zip(
                        assignments.page(state, place.isEmpty() ? null : cursor(place), LINES),
                        partner.database().taxonomies().map(QuestionsPage::fields))
                .map(both -> Rendering.view("central-questions")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("lines", lines(both.getT1()))
                        .modelAttribute("next", next(wanted, both.getT1().next()))
                        .modelAttribute("states", states())
                        .modelAttribute("wanted", wanted)
                        .modelAttribute("fields", both.getT2())
                        .modelAttribute("classified", classified)
                        .build());
    }

    @PostMapping(PATH)
    @Audited(AuditAction.CENTRAL_QUESTION_CLASSIFIED)
    Mono<Rendering> classify(ServerWebExchange exchange) {
        Partner partner = central.partner().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return exchange.getFormData().flatMap(form -> {
            String id = text(form.getFirst("ma"));
            List<String> fields = Stream.of(text(form.getFirst("linh-vuc")).split("[,;\\s]+"))
                    .filter(code -> !code.isEmpty())
                    .toList();
            CallNote.of(exchange).to(id);
            return assignments
                    .classify(partner.database().peer(), id, fields)
                    .hasElement()
                    .map(done -> Rendering.redirectTo(PATH + (done ? "?da-phan-loai=true" : ""))
                            .build());
        });
    }

    private List<Line> lines(Page<Assignment> page) {
        return page.items().stream().map(Versioned::value).map(this::line).toList();
    }

    private Line line(Assignment a) {
        Assignment.Trouble trouble = a.trouble();
        Assignment.Opened opened = a.opened();
        String asker =
                a.question().asker() == null ? null : a.question().asker().name();
        return new Line(
                a.question().externalId(),
                a.question().title(),
                a.question().text(),
                asker == null ? "" : asker,
                texts.moment(a.question().askedAt()),
                texts.day(a.question().dueOn()),
                texts.state(a.state()),
                a.state() == State.REFUSED || trouble != null,
                opened == null ? null : opened.code(),
                String.join(", ", a.fields()),
                a.given() == null && a.state() != State.TAKEN_BACK,
                trouble == null ? null : trouble.reason(),
                trouble == null ? "" : texts.moment(trouble.retryAt()));
    }

    private Map<String, String> states() {
        return Stream.of(State.values())
                .collect(Collectors.toMap(Enum::name, texts::state, (one, other) -> one, LinkedHashMap::new));
    }

    /** None where the partner does not tell now: codes are then written by hand. */
    private static Map<String, String> fields(Fetched<List<Taxonomy>> fetched) {
        return fetched instanceof Fetched.Received<List<Taxonomy>> received
                ? received.value().stream()
                        .filter(list -> list.name().equals(Taxonomy.FIELDS))
                        .flatMap(list -> list.codes().stream())
                        .collect(Collectors.toMap(
                                Taxonomy.Code::code, Taxonomy.Code::name, (one, other) -> one, LinkedHashMap::new))
                : Map.of();
    }

    private static String next(String wanted, @Nullable Cursor next) {
        return next == null
                ? ""
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam("trang-thai", "{wanted}")
                        .queryParam("tiep", next.written())
                        .encode()
                        .buildAndExpand(wanted)
                        .toUriString();
    }

    private static Cursor cursor(String written) {
        try {
            return Cursor.read(written);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
