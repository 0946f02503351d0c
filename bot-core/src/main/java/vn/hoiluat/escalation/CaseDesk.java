package vn.hoiluat.escalation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;

/**
 * What officers do with cases. Every change is one compare-and-set of the case, so of two officers one wins; then the
 * conversation is brought up to it. Officers are known by their account names.
 */
public final class CaseDesk {

    private final CaseRegister register;
    private final CaseRules rules;
    private final CaseUpdates updates;
    private final CaseDispatch dispatch;
    private final Clock clock;

    public CaseDesk(CaseRegister register, CaseDispatch dispatch, Clock clock) {
        this.register = register;
        this.dispatch = dispatch;
        this.clock = clock;
        rules = new CaseRules(register.settings());
        updates = new CaseUpdates(register, rules, clock);
    }

    /** What the officer may do with this case now. */
    public Set<CaseAction> allowed(Case c, Approver officer) {
        return rules.allowed(c, officer);
    }

    /** In whose place the officer would do this, or empty. */
    public Optional<String> inPlaceOf(Case c, Approver officer, CaseAction action) {
        return Optional.ofNullable(rules.inPlaceOf(c, officer, action));
    }

    /** Whether an answer of this case needs a second pair of eyes. */
    public boolean needsApproval(Case c) {
        return rules.needsApproval(c);
    }

    /** Gives the case, and with it the conversation, to the officer if nobody else has it. */
    public Mono<CaseChange> claim(String caseId, String officer) {
        return act(caseId, officer, CaseAction.CLAIM, "", edit -> edit);
    }

    /** Puts the case back where everybody may take it; the conversation is the bot's again. */
    public Mono<CaseChange> giveBack(String caseId, String officer, String reason) {
        return act(caseId, officer, CaseAction.RETURN, reason, edit -> edit.officer(null));
    }

    /**
     * Gives the case to a colleague.
     *
     * @param unit whose case it is from then on, by id
     */
    public Mono<CaseChange> transfer(String caseId, String officer, String colleague, String unit, String comment) {
        return act(
                caseId,
                officer,
                CaseAction.TRANSFER,
                colleague + ": " + comment,
                edit -> edit.unit(unit).officer(colleague).notifying("transferred"));
    }

    /**
     * Gives the case to a unit, where nobody has it yet; the conversation is the bot's again.
     *
     * @param name of the unit, for the history
     */
    public Mono<CaseChange> transferToUnit(String caseId, String officer, String unit, String name, String comment) {
        return act(
                caseId,
                officer,
                CaseAction.TRANSFER,
                name + ": " + comment,
                edit -> edit.unit(unit).status(CaseStatus.NEW).officer(null).notifying("transferred"));
    }

    /** Gives a case that nobody has taken yet to this officer; unchanged if somebody has. Empty if there is no such case. */
    public Mono<Case> assign(String caseId, String officer) {
        return updates.change(
                        caseId,
                        edit -> edit.before().status() == CaseStatus.NEW
                                ? edit.officer(officer)
                                        .status(CaseStatus.IN_PROGRESS)
                                        .step("assigned", officer)
                                        .notifying("assigned")
                                : edit)
                .flatMap(c -> dispatch.settle(caseId).thenReturn(c));
    }

    /** Waits for another agency; the deadline goes on. */
    public Mono<CaseChange> waitForAgency(String caseId, String officer, String reason) {
        return act(caseId, officer, CaseAction.WAIT, reason, edit -> edit);
    }

    /** Goes on with a case that waited. */
    public Mono<CaseChange> resume(String caseId, String officer) {
        return act(caseId, officer, CaseAction.RESUME, "", edit -> edit);
    }

    /** Says something to the citizen. */
    public Mono<CaseChange> message(String caseId, String officer, String text) {
        return act(caseId, officer, CaseAction.MESSAGE, "", saying(CaseLetter.Kind.MESSAGE, officer, text));
    }

    /** Asks the citizen something; the deadline stands still until the citizen writes. */
    public Mono<CaseChange> ask(String caseId, String officer, String text) {
        return act(caseId, officer, CaseAction.ASK, "", saying(CaseLetter.Kind.QUESTION, officer, text));
    }

    /** Stores the officer's answer and sends it; the conversation goes back to the bot. */
    public Mono<CaseChange> answer(String caseId, String officer, String text, String legalBasis) {
        return act(
                caseId,
                officer,
                CaseAction.ANSWER,
                "",
                edit -> edit.officer(officer)
                        .draft(null)
                        .letter(CaseLetter.Kind.ANSWER, officer, text, legalBasis, null));
    }

