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
        return partner.pull(from, CentralDatabase.LARGEST_PAGE)
                .expand(fetched -> fetched instanceof Fetched.Received<Batch<CentralRecord>> page
                                && page.value().more()
                        ? partner.pull(page.value().next(), CentralDatabase.LARGEST_PAGE)
                        : Mono.empty())
                .concatMapIterable(fetched -> fetched instanceof Fetched.Received<Batch<CentralRecord>> page
                        ? page.value().items()
                        : List.of())
                .collect(TreeMap::new, CentralRecord::putNewer);
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
