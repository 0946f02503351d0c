package vn.hoiluat.unanswered;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.unanswered.UnansweredInbox;
import vn.hoiluat.privacy.PersonalDetails;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** The list of what was asked and not answered, and of what was answered and of no use. */
@Controller
final class UnansweredPage {

    static final String PATH = "/kho/chua-tra-loi";

    private static final int MOST_SHOWN = 100;

    private final UnansweredInbox inbox;
    private final ClusterViews views;
    private final Ratings ratings;
    private final Entries base;
    private final FieldNames fields;
    private final DatePhrases dates;

    UnansweredPage(
            UnansweredInbox inbox,
            ClusterViews views,
            Ratings ratings,
            Entries base,
            FieldNames fields,
            Wording wording) {
        this.inbox = inbox;
        this.views = views;
        this.ratings = ratings;
        this.base = base;
        this.fields = fields;
        dates = new DatePhrases(wording);
    }

    /**
     * An answer that was of no use; public for the template.
     *
     * @param question what had been asked, masked
     * @param address of the entry that was sent, {@code entry} its question, empty if it is gone
     * @param opinion why, as keys of texts say it
     */
    public record UselessView(String question, String address, String entry, int version, String opinion, String at) {}

    @GetMapping(PATH)
    @Unaudited("masked questions of nobody in particular")
    Mono<Rendering> list(
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(name = "ky", defaultValue = "") String period) {
        InboxQuery query = InboxQuery.of(state, field, period);
        return Mono.zip(inbox.most(query.filter(), MOST_SHOWN + 1), counts())
                .map(found -> Rendering.view("unanswered")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("query", query)
                        .modelAttribute("here", query.state())
                        .modelAttribute("fields", fields.all())
                        .modelAttribute("counts", found.getT2())
                        .modelAttribute("more", found.getT1().size() > MOST_SHOWN)
                        .modelAttribute(
                                "clusters",
                                found.getT1().stream()
                                        .limit(MOST_SHOWN)
                                        .map(cluster -> views.of(cluster, query.filter()))
                                        .toList())
                        .build());
    }

    @GetMapping(PATH + "/khong-huu-ich")
    @Audited(value = AuditAction.RATINGS_LISTED, reading = true)
    Mono<Rendering> useless() {
        Mono<List<UselessView>> useless = ratings.notUseful(null, MOST_SHOWN)
                .flatMapMany(page -> Flux.fromIterable(page.items()))
                .concatMap(found -> useless(found.value()))
                .collectList();
        return Mono.zip(useless, counts())
                .map(found -> Rendering.view("unanswered-useless")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("query", InboxQuery.of("", "", ""))
                        .modelAttribute("here", "khong-huu-ich")
                        .modelAttribute("counts", found.getT2())
                        .modelAttribute("useless", found.getT1())
                        .build());
    }

    private Mono<UselessView> useless(Rating rating) {
        return Mono.justOrEmpty(rating.answer().entry())
                .flatMap(entry -> base.find(entry.key())
                        .map(found -> found.newest().content().question())
                        .defaultIfEmpty("")
                        .map(question -> view(rating, entry, question)));
    }

    private UselessView view(Rating rating, EntryRef entry, String question) {
        return new UselessView(
                PersonalDetails.mask(rating.answer().question()),
                EntryAddress.ofKey(entry.key()),
                question,
                entry.version(),
                rating.opinion().word(),
                dates.moment(rating.at()));
    }

    private Mono<Map<String, Long>> counts() {
        return inbox.counts()
                .map(counts -> counts.entrySet().stream()
                        .collect(Collectors.toMap(count -> InboxQuery.word(count.getKey()), Map.Entry::getValue)));
    }
}
