package vn.hoiluat.central;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.central.Assignment.State;
import vn.hoiluat.knowledge.central.Assignments;
import vn.hoiluat.knowledge.central.CentralLink.Waiting;
import vn.hoiluat.knowledge.central.Decision;
import vn.hoiluat.knowledge.central.PeerState;
import vn.hoiluat.knowledge.central.PlanCutShortException;
import vn.hoiluat.knowledge.central.PlannedStep;
import vn.hoiluat.storage.DocumentStore;

/** How the sync stands, a run by hand with its progress, and what a run would do. */
@Controller
final class SyncPage {

    static final String PATH = "/kho/dong-bo";

    /** Nobody reads more of a plan. */
    private static final int SHOWN = 200;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** After it a browser asks again, and its right is looked at again. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(1);

    private final Central central;
    private final CentralRounds rounds;
    private final Assignments assignments;
    private final EntryTitles titles;
    private final CentralProperties properties;
    private final SyncTexts texts = new SyncTexts();

    SyncPage(
            Central central,
            CentralRounds rounds,
            Assignments assignments,
            DocumentStore store,
            CentralProperties properties) {
        this.titles = new EntryTitles(store);
        this.central = central;
        this.rounds = rounds;
        this.assignments = assignments;
        this.properties = properties;
    }

    /** How many records and assigned questions wait. */
    record Waits(long conflicts, long us, long partner, long retry, long refused, long open, long undelivered) {}

    /** A figure of the last run. */
    record Figure(String name, int count) {}

    /**
     * A line of the plan.
     *
     * @param entry our entry, null if there is none yet
     * @param question of what comes where there is none yet, else empty
     */
    record Planned(String externalId, EntryTitles.@Nullable Title entry, String question, String what, String fields) {

        static Planned of(PlannedStep step, Map<String, EntryTitles.Title> titles, SyncTexts texts) {
            return new Planned(
                    step.externalId(),
                    titles.get(step.entryKey()),
                    step.decision() instanceof Decision.Arrive arrive
                            ? arrive.content().question()
                            : "",
                    texts.decision(step.decision()),
                    step.changes().stream().map(texts::field).collect(Collectors.joining(", ")));
        }
    }

    @GetMapping(PATH)
    @Unaudited("figures")
    Mono<Rendering> state() {
        return central.partner()
                .map(partner -> Mono.zip(partner.sync().state(), waits(partner))
                        .map(both -> page("central")
                                .modelAttribute("state", both.getT1())
                                .modelAttribute("figures", figures(both.getT1().last()))
                                .modelAttribute("waits", both.getT2())
                                .modelAttribute("texts", texts)
                                .modelAttribute("words", texts.ofRuns())
                                .modelAttribute("every", properties.every().toMinutes())
                                .modelAttribute("kind", properties.kind())
                                .build()))
                .orElseGet(() -> Mono.just(page("central-none").build()));
    }

    @PostMapping(PATH + "/chay")
    @Audited(AuditAction.CENTRAL_RUN)
    Rendering run() {
        rounds.runs().orElseThrow(SyncPage::notFound).begin();
        return Rendering.redirectTo(PATH).build();
    }

    @PostMapping(PATH + "/thu-lai")
    @Audited(AuditAction.CENTRAL_RUN)
    Mono<Rendering> tryAgain() {
        Partner partner = central.partner().orElseThrow(SyncPage::notFound);
        return partner.waits()
                .tryAgain(Waiting.RETRY)
                .then(partner.waits().tryAgain(Waiting.REFUSED))
                .then(assignments.tryAgain())
                .then(Mono.fromSupplier(this::run));
    }

    @GetMapping(path = PATH + "/tien-do", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    @Unaudited("figures")
    Flux<ServerSentEvent<Object>> progress() {
        SyncRuns runs = rounds.runs().orElseThrow(SyncPage::notFound);
        Flux<ServerSentEvent<Object>> beats = Flux.interval(HEARTBEAT)
                .map(beat -> ServerSentEvent.builder().comment("").build());
        return runs.watch()
                .map(step -> ServerSentEvent.<Object>builder(step).event("step").build())
                .mergeWith(beats)
                .take(LONGEST_STREAM);
    }

    @GetMapping(PATH + "/xem-truoc")
    @Unaudited("what a run would do")
    Mono<Rendering> plan() {
        return central.partner()
                .map(partner -> partner.sync()
                        .plan()
                        .take(SHOWN + 1)
                        .collectList()
                        .zipWhen(steps -> titles.of(steps.stream().map(PlannedStep::entryKey)))
                        .map(both -> page("central-plan")
                                .modelAttribute(
                                        "steps",
                                        both.getT1().stream()
                                                .limit(SHOWN)
                                                .map(step -> Planned.of(step, both.getT2(), texts))
                                                .toList())
                                .modelAttribute("more", both.getT1().size() > SHOWN)
                                .build())
                        .onErrorResume(
                                PlanCutShortException.class,
                                cut -> Mono.just(page("central-plan")
                                        .modelAttribute("trouble", String.valueOf(cut.getMessage()))
                                        .build())))
                .orElseThrow(SyncPage::notFound);
    }

    private Mono<Waits> waits(Partner partner) {
        return Mono.zip(
                        partner.conflicts().count(),
                        partner.waits().count(Waiting.US),
                        partner.waits().count(Waiting.PARTNER),
                        partner.waits().count(Waiting.RETRY),
                        partner.waits().count(Waiting.REFUSED),
                        assignments.count(State.OPEN),
                        assignments.count(State.LEAVING).zipWith(assignments.count(State.REFUSED), Long::sum))
                .map(all -> new Waits(
                        all.getT1(),
                        Math.max(0, all.getT2() - all.getT1()),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        all.getT6(),
                        all.getT7()));
    }

    private List<Figure> figures(PeerState.@Nullable RunSummary last) {
        return last == null
                ? List.of()
                : new TreeMap<>(last.counts())
                        .entrySet().stream()
                                .map(count -> new Figure(texts.result(count.getKey()), count.getValue()))
                                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Rendering.Builder<?> page(String view) {
        return Rendering.view(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
