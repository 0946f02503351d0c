package vn.hoiluat.knowledge.central;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Records.Found;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;

/** What a run would do, without doing it. */
final class Plan {

    private final CentralDatabase partner;
    private final Records records;
    private final Settling settling;
    private final Documents<Entry> entries;

    Plan(CentralDatabase partner, Records records, Settling settling, Documents<Entry> entries) {
        this.partner = partner;
        this.records = records;
        this.settling = settling;
        this.entries = entries;
    }

    Flux<PlannedStep> steps(Mono<PeerState> state, Mono<Run.Terms> terms) {
        return state.zipWith(terms)
                .flatMapMany(both -> newest(both.getT1().records()).flatMapMany(news -> steps(news, both.getT2())));
    }

    private Flux<PlannedStep> steps(Map<String, CentralRecord> news, Run.Terms terms) {
        Set<String> seen = new HashSet<>();
        Flux<PlannedStep> coming = Flux.fromIterable(news.values())
                .concatMap(record -> records.find(record.externalId()).map(found -> {
                    seen.add(found.key().key());
                    return settling.view(found, record, terms);
                }))
                .concatMap(Plan::step);
        Flux<PlannedStep> going = entries.all(Range.all())
                .filter(entry -> !seen.contains(entry.id()))
                .concatMap(records::of)
                .map(found -> settling.view(found, null, terms))
                .concatMap(Plan::step);
        return coming.concatWith(going);
    }

    private Mono<Map<String, CentralRecord>> newest(CentralCursor from) {
        return page(from)
                .expand(page -> page.more() ? page(page.next()) : Mono.empty())
                .concatMapIterable(Batch::items)
                .collect(TreeMap::new, CentralRecord::putNewer);
    }

    private Mono<Batch<CentralRecord>> page(CentralCursor from) {
        return partner.pull(from, CentralDatabase.LARGEST_PAGE).flatMap(fetched -> switch (fetched) {
            case Fetched.Received<Batch<CentralRecord>> received -> Mono.just(received.value());
            case Fetched.RetryLater<Batch<CentralRecord>> later -> cutShort(later.reason());
            case Fetched.Refused<Batch<CentralRecord>> refused -> cutShort(refused.reason());
            case Fetched.CursorLost<Batch<CentralRecord>> lost ->
                from.equals(CentralCursor.START) ? cutShort("HTTP 410") : page(CentralCursor.START);
        });
    }

    private static Mono<Batch<CentralRecord>> cutShort(String reason) {
        return Mono.error(new PlanCutShortException(reason));
    }

    private static Mono<PlannedStep> step(Settling.View view) {
        if (view.decision() instanceof Decision.Nothing) {
            return Mono.empty();
        }
        Found found = view.found();
        return Mono.just(
                new PlannedStep(view.link().externalId(), found.key().key(), view.decision(), differing(view)));
    }

    private static List<Field> differing(Settling.View view) {
        CentralContent ours = view.ours().content();
        CentralRecord theirs = view.link().theirs();
        Agreed base = view.link().base();
        @Nullable CentralContent here = ours != null ? ours : base == null ? null : base.content();
        @Nullable CentralContent there = theirs != null ? theirs.content() : base == null ? null : base.content();
        return here == null || there == null ? Field.ofContent() : Field.differing(here, there);
    }
}
