package vn.hoiluat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.StorageException;

class AuditTrailInMemoryTest extends AuditTrailContract {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Test
    void storeDown_theCallFails_andTheNextGoesOn() {
        AuditTrail trail = new AuditTrail(store, Clock.systemUTC());
        trail.addOwn(AuditAction.OTHER, "before").block(Duration.ofSeconds(10));
        store.breakDown();

        StepVerifier.create(trail.addOwn(AuditAction.OTHER, "meanwhile")).verifyError(StorageException.class);

        store.repair();
        trail.addOwn(AuditAction.OTHER, "after").block(Duration.ofSeconds(10));
        AuditReport report = new AuditVerifier(store).verify().block(Duration.ofSeconds(10));
        assertThat(report)
                .isNotNull()
                .satisfies(found -> assertThat(found.isSound()).isTrue());
        List<AuditLog.Numbered> all =
                new AuditLog(store).all(AuditFilter.ALL).collectList().block(Duration.ofSeconds(10));
        assertThat(all).extracting(found -> found.record().subject()).containsExactly("after", "before");
    }
}