    /** The texts in which these words would reach the citizen on the case's channel, with all that is put around them. */
    public Flux<String> preview(Case c, CaseLetter.Kind kind, String officer, String text, String legalBasis) {
        return dispatch.preview(
                c, new CaseLetter(c.id() + "/preview", kind, officer, text, legalBasis, null, clock.instant(), false));
    }

    /** Asks for approval of an answer. */
    public Mono<CaseChange> submit(String caseId, String officer, String text, String legalBasis) {
        return submit(caseId, officer, text, legalBasis, null);
    }

    /** Asks for approval of an answer that guides the citizen to an agency. */
    public Mono<CaseChange> submitGuidance(
            String caseId, String officer, String agency, String text, String legalBasis) {
        return submit(caseId, officer, text, legalBasis, agency);
    }

    /** Sends the answer that another officer wrote. */
    public Mono<CaseChange> approve(String caseId, Approver approver) {
        return act(caseId, approver, CaseAction.APPROVE, "", CaseDesk::approved);
    }

    /** Gives an answer back to be corrected. */
    public Mono<CaseChange> sendBack(String caseId, Approver approver, String comment) {
        return act(caseId, approver, CaseAction.SEND_BACK, comment, edit -> edit.notifying("sent-back"));
    }

    /** Closes a case without an answer of its own. */
    public Mono<CaseChange> close(String caseId, String officer, String note) {
        return act(caseId, officer, CaseAction.CLOSE, note, edit -> edit.officer(officer));
    }

    /** Opens an answered or closed case again, for this officer and with a new deadline. */
    public Mono<CaseChange> reopen(String caseId, String officer, String reason) {
        return act(
                caseId,
                officer,
                CaseAction.REOPEN,
                reason,
                edit -> edit.officer(officer).dueIn(register.settings().workingDays()));
    }

    /** Writes a note for colleagues; who is called in it finds the case among the mentions. */
    public Mono<CaseChange> note(String caseId, String officer, String text) {
        return act(caseId, officer, CaseAction.NOTE, "", edit -> edit.note(officer, text));
    }

    /** Notes that an officer has seen where notes of this case call for attention; empty if there is no such case. */
    public Mono<Case> seen(String caseId, String officer) {
        return updates.seen(caseId, officer);
    }

    /** Writes into the history that an officer looked at the number which the citizen left. */
    public Mono<Case> numberShown(String caseId, String officer) {
        return updates.change(caseId, officer, edit -> edit.step("number-shown", ""));
    }

    /** Asks for more time, once. */
    public Mono<CaseChange> askExtension(String caseId, String officer, int workingDays, String reason) {
        return act(
                caseId,
                officer,
                CaseAction.EXTENSION,
                reason,
                edit -> edit.extensionAsked(workingDays, reason).notifying("extension-asked"));
    }

    /** Allows the time that another officer asked for. */
    public Mono<CaseChange> approveExtension(String caseId, Approver approver) {
        return act(caseId, approver, CaseAction.EXTENSION_APPROVE, "", CaseEdit::extended);
    }

    /** Refuses it. */
    public Mono<CaseChange> refuseExtension(String caseId, Approver approver, String comment) {
        return act(caseId, approver, CaseAction.EXTENSION_REFUSE, comment, CaseEdit::extensionRefused);
    }

    private Mono<CaseChange> act(
            String caseId, String officer, CaseAction action, String why, UnaryOperator<CaseEdit> change) {
        return act(caseId, Approver.ofNothing(officer), action, why, change);
    }

    private Mono<CaseChange> act(
            String caseId, Approver officer, CaseAction action, String why, UnaryOperator<CaseEdit> change) {
        return dispatch.settling(caseId, updates.act(caseId, officer, action, why, change));
    }

    private Mono<CaseChange> submit(
            String caseId, String officer, String text, String legalBasis, @Nullable String agency) {
        return act(
                caseId,
                officer,
                CaseAction.SUBMIT,
                agency == null ? "" : agency,
                edit -> edit.draft(new CaseDraft(officer, text, legalBasis, agency, edit.now()))
                        .notifying("submitted"));
    }

    private static UnaryOperator<CaseEdit> saying(CaseLetter.Kind kind, String officer, String text) {
        return edit -> edit.letter(kind, officer, text, "", null);
    }

    private static CaseEdit approved(CaseEdit edit) {
        CaseDraft draft = edit.before().draft();
        if (draft == null) {
            throw new IllegalStateException(edit.before().id() + " waits for approval without a draft");
        }
        CaseLetter.Kind kind = draft.agency() == null ? CaseLetter.Kind.ANSWER : CaseLetter.Kind.GUIDANCE;
        return edit.draft(null).letter(kind, draft.author(), draft.text(), draft.legalBasis(), edit.who());
    }
}
