package vn.hoiluat.sandbox;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.central.CentralLink;
import vn.hoiluat.knowledge.central.CentralMappings;
import vn.hoiluat.knowledge.central.CodeMapping;
import vn.hoiluat.knowledge.central.Conflict;
import vn.hoiluat.knowledge.central.Exchange;
import vn.hoiluat.knowledge.central.PeerState;
import vn.hoiluat.sandbox.central.CentralStandIn;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;

/**
 * Brings the service and the stand-in of the central database to a common beginning. The stand-in forgets when it ends, so the
 * service forgets, too, what both agreed on; the base itself stays.
 */
final class SandboxCentral implements SmartLifecycle {

    /** As the adapter over HTTP calls its partner. */
    private static final String PEER = "rest";

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<Kind<?>> AGREED = List.of(CentralLink.KIND, Conflict.KIND, PeerState.KIND, Exchange.KIND);

    private final DocumentStore store;
    private final CentralMappings mappings;
    private volatile boolean running;

    SandboxCentral(DocumentStore store) {
        this.store = store;
        this.mappings = new CentralMappings(store);
    }

    /** Forgets what was agreed on, and gives the mapping that fits the stand-in's codes unless somebody made another. */
    Mono<Void> begin() {
        Mono<Void> mapped = mappings.of(PEER)
                .filter(CodeMapping.SAME_CODES::equals)
                .flatMap(none ->
                        mappings.put(PEER, CodeMapping.read(DataFile.shipped(CentralStandIn.class, "mapping.tsv"))));
        return Flux.fromIterable(AGREED).concatMap(this::forget).then(mapped);
    }

    private <T> Mono<Void> forget(Kind<T> kind) {
        Documents<T> documents = store.documents(kind);
        return documents
                .all(Range.all())
                .concatMap(found -> documents.delete(found.id(), found.version()))
                .then();
    }

    @Override
    public void start() {
        begin().block(LONGEST);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Early: before the first run of the sync. */
    @Override
    public int getPhase() {
        return 0;
    }
}
