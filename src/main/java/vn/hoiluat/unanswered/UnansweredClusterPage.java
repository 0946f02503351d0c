package vn.hoiluat.unanswered;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Question;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.unanswered.ClusterState;
import vn.hoiluat.knowledge.unanswered.InboxFilter;
import vn.hoiluat.knowledge.unanswered.QuestionCluster;
import vn.hoiluat.knowledge.unanswered.UnansweredEntries;
import vn.hoiluat.knowledge.unanswered.UnansweredInbox;

/** One cluster, and what may be done about it. */
@Controller
final class UnansweredClusterPage {

    private static final String PATH = UnansweredPage.PATH + "/{id}";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int NEAREST = 6;

    /** Nothing is offered unasked that surely does not fit. */
    private static final double LEAST_LIKELY = 0.02;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SEARCH = 300;

    private final UnansweredInbox inbox;
    private final UnansweredEntries entries;
    private final ClusterViews views;
    private final AnswerFinder finder;
    private final Entries base;
    private final Clock clock;

    UnansweredClusterPage(
            UnansweredInbox inbox,
            UnansweredEntries entries,
            ClusterViews views,
            AnswerFinder finder,
            Entries base,
            Clock clock) {
        this.inbox = inbox;
        this.entries = entries;
        this.views = views;
        this.finder = finder;
        this.base = base;
        this.clock = clock;
    }

    /**
     * An entry the questions may belong to; public for the template.
     *
     * @param percent how sure the search is that it fits
     */
    public record NearView(String key, String address, String question, String answer, int percent) {}

    @GetMapping(PATH)
    @Unaudited("masked questions of nobody in particular")
    Mono<Rendering> one(@PathVariable String id, @RequestParam(name = "tim", defaultValue = "") String words) {
        return show(id, words, null);
    }

    @PostMapping(PATH + "/lien-ket")
    @Audited(value = AuditAction.UNANSWERED_LINKED, subject = "id")
    Mono<Rendering> link(@PathVariable String id, ServerWebExchange exchange, Principal by) {
        return exchange.getFormData().flatMap(form -> {
            String key = value(form, "muc");
            return key.isEmpty()
                    ? show(id, value(form, "tim"), "entry")
                    : chosen(
                            id,
                            form,
                            (cluster, phrasings) -> phrasings.isEmpty()
                                    ? show(id, value(form, "tim"), "phrasings")
                                    : entries.link(id, key, phrasings, by.getName())
                                            .doOnNext(entry ->
                                                    CallNote.of(exchange).because(entry))
                                            .map(entry -> toEntry(entry, "?xong=cach-hoi"))
                                            .switchIfEmpty(Mono.defer(() -> show(id, "", "settled"))));
        });
    }

    @PostMapping(PATH + "/soan")
    @Audited(value = AuditAction.UNANSWERED_DRAFTED, subject = "id")
    Mono<Rendering> draft(@PathVariable String id, ServerWebExchange exchange, Principal by) {
        return exchange.getFormData()
                .flatMap(form -> chosen(
                        id,
                        form,
                        (cluster, phrasings) -> entries.draft(id, phrasings, by.getName())
                                .map(entry -> toEntry(entry, "/sua"))
                                .switchIfEmpty(Mono.defer(() -> show(id, "", "settled")))));
    }

    @PostMapping(PATH + "/tu-choi")
    @Audited(value = AuditAction.UNANSWERED_REJECTED, subject = "id")
    Mono<Rendering> reject(@PathVariable String id, ServerWebExchange exchange, Principal by) {
        return exchange.getFormData().flatMap(form -> {
            String reason = value(form, "ly-do");
            return reason.isEmpty() || reason.length() > LONGEST_REASON
                    ? show(id, "", "reason")
                    : inbox.reject(id, reason, by.getName())
                            .flatMap(done -> done ? Mono.just(toList("?xong=tu-choi")) : show(id, "", "settled"));
        });
    }

    @PostMapping(PATH + "/mo-lai")
    @Audited(value = AuditAction.UNANSWERED_REOPENED, subject = "id")
    Mono<Rendering> reopen(@PathVariable String id, Principal by) {
        return inbox.reopen(id, by.getName())
                .map(done ->
                        Rendering.redirectTo(UnansweredPage.PATH + "/" + id).build());
    }

    /** What was ticked, by the questions' ids: only words that stand in the cluster go into the base. */
    private Mono<Rendering> chosen(
            String id,
            MultiValueMap<String, String> form,
            BiFunction<QuestionCluster, List<String>, Mono<Rendering>> deed) {
        List<String> ticked = form.getOrDefault("mau", List.of());
        return find(id).flatMap(cluster -> deed.apply(
                cluster,
                cluster.samples().stream()
                        .filter(sample -> ticked.contains(sample.question()))
                        .map(QuestionCluster.Sample::words)
                        .toList()));
    }

    private Mono<Rendering> show(String id, String words, @Nullable String problem) {
        return find(id).flatMap(cluster -> {
            String searched = words.isBlank() ? cluster.title() : words.strip();
            Mono<List<NearView>> near = cluster.state() == ClusterState.OPEN && !searched.isEmpty()
                    ? near(
                            searched.substring(0, Math.min(searched.length(), LONGEST_SEARCH)),
                            words.isBlank() ? LEAST_LIKELY : 0)
                    : Mono.just(List.of());
            return Mono.zip(near, entryOf(cluster))
                    .map(found -> Rendering.view("unanswered-cluster")
                            .status(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .modelAttribute("cluster", views.of(cluster, new InboxFilter(cluster.state(), "", 0)))
                            .modelAttribute("near", found.getT1())
                            .modelAttribute("entry", found.getT2())
                            .modelAttribute("words", words)
                            .modelAttribute("problem", problem == null ? "" : problem)
                            .build());
        });
    }

    /** @param least how likely an entry must be to be shown */
    private Mono<List<NearView>> near(String words, double least) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return finder.find(new Question(words, today, NEAREST))
                .map(found -> found.stream()
                        .filter(candidate -> candidate.confidence() >= least)
                        .limit(NEAREST)
                        .map(UnansweredClusterPage::view)
                        .toList());
    }

    private static NearView view(Candidate candidate) {
        return new NearView(
                candidate.entry().key(),
                EntryAddress.ofKey(candidate.entry().key()),
                candidate.question(),
                candidate.shortAnswer(),
                (int) Math.round(candidate.confidence() * 100));
    }

    private Mono<String> entryOf(QuestionCluster cluster) {
        return Mono.justOrEmpty(cluster.settled())
                .flatMap(settled -> Mono.justOrEmpty(settled.entry()))
                .flatMap(base::find)
                .map(entry -> entry.newest().content().question())
                .defaultIfEmpty("");
    }

    private Mono<QuestionCluster> find(String id) {
        return inbox.find(id).switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Rendering toList(String more) {
        return Rendering.redirectTo(UnansweredPage.PATH + more).build();
    }

    private static Rendering toEntry(String key, String more) {
        return Rendering.redirectTo(EntryAddress.ofKey(key) + more).build();
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
