package vn.hoiluat.knowledge.central;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Exchange.Direction;
import vn.hoiluat.knowledge.central.Exchange.Result;

/**
 * Reads what a partner that does not answer at once says about what we gave. A record that was taken stays on its way until the
 * partner's own record says the same; one that was refused rests until somebody changes it or wants it tried again.
 */
final class Receipts {

    private final CentralDatabase partner;
    private final Records records;
    private final @Nullable Questions questions;
    private final ExchangeLedger ledger;

    /** @param questions null where none are received */
    Receipts(CentralDatabase partner, Records records, @Nullable Questions questions, ExchangeLedger ledger) {
        this.partner = partner;
        this.records = records;
        this.questions = questions;
        this.ledger = ledger;
    }

    /** Reads all there are. They are put away when they are read, so there is no place to keep. */
    Mono<Void> read(Run run) {
        var cursor = new CentralCursor[] {CentralCursor.START};
        var more = new AtomicBoolean(true);
        return Mono.defer(() -> partner.receipts(cursor[0], CentralDatabase.LARGEST_PAGE))
                .flatMap(fetched -> switch (fetched) {
                    case Fetched.Received<Batch<Receipt>> received -> {
                        Batch<Receipt> batch = received.value();
                        more.set(batch.more() && !batch.next().equals(cursor[0]));
                        cursor[0] = batch.next();
                        yield Flux.fromIterable(batch.items())
                                .concatMap(receipt -> apply(receipt, run))
                                .then(Mono.defer(() -> ledger.write(run.unread(batch))))
                                .then(Mono.defer(() -> partner.acknowledge(batch.next())));
                    }
                    case Fetched.CursorLost<Batch<Receipt>> lost -> stopped(more, run, lost);
                    case Fetched.RetryLater<Batch<Receipt>> later -> stopped(more, run, later);
                    case Fetched.Refused<Batch<Receipt>> refused -> stopped(more, run, refused);
                })
                .repeat(more::get)
                .then();
    }

    private static Mono<Void> stopped(AtomicBoolean more, Run run, Fetched<?> answer) {
        more.set(false);
        run.stopped(answer);
        return Mono.empty();
    }

    private Mono<Void> apply(Receipt receipt, Run run) {
        Mono<Boolean> ofQuestion = questions == null ? Mono.just(false) : questions.decided(receipt, run);
        return ofQuestion.flatMap(known -> known ? Mono.empty() : toRecord(receipt, run));
    }

    /** A receipt of what was not sent, or was sent anew meanwhile, changes nothing. */
    private Mono<Void> toRecord(Receipt receipt, Run run) {
        return records.find(receipt.externalId()).flatMap(found -> {
            CentralLink link = found.link();
            if (!link.wasSentAs(receipt.reference())) {
                return line(receipt, null, Result.STALE, run);
            }
            return switch (receipt.outcome()) {
                case TAKEN -> line(receipt, link.entryKey(), Result.ACCEPTED, run);
                case MOVED_ON -> line(receipt, link.entryKey(), Result.MOVED_ON, run);
                case REFUSED ->
                    records.saveLink(found, link.refused(receipt.reason()))
                            .then(Mono.defer(() -> line(receipt, link.entryKey(), Result.REFUSED, run)));
            };
        });
    }

    private Mono<Void> line(Receipt receipt, @Nullable String entryKey, Result result, Run run) {
        String reason = receipt.reason().isEmpty() ? receipt.reference() : receipt.reason();
        return ledger.write(run.line(Direction.OUT, receipt.externalId(), entryKey, result, reason, null));
    }
}
