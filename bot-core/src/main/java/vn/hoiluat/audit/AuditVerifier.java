package vn.hoiluat.audit;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Reads the whole chain and says whether it is as it was written. Works beside writers, and changes nothing. */
public final class AuditVerifier {

    private final Documents<AuditBlock> blocks;
    private final Documents<AuditHead> heads;
    private final Documents<AuditSeal> seals;
    private final Mono<AuditHash> hash;

    public AuditVerifier(DocumentStore store) {
        blocks = store.documents(AuditBlock.KIND);
        heads = store.documents(AuditHead.KIND);
        seals = store.documents(AuditSeal.KIND);
        hash = AuditKey.of(store);
    }

    /** A look at all of it. One that finds something looks again: days may have been dropped while it read. */
    public Mono<AuditReport> verify() {
        return look().flatMap(report -> report.isSound() ? Mono.just(report) : look());
    }

    /** The head is read before the links, which may only have become more by then. */
    private Mono<AuditReport> look() {
        Mono<Optional<AuditHead>> head =
                heads.find(AuditHead.ID).map(Versioned::value).singleOptional();
        Mono<List<Versioned<AuditSeal>>> closed = seals.all(Range.all()).collectList();
        return Mono.zip(hash, head, closed)
                .map(read -> new AuditCheck(read.getT1(), read.getT2(), read.getT3()))
                .flatMap(check -> blocks.all(new Range(null, AuditBlock.id(check.start()), null))
                        .doOnNext(check::link)
                        .then(Mono.fromSupplier(check::report)));
    }
}
