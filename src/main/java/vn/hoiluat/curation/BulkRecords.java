package vn.hoiluat.curation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.ManyDeeds;
import vn.hoiluat.auditing.ManyDeeds.Deed;
import vn.hoiluat.knowledge.curation.CurationOutcome;
import vn.hoiluat.knowledge.curation.CurationResult;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.VersionRef;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** Writes into the audit trail what was done to each of many entries, by key and version. */
@Component
final class BulkRecords {

    private final ManyDeeds trail;

    BulkRecords(ManyDeeds trail) {
        this.trail = trail;
    }

    /** @param outcomes of the versions, in their order */
    Mono<Void> keep(ServerWebExchange exchange, BulkWish wish, List<VersionRef> refs, List<CurationOutcome> outcomes) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            VersionRef ref = refs.get(i);
            CurationResult result = outcomes.get(i).result();
            String detail = wish.note().isEmpty() ? inPlaceOf(ref, result) : wish.note();
            deeds.add(new Deed(subject(ref), detail, result instanceof Done));
        }
        return trail.keep(exchange, wish.deed().action(), deeds);
    }

    private static String subject(VersionRef ref) {
        return ref.key() + "#" + ref.number();
    }

    /** Whose right it was, where it was handed on. */
    private static String inPlaceOf(VersionRef ref, CurationResult result) {
        String giver = result instanceof Done done && done.entry().version(ref.number()) instanceof EntryVersion version
                ? version.steps().getLast().inPlaceOf()
                : null;
        return giver == null ? "" : giver;
    }
}
