package vn.hoiluat.escalation;

import reactor.core.publisher.Mono;

/** Says which unit answers what is handed over. */
@FunctionalInterface
public interface CaseRouter {

    /** Exactly one unit, and why; never empty. */
    Mono<CaseRouting> route(HandOver handOver);

    /** Of an installation that is one unit. */
    static CaseRouter toOnlyUnit() {
        return handOver -> Mono.just(CaseRouting.toOnlyUnit());
    }
}
