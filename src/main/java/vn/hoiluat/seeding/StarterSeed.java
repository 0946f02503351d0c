package vn.hoiluat.seeding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.KnowledgeBase.StarterUse;
import vn.hoiluat.knowledge.starter.StarterReport;

/** Brings the entries that ship with the program into the base, for the use that the configuration names. */
final class StarterSeed {

    private static final Logger log = LoggerFactory.getLogger(StarterSeed.class);

    private final KnowledgeBase base;
    private final SeedProperties.Starter starter;

    StarterSeed(KnowledgeBase base, SeedProperties properties) {
        this.base = base;
        starter = properties.starterBase();
    }

    /** Writes what the base has not had yet. */
    Mono<Void> plant() {
        return switch (starter) {
            case NONE -> Mono.empty();
            case REVIEW -> load(StarterUse.FOR_REVIEW);
            case SAMPLE -> load(StarterUse.AS_SAMPLE);
        };
    }

    private Mono<Void> load(StarterUse use) {
        return base.loadStarter(use).doOnNext(StarterSeed::tell).then();
    }

    private static void tell(StarterReport report) {
        if (report.written() > 0) {
            log.info(
                    "Starter base: {} of {} entries written, {} of them drafts, {} documents",
                    report.written(),
                    report.entries(),
                    report.drafts(),
                    report.documents());
        }
    }
}
