package vn.hoiluat.operations;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;

/** Up while a write would work: without it no message can be accepted. */
final class StoreHealth extends AbstractReactiveHealthIndicator {

    private final DocumentStore store;

    StoreHealth(DocumentStore store) {
        super("The store does not take writes");
        this.store = store;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder health) {
        return store.check()
                .then(Mono.fromSupplier(() ->
                        health.up().withDetail("engine", store.description()).build()));
    }
}
