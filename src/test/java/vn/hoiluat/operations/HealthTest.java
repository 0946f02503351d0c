package vn.hoiluat.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.AccountHealth.Level;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.StorageException;

class HealthTest {

    @Test
    void store_thatTakesWrites_isUp() {
        Mono<Status> status =
                new StoreHealth(new InMemoryDocumentStore()).health().map(Health::getStatus);

        assertThat(status.block()).isEqualTo(Status.UP);
    }

    @Test
    void store_thatTakesNone_isDown() {
        Mono<Status> status = new StoreHealth(new FullStore()).health().map(Health::getStatus);

        assertThat(status.block()).isEqualTo(Status.DOWN);
    }

    @Test
    void accounts_allGood_areUp() {
        Mono<Health> health = accounts(new AccountHealth("a", Level.GOOD, "works"));

        assertThat(health.map(Health::getStatus).block()).isEqualTo(Status.UP);
    }

    @Test
    void accounts_oneDown_areDegraded_andSayWhy() {
        Mono<Health> health =
                accounts(new AccountHealth("a", Level.GOOD, "works"), new AccountHealth("b", Level.DOWN, "no token"));

        assertThat(health.map(Health::getStatus).block()).isEqualTo(AccountsHealth.DEGRADED);
        assertThat(health.map(h -> h.getDetails().toString()).block()).contains("b=DOWN: no token");
    }

    private static Mono<Health> accounts(AccountHealth... accounts) {
        return new AccountsHealth(List.of(() -> Flux.just(accounts))).health();
    }

    private static final class FullStore implements DocumentStore {

        @Override
        public <T> Documents<T> documents(Kind<T> kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChangeFeed changes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> check() {
            return Mono.error(new StorageException("disk full"));
        }

        @Override
        public String description() {
            return "full";
        }
    }
}
