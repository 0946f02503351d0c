package vn.hoiluat.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.escalation.CaseSlip.Answer;
import vn.hoiluat.escalation.CaseSlip.Consent;
import vn.hoiluat.escalation.CaseSlip.Way;
import vn.hoiluat.message.InboundEvent;

/**
 * Citizens' consent to having their question passed on: asked for on the channel, or given by mouth and recorded. What was
 * asked, what was answered, when and where is kept with the slip. Each change is one compare-and-set of the case.
 */
public final class CaseConsents {

    private final CaseRegister register;
    private final CaseUpdates updates;
    private final CaseDispatch dispatch;
    private final LetterWriter writer;

    public CaseConsents(CaseRegister register, CaseDispatch dispatch, LetterWriter writer, Clock clock) {
        this.register = register;
        this.dispatch = dispatch;
        this.writer = writer;
        updates = new CaseUpdates(register, new CaseRules(register.settings()), clock);
    }

    /** The words in which the citizen would be asked. */
    public Mono<String> words(Case c, SlipRequest request) {
        return writer.consent(c, request);
    }

    /** Asks the citizen on the case's channel; the deadline stands still until the citizen writes. */
    public Mono<CaseChange> ask(Case c, String officer, SlipRequest request) {
        return words(c, request)
                .flatMap(text -> dispatch.settling(
                        c.id(),
                        updates.act(
                                c.id(),
                                officer,
                                CaseAction.CONSENT_ASK,
                                request.agency().name(),
                                edit -> asking(edit, request, text))));
    }

    /**
     * Records that the citizen agreed by telephone, at the counter or on paper.
     *
     * @param request what they agreed to; null for what they were asked on the channel
     * @param who said it, and how, in the officer's words
     */
    public Mono<CaseChange> record(Case c, String officer, @Nullable SlipRequest request, Way way, String who) {
        CaseSlip asked = c.slip();
        if (request != null) {
            return agreed(c, officer, request, way, who);
        }
        return asked == null || !asked.state().isUnsent()
                ? Mono.just(new CaseChange.NoConsent(c))
                : agreed(c, officer, SlipRequest.of(asked), way, who);
    }

    private Mono<CaseChange> agreed(Case c, String officer, SlipRequest request, Way way, String who) {
        return words(c, request)
                .flatMap(text ->
                        dispatch.settling(c.id(), updates.act(c.id(), officer, CaseAction.CONSENT_RECORD, who, edit -> {
                            Answer answer = new Answer(true, way, who, officer, "", edit.now());
                            return begin(edit, request, new Consent(text, "", officer, edit.now(), answer));
                        })));
    }

    /**
     * Takes a citizen's answer to what was asked last in this case; the slip with the answer, or empty if nothing is asked or
     * these words do not answer it. Repeatable: words that were taken before are known again.
     */
    public Mono<CaseSlip> hear(String caseId, List<InboundEvent> events) {
        return register.find(caseId)
                .filter(c -> c.status().isOpen())
                .flatMap(c -> Mono.justOrEmpty(ConsentWords.answer(c.slip(), events)))
                .flatMap(answer -> updates.change(caseId, edit -> heard(edit, answer))
                        .flatMap(c -> Mono.justOrEmpty(taken(c, answer))));
    }

    private static CaseEdit asking(CaseEdit edit, SlipRequest request, String text) {
        edit.letter(CaseLetter.Kind.CONSENT, edit.who(), text, "", null);
        return begin(edit, request, new Consent(text, edit.lastLetter(), edit.who(), edit.now(), null));
    }

    /** What was asked before is asked no longer: the citizen agrees to one slip at a time. */
    private static CaseEdit begin(CaseEdit edit, SlipRequest request, Consent consent) {
        CaseSlip before = edit.before().slip();
        if (before != null && before.state().isUnsent()) {
            edit.slip(before.withdrawn(edit.now()));
        }
        return edit.slip(CaseSlip.asked(edit.before().slips().size() + 1, request, consent));
    }

    private static CaseEdit heard(CaseEdit edit, Answer answer) {
        CaseSlip slip = edit.before().slip();
        return slip == null || slip.state() != CaseSlip.State.ASKED
                ? edit
                : edit.slip(slip.answered(answer))
                        .step(
                                answer.agreed() ? "consent-given" : "consent-refused",
                                slip.agency().name());
    }

    private static Optional<CaseSlip> taken(Case c, Answer answer) {
        return c.slips().stream()
                .filter(slip -> slip.consent().answer() != null
                        && slip.consent().answer().event().equals(answer.event()))
                .findFirst();
    }
}
