package vn.hoiluat.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Appends links to the chain of this store, beside others who do. One call at a time. */
final class AuditChain {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Logger log = LoggerFactory.getLogger(AuditChain.class);

    private final Documents<AuditBlock> blocks;
    private final Documents<AuditHead> heads;
    private final Documents<AuditSeal> seals;
    private final Mono<AuditHash> hash;
    private final Clock clock;
    private volatile @Nullable AuditTip known;

    AuditChain(DocumentStore store, Clock clock) {
        blocks = store.documents(AuditBlock.KIND);
        heads = store.documents(AuditHead.KIND);
        seals = store.documents(AuditSeal.KIND);
        hash = AuditKey.of(store).cacheInvalidateIf(found -> false);
        this.clock = clock;
    }

    /** Stores the records as the next link and gives the place behind it; whoever is slower goes on behind the faster. */
    Mono<AuditTip> append(List<AuditRecord> records) {
        return hash.flatMap(made -> Mono.defer(() -> tip().flatMap(tip -> write(made, tip, records)))
                .repeatWhenEmpty(losses -> losses));
    }

    /** Notes how far the chain has come. Without it nothing is lost: the next call does it. */
    Mono<Void> mark(AuditTip tip) {
        return hash.map(made -> made.head(tip))
                .flatMap(head -> heads.modify(AuditHead.ID, old -> old.tip().next() >= tip.next() ? old : head)
                        .hasElement()
                        .flatMap(there -> there ? Mono.just(true) : heads.insert(AuditHead.ID, head)))
                .doOnError(e -> log.warn("Audit head stays behind {}: {}", tip.next(), e.toString()))
                .onErrorComplete()
                .then();
    }

    /** Empty, and knowing better, if another writer was faster. */
    private Mono<AuditTip> write(AuditHash made, AuditTip tip, List<AuditRecord> records) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        AuditBlock block = made.block(tip, today, records);
        return blocks.insert(block.id(), block)
                .flatMap(isNew -> isNew ? Mono.just(block.tip()) : forward(tip).then(Mono.empty()))
                .doOnNext(behind -> known = behind);
    }

    private Mono<AuditTip> tip() {
        AuditTip tip = known;
        return tip != null ? Mono.just(tip) : start().flatMap(this::forward);
    }

    /** The head, or what stands in for one that was never written. */
    private Mono<AuditTip> start() {
        return heads.find(AuditHead.ID)
                .map(found -> found.value().tip())
                .switchIfEmpty(Mono.defer(() -> seals.all(Range.all())
                        .map(seal -> seal.value().end())
                        .takeLast(1)
                        .next()))
                .defaultIfEmpty(AuditTip.BEGINNING);
    }

    /** The end of what is stored behind a place. */
    private Mono<AuditTip> forward(AuditTip tip) {
        return blocks.all(new Range(null, AuditBlock.id(tip.next()), null))
                .map(Versioned::value)
                .map(AuditBlock::tip)
                .last(tip)
                .doOnNext(end -> known = end);
    }
}
