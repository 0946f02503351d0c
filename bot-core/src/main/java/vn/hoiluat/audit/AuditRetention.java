package vn.hoiluat.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Closes the days of the chain that are over, and drops whole days once they were kept long enough. Repeatable. */
public final class AuditRetention {

    private static final Logger log = LoggerFactory.getLogger(AuditRetention.class);

    private final Documents<AuditBlock> blocks;
    private final Documents<AuditSeal> seals;
    private final Mono<AuditHash> hash;
    private final AuditTrail trail;
    private final Duration keepFor;
    private final Clock clock;

    /**
     * Nothing is done before the first {@link #sweep}.
     *
     * @param keepFor how long a day is kept from its end
     */
    public AuditRetention(DocumentStore store, AuditTrail trail, Duration keepFor, Clock clock) {
        blocks = store.documents(AuditBlock.KIND);
        seals = store.documents(AuditSeal.KIND);
        hash = AuditKey.of(store);
        this.trail = trail;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /** Does what is due. Several at once, and one that crashed before, do no harm. */
    public Mono<Void> sweep() {
        return hash.flatMap(made -> seal(made).then(drop(made)));
    }

    /** A day is over when a link of a later one is there: links never go back to an earlier day. */
    private Mono<Void> seal(AuditHash made) {
        return seals.all(Range.all())
                .map(found -> found.value().end())
                .last(AuditTip.BEGINNING)
                .flatMapMany(end -> blocks.all(new Range(null, AuditBlock.id(end.next()), null)))
                .map(Versioned::value)
                .windowUntilChanged(AuditBlock::day)
                .concatMap(day -> day.map(Span::of).reduce(Span::with))
                .buffer(2, 1)
                .filter(days -> days.size() == 2)
                .map(List::getFirst)
                .concatMap(day -> seal(made, day))
                .then();
    }

    /** The line in the log outlives the store: it shows a chain that was put back to an older state. */
    private Mono<Boolean> seal(AuditHash made, Span day) {
        AuditSeal seal = made.seal(day.first(), day.previous(), day.end(), false);
        return seals.insert(seal.id(), seal).doOnNext(isNew -> {
            if (isNew) {
                log.info(
                        "Audit day {} closed: records {} to {}, {}",
                        seal.id(),
                        seal.first(),
                        seal.end().next() - 1,
                        seal.end().hash());
            }
        });
    }

    /** Says first that a day is dropped, then drops it: a crash between leaves links that the next sweep takes away. */
    private Mono<Void> drop(AuditHash made) {
        LocalDate keptFrom = LocalDate.ofInstant(clock.instant().minus(keepFor), AuditChain.VIETNAM);
        return seals.all(Range.all())
                .filter(found -> found.value().end().day().isBefore(keptFrom))
                .concatMap(found -> found.value().dropped()
                        ? Mono.just(found.value())
                        : mark(made, found).thenReturn(found.value()))
                .takeLast(1)
                .map(last -> new Range(null, "", AuditBlock.id(last.end().next())))
                .concatMap(gone -> blocks.all(gone).collectList())
                .concatMapIterable(gone -> gone)
                .concatMap(gone -> blocks.delete(gone.id(), gone.version()))
                .then();
    }

    private Mono<Void> mark(AuditHash made, Versioned<AuditSeal> found) {
        AuditSeal seal = found.value();
        return seals.replace(found.id(), found.version(), made.seal(seal.first(), seal.previous(), seal.end(), true))
                .filter(done -> done)
                .flatMap(done -> trail.addOwn(AuditAction.AUDIT_DROPPED, seal.id()));
    }

    /** The links of one day, seen together. */
    private record Span(long first, String previous, AuditTip end) {

        static Span of(AuditBlock block) {
            return new Span(block.first(), block.previous(), block.tip());
        }

        static Span with(Span so, Span far) {
            return new Span(so.first(), so.previous(), far.end());
        }
    }
}
