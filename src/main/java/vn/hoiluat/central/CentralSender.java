package vn.hoiluat.central;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.knowledge.central.Assignments;
import vn.hoiluat.knowledge.drafting.AnswerDrafting;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/**
 * Takes what officers answer to assigned questions. Sent means that it is in the store to go with the next run of the sync, which
 * tries for as many days as it takes; what the partner refuses then is reported like a message that did not arrive.
 */
final class CentralSender implements ReplySender {

    /** Longer than any answer of officers with its basis: one answer is one part. */
    private static final ChannelPolicy POLICY = new ChannelPolicy(100_000, 0, 80, null);

    private final Documents<Case> cases;
    private final Assignments assignments;
    private final AnswerDrafting drafting;
    private final SyncTexts texts = new SyncTexts();

    CentralSender(DocumentStore store, Assignments assignments, AnswerDrafting drafting) {
        this.cases = store.documents(Case.KIND);
        this.assignments = assignments;
        this.drafting = drafting;
    }

    @Override
    public Channel channel() {
        return Channel.CENTRAL;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return Mono.just(POLICY);
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        Part part = departure.part();
        int end = part.turnId().lastIndexOf('/');
        Mono<Versioned<Case>> found =
                end < 0 ? Mono.empty() : cases.find(part.turnId().substring(0, end));
        return found.flatMap(c -> answer(c.value(), part, to)).defaultIfEmpty(refused("unknown"));
    }

    private Mono<DeliveryResult> answer(Case c, Part part, Address to) {
        List<CaseLetter> letters = c.letters().stream()
                .filter(letter ->
                        letter.id().equals(part.turnId()) && letter.kind().isAnswer())
                .toList();
        return letters.isEmpty()
                ? Mono.just(refused("not-an-answer"))
                : assignments
                        .answer(
                                CentralAddress.peer(to),
                                to.userId(),
                                part.id(),
                                part.text(),
                                drafting.cited(letters.getFirst().legalBasis()),
                                c.field())
                        .map(kept -> new DeliveryResult.Sent(part.id()));
    }

    private DeliveryResult refused(String why) {
        return new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, texts.question(why));
    }
}
