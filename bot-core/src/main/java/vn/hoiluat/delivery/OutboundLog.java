package vn.hoiluat.delivery;

import java.time.Clock;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** What was sent, refused or cancelled. */
public final class OutboundLog {

    private final Documents<OutboundRecord> records;
    private final Clock clock;

    public OutboundLog(DocumentStore store, Clock clock) {
        records = store.documents(OutboundRecord.KIND);
        this.clock = clock;
    }

    /** Writes down what became of a part; a second time changes nothing. */
    public Mono<Void> write(Attempt attempt, Address to) {
        Part part = attempt.part();
        OutboundRecord entry = new OutboundRecord(part, to, attempt.providerMessageId(), clock.instant());
        return records.insert(part.id(), entry).then();
    }

    /** What became of a part, or empty while nothing did. */
    public Mono<OutboundRecord> find(String partId) {
        return records.find(partId).map(Versioned::value);
    }

    /** True if the part was written down before. */
    public Mono<Boolean> has(String partId) {
        return records.find(partId).hasElement();
    }

    /** True if the platform's message is one of ours. */
    public Mono<Boolean> isOurs(String accountId, String providerMessageId) {
        return records.count(
                        Range.exactly(
                                OutboundRecord.BY_PROVIDER_ID,
                                OutboundRecord.providerKey(accountId, providerMessageId)),
                        1)
                .map(count -> count > 0);
    }

    /** Notes that a message of ours did not arrive after all; its record, or empty if it is none of ours. */
    public Mono<OutboundRecord> undelivered(String accountId, String providerMessageId, String detail) {
        return reported(accountId, providerMessageId, r -> r.undelivered(detail));
    }

    /** Notes that a message of ours arrived, though it was said before that it had not; its record, or empty if it is none of ours. */
    public Mono<OutboundRecord> arrived(String accountId, String providerMessageId) {
        return reported(accountId, providerMessageId, OutboundRecord::arrived);
    }

    private Mono<OutboundRecord> reported(
            String accountId, String providerMessageId, UnaryOperator<OutboundRecord> change) {
        return records.page(
                        Range.exactly(
                                OutboundRecord.BY_PROVIDER_ID,
                                OutboundRecord.providerKey(accountId, providerMessageId)),
                        null,
                        1)
                .flatMapIterable(page -> page.items())
                .next()
                .flatMap(found -> records.modify(found.id(), change))
                .map(Versioned::value);
    }

    /** Records of a conversation, oldest first. */
    public Flux<OutboundRecord> of(String conversationId) {
        return records.all(Range.prefix(OutboundRecord.BY_CONVERSATION, conversationId + " "))
                .map(Versioned::value);
    }

    /** How many parts never arrived, counted to the cap. */
    public Mono<Long> countUndelivered(int cap) {
        return records.count(Range.of(OutboundRecord.UNDELIVERED), cap);
    }
}
