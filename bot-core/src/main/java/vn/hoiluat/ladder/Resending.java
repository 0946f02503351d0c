package vn.hoiluat.ladder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.LetterWriter;
import vn.hoiluat.message.Sender;

/** Gives parts to their conversation once more. Repeatable: the repetition of a part always has the same id. */
public final class Resending {

    private final CaseRegister cases;
    private final Conversations conversations;
    private final OutboundLog outbound;
    private final LetterWriter writer;
    private final Clock clock;

    public Resending(
            CaseRegister cases, Conversations conversations, OutboundLog outbound, LetterWriter writer, Clock clock) {
        this.cases = cases;
        this.conversations = conversations;
        this.outbound = outbound;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What came of an officer's wish to send a part once more.
     *
     * @param record of the part, null if there is none
     */
    public record Retried(Answer answer, @Nullable OutboundRecord record) {

        /** The answer. */
        public enum Answer {
            /** It is on its way. */
            QUEUED,
            /** It was not refused. */
            NOT_REFUSED,
            /** There is no such part of the case. */
            NOT_FOUND
        }
    }

    /** Sends the parts of a detour, below a line that says why so late. */
    Mono<Void> resend(Detour detour) {
        Mono<List<Part>> parts = Flux.fromIterable(detour.parts())
                .concatMap(outbound::find)
                .map(found -> found.part().again(clock.instant()))
                .collectList();
        return cases.find(detour.caseId())
                .flatMap(c -> Mono.zip(parts, writer.kept(c)))
                .flatMap(both -> say(detour, both.getT1(), both.getT2()));
    }

    /**
     * Sends a part of the case once more, whatever is known of why it did not arrive.
     *
     * @param part the end of its id, behind the case's
     */
    Mono<Retried> retry(Case c, String part) {
        return outbound.find(c.id() + "/" + part)
                .flatMap(found -> found.part().state() == PartState.REFUSED
                        ? say(found).thenReturn(new Retried(Retried.Answer.QUEUED, found))
                        : Mono.just(new Retried(Retried.Answer.NOT_REFUSED, null)))
                .defaultIfEmpty(new Retried(Retried.Answer.NOT_FOUND, null));
    }

    private Mono<Void> say(OutboundRecord refused) {
        Part again = refused.part().again(clock.instant());
        return outbound.has(again.id())
                .filter(known -> !known)
                .flatMap(isNew -> conversations.change(refused.to(), c -> c.say(List.of(again))))
                .then();
    }

    private Mono<Void> say(Detour detour, List<Part> parts, String why) {
        if (parts.isEmpty()) {
            return Mono.empty();
        }
        Part first = parts.getFirst();
        List<Part> all = new ArrayList<>(parts);
        all.addFirst(Part.queued(
                first.id() + "/kept", detour.letterId() + "/kept", Sender.SYSTEM, why, List.of(), clock.instant()));
        return Flux.fromIterable(all)
                .filterWhen(part -> outbound.has(part.id()).map(sent -> !sent))
                .collectList()
                .flatMap(left -> conversations.change(detour.address(), c -> c.say(left)))
                .then();
    }
}
