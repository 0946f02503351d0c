package vn.hoiluat.curation;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.curation.CurationOutcome;
import vn.hoiluat.knowledge.curation.CurationResult;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.GateFell;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.curation.VersionRef;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.units.FieldNames;

/** One thing done to many entries: what is ticked in the list is shown with what would become of it, done, and accounted for. */
@Controller
final class BulkPage {

    private static final String PATH = "/kho/hang-loat";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KnowledgeBase base;
    private final Curation curation;
    private final BulkRecords records;
    private final FieldNames fields;
    private final Clock clock;

    BulkPage(KnowledgeBase base, Curation curation, BulkRecords records, FieldNames fields, Clock clock) {
        this.base = base;
        this.curation = curation;
        this.records = records;
        this.fields = fields;
        this.clock = clock;
    }

    private record Found(PickedEntry picked, Entry entry) {}

    @PostMapping(PATH)
    @Unaudited("what would become of entries")
    Mono<Rendering> preview(ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .map(form -> BulkWish.of(form, fields.all().keySet()))
                .flatMap(wish -> lines(wish, officer.getName())
                        .map(lines -> page("kb-bulk", wish, lines, HttpStatus.OK)
                                .modelAttribute("problem", "")
                                .build()));
    }

    @PostMapping(PATH + "/lam")
    @Audited(AuditAction.ENTRY_APPROVED)
    Mono<Rendering> run(ServerWebExchange exchange, Principal officer) {
        return exchange.getFormData()
                .map(form -> BulkWish.of(form, fields.all().keySet()))
                .flatMap(wish -> {
                    CallNote.of(exchange).did(wish.deed().action()).because(wish.note());
                    return wish.isWhole()
                            ? done(wish, exchange, officer.getName())
                            : lines(wish, officer.getName())
                                    .map(lines -> page("kb-bulk", wish, lines, HttpStatus.BAD_REQUEST)
                                            .modelAttribute(
                                                    "problem", wish.deed().needsNote() ? "note" : "field")
                                            .build());
                });
    }

    private Mono<Rendering> done(BulkWish wish, ServerWebExchange exchange, String by) {
        return found(wish).flatMap(found -> {
            Map<String, Entry> byKey = found.stream()
                    .map(Found::entry)
                    .collect(Collectors.toMap(Entry::key, Function.identity(), (a, b) -> a));
            List<VersionRef> refs = refs(wish, found);
            return outcomes(wish, refs, by)
                    .flatMap(outcomes -> records.keep(exchange, wish, refs, outcomes)
                            .thenReturn(result(wish, outcomes, skipped(found, refs), byKey)));
        });
    }

    /** The versions it is done to, of those entries that have one. */
    private List<VersionRef> refs(BulkWish wish, List<Found> found) {
        return found.stream()
                .flatMap(one -> wish.deed().version(one.entry(), today()).stream()
                        .filter(version -> version.number() <= one.picked().newest())
                        .map(version -> new VersionRef(
                                one.entry().key(),
                                version.number(),
                                one.picked().newest())))
                .toList();
    }

    private Mono<List<CurationOutcome>> outcomes(BulkWish wish, List<VersionRef> refs, String by) {
        return switch (wish.deed()) {
            case APPROVE -> curation.approveAll(refs, by);
            case HOLD -> curation.holdAll(refs, by, wish.note());
            case RETIRE -> curation.retireAll(refs, by, wish.note());
            case REFIELD -> curation.refieldAll(refs, wish.field(), by);
            case CONFIRM -> curation.confirmAll(refs, wish.nextReview(), by);
        };
    }

    /** Those whose state has changed since they were shown. */
    private static Stream<BulkLine> skipped(List<Found> found, List<VersionRef> refs) {
        Set<String> done = refs.stream().map(VersionRef::key).collect(Collectors.toSet());
        return found.stream()
                .filter(one -> !done.contains(one.entry().key()))
                .map(one -> line("", one.entry(), "not-possible", List.of()));
    }

    private Rendering result(
            BulkWish wish, List<CurationOutcome> outcomes, Stream<BulkLine> skipped, Map<String, Entry> byKey) {
        Stream<BulkLine> came = outcomes.stream()
                .map(outcome -> line(
                        "",
                        Objects.requireNonNull(byKey.get(outcome.key())),
                        BulkLine.verdict(outcome.result()),
                        BulkLine.blocks(outcome.result())));
        List<BulkLine> lines = Stream.concat(came, skipped).toList();
        Optional<GateReport> fell = outcomes.stream()
                .flatMap(outcome ->
                        outcome.result() instanceof GateFell gate ? Stream.of(gate.report()) : Stream.empty())
                .findFirst();
        Rendering.Builder<?> page = page("kb-bulk-done", wish, lines, HttpStatus.OK);
        fell.ifPresent(report -> page.modelAttribute("gate", report));
        return page.build();
    }

    /** What would become of each, as far as can be told without trying the golden questions. */
    private Mono<List<BulkLine>> lines(BulkWish wish, String by) {
        return found(wish)
                .flatMap(found -> foreseen(wish, found, by)
                        .map(foreseen -> found.stream()
                                .map(one -> preview(
                                        wish.deed(),
                                        one,
                                        foreseen.get(one.entry().key())))
                                .toList()));
    }

    private Mono<Map<String, CurationResult>> foreseen(BulkWish wish, List<Found> found, String by) {
        return wish.deed() == BulkDeed.APPROVE
                ? curation.foreseeApproval(refs(wish, found), by)
                        .map(outcomes -> outcomes.stream()
                                .collect(Collectors.toMap(CurationOutcome::key, CurationOutcome::result, (a, b) -> a)))
                : Mono.just(Map.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private BulkLine preview(BulkDeed deed, Found one, @Nullable CurationResult foreseen) {
        Entry entry = one.entry();
        EntryVersion version = deed.version(entry, today()).orElse(null);
        if (version == null) {
            return line("", entry, "not-possible", List.of());
        }
        if (one.picked().newest() != entry.newest().number()) {
            return line("", entry, "changed", List.of());
        }
        if (foreseen != null && !(foreseen instanceof Done)) {
            return line("", entry, BulkLine.verdict(foreseen), BulkLine.blocks(foreseen));
        }
        List<String> blocks = deed == BulkDeed.CONFIRM
                ? curation.blocks(version.content().foundRight(today(), null)).stream()
                        .map(Enum::name)
                        .sorted()
                        .toList()
                : List.of();
        return blocks.isEmpty()
                ? line(one.picked().written(), entry, BulkLine.READY, List.of())
                : line("", entry, "blocked", blocks);
    }

    private static BulkLine line(String picked, Entry entry, String verdict, List<String> blocks) {
        return new BulkLine(
                picked,
                EntryAddress.of(entry),
                entry.newest().content().question(),
                entry.externalId(),
                verdict,
                blocks);
    }

    private Mono<List<Found>> found(BulkWish wish) {
        return Flux.fromIterable(wish.picked())
                .flatMapSequential(one -> base.entry(one.key()).map(entry -> new Found(one, entry)))
                .collectList();
    }

    private Rendering.Builder<?> page(String view, BulkWish wish, List<BulkLine> lines, HttpStatus status) {
        return Rendering.view(view)
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("deed", wish.deed().written())
                .modelAttribute("needsNote", wish.deed().needsNote())
                .modelAttribute("lines", lines)
                .modelAttribute(
                        "ready", lines.stream().filter(BulkLine::isReady).count())
                .modelAttribute("tomorrow", today().plusDays(1).toString())
                .modelAttribute("fields", fields.all())
                .modelAttribute("back", wish.back());
    }
}
