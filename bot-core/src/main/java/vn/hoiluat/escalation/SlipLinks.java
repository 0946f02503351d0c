package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.CaseSlip.Receipt;
import vn.hoiluat.escalation.CaseSlip.Reply;
import vn.hoiluat.escalation.CaseSlip.Way;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * What whoever has a slip's link does with it: read the slip, confirm that the agency has it, reply once. What is replied is
 * for our officer and goes to no citizen by itself. Of several at once the first one's words stay.
 */
public final class SlipLinks {

    private final CaseRegister register;
    private final CaseUpdates updates;
    private final Clock clock;

    public SlipLinks(CaseRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
        updates = new CaseUpdates(register, new CaseRules(register.settings()), clock);
    }

    /**
     * The slip of a link, and its case.
     *
     * @param works false once the link is too old to confirm or reply by
     */
    public record Linked(Case of, CaseSlip slip, boolean works) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody confirmed or replied before. */
        BEFORE,
        /** There is no such link, or it works no longer. */
        GONE
    }

    /** What this token opens, also when it is too old; or empty. */
    public Mono<Linked> find(String token) {
        String hash = SlipToken.hash(token);
        return register.documents()
                .page(Range.exactly(Case.BY_SLIP, hash), null, 1)
                .flatMapIterable(page -> page.items())
                .next()
                .map(Versioned::value)
                .flatMap(c -> Mono.justOrEmpty(slip(c, hash)).map(slip -> new Linked(c, slip, works(slip))));
    }

    /**
     * The agency has the slip.
     *
     * @param who name and post
     */
    public Mono<Outcome> receive(String token, String who) {
        return change(
                token,
                (edit, slip) -> slip.receipt() == null
                        ? edit.slip(received(slip, who, edit.now())).step("slip-received", who)
                        : edit);
    }

    /**
     * What the agency replied; whoever replies has the slip. The officer goes on with the case.
     *
     * @param who name and post
     */
    public Mono<Outcome> reply(String token, String text, String legalBasis, String who) {
        return change(token, (edit, slip) -> {
            if (slip.reply() != null) {
                return edit;
            }
            CaseSlip there = slip.receipt() == null ? received(slip, who, edit.now()) : slip;
            boolean waits = edit.before().status() == CaseStatus.WAITING_AGENCY;
            return (waits ? edit.status(CaseStatus.IN_PROGRESS) : edit)
                    .slip(there.replied(new Reply(text, legalBasis, who, edit.now())))
                    .step("slip-replied", who);
        });
    }

    private Mono<Outcome> change(String token, BiFunction<CaseEdit, CaseSlip, CaseEdit> change) {
        String hash = SlipToken.hash(token);
        return find(token)
                .flatMap(linked -> {
                    AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.GONE);
                    return updates.change(linked.of().id(), edit -> changed(edit, hash, change, outcome))
                            .map(c -> outcome.get());
                })
                .defaultIfEmpty(Outcome.GONE);
    }

    /** Called again if somebody wrote in between; what the last call notes is what came of it. */
    private CaseEdit changed(
            CaseEdit edit,
            String hash,
            BiFunction<CaseEdit, CaseSlip, CaseEdit> change,
            AtomicReference<Outcome> outcome) {
        Optional<CaseSlip> slip = slip(edit.before(), hash).filter(this::works);
        CaseEdit after = slip.map(found -> change.apply(edit, found)).orElse(edit);
        Outcome known = after.hasSteps() ? Outcome.DONE : Outcome.BEFORE;
        outcome.set(slip.isPresent() ? known : Outcome.GONE);
        return after;
    }

    private boolean works(CaseSlip slip) {
        CaseSlip.Link link = slip.link();
        return link != null && link.until().isAfter(clock.instant());
    }

    private static Optional<CaseSlip> slip(Case c, String hash) {
        return c.slips().stream()
                .filter(slip -> slip.link() != null && slip.link().hash().equals(hash))
                .findFirst();
    }

    private static CaseSlip received(CaseSlip slip, String who, Instant now) {
        return slip.received(new Receipt(who, Way.LINK, "", now));
    }
}
