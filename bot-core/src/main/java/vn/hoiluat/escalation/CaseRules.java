package vn.hoiluat.escalation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delegation.Approver.Right;

/** Says whether a case allows an action to an officer now, and if not, why. Pure. */
final class CaseRules {

    private final CaseSettings settings;

    CaseRules(CaseSettings settings) {
        this.settings = settings;
    }

    /** Why not, or null if it may be done. */
    @Nullable
    CaseChange refusal(Case c, Approver who, CaseAction action) {
        String officer = who.login();
        if (action.needsOpen() && !c.status().isOpen()) {
            return new CaseChange.NoLongerOpen(c);
        }
        String holder = c.officer();
        if (action.by() == CaseAction.By.HOLDER && holder != null && !holder.equals(officer)) {
            return new CaseChange.TakenBy(c, holder, c.heldSince());
        }
        if (action == CaseAction.SLIP_ISSUE && slip(c) != CaseSlip.State.AGREED) {
            return new CaseChange.NoConsent(c);
        }
        if (action == CaseAction.CLOSE && slip(c) == CaseSlip.State.ISSUED) {
            return new CaseChange.NotReceived(c);
        }
        if (!action.isFrom(c.status()) || !isOffered(c, action)) {
            return new CaseChange.NotAllowed(c, c.status(), action.after(c.status()));
        }
        CaseChange notApproved = approving(c, who, action);
        if (notApproved != null) {
            return notApproved;
        }
        boolean answers = action == CaseAction.ANSWER || action == CaseAction.GUIDE;
        return answers && needsApproval(c) ? new CaseChange.ApprovalNeeded(c) : null;
    }

    /** What the officer may do with it now; taking again what one has is not among it. */
    Set<CaseAction> allowed(Case c, Approver who) {
        Set<CaseAction> allowed = EnumSet.noneOf(CaseAction.class);
        Arrays.stream(CaseAction.values())
                .filter(action -> refusal(c, who, action) == null)
                .filter(action -> action != CaseAction.CLAIM || c.officer() == null)
                .forEach(allowed::add);
        return allowed;
    }

    /** In whose place the officer would do this, or null. */
    @Nullable
    String inPlaceOf(Case c, Approver who, CaseAction action) {
        return isApproving(action) && right(c, who, action) instanceof Right.InPlaceOf place ? place.giver() : null;
    }

    boolean needsApproval(Case c) {
        return settings.needsApproval(c.field());
    }

    /**
     * More time is asked for once, and decided on while it is asked for. One slip at a time is with an agency; nobody is asked
     * on a channel where nobody is written to.
     */
    private static boolean isOffered(Case c, CaseAction action) {
        CaseSlip.State slip = slip(c);
        return switch (action) {
            case MESSAGE, ASK -> c.address().channel().takesMessages();
            case CONSENT_ASK -> c.address().channel().isWrittenOn() && (slip == null || !slip.isWithAgency());
            case CONSENT_RECORD -> slip == null || !slip.isWithAgency();
            case SLIP_RENEW -> slip != null && slip.isWithAgency();
            case SLIP_RECEIVE -> slip == CaseSlip.State.ISSUED;
            case SLIP_WITHDRAW -> slip != null && (slip.isWithAgency() || slip.isUnsent());
            case EXTENSION -> c.deadline().extension() == null;
            case EXTENSION_APPROVE, EXTENSION_REFUSE -> c.deadline().isExtensionAsked();
            case CLAIM,
                    RETURN,
                    TRANSFER,
                    WAIT,
                    RESUME,
                    SUBMIT,
                    APPROVE,
                    SEND_BACK,
                    ANSWER,
                    GUIDE,
                    SLIP_ISSUE,
                    CLOSE,
                    REOPEN,
                    NOTE -> true;
        };
    }

    private static @Nullable CaseChange approving(Case c, Approver who, CaseAction action) {
        if (!isApproving(action)) {
            return null;
        }
        if (who.login().equals(author(c, action))) {
            return new CaseChange.OwnWork(c);
        }
        return switch (right(c, who, action)) {
            case Right.Own own -> null;
            case Right.InPlaceOf other -> null;
            case Right.GiversWork work -> new CaseChange.GiversWork(c, work.giver());
            case Right.None none -> new CaseChange.NotApprover(c);
        };
    }

    private static boolean isApproving(CaseAction action) {
        return switch (action.by()) {
            case SECOND_PAIR_OF_EYES, APPROVER -> true;
            case HOLDER, ANYBODY -> false;
        };
    }

    private static Right right(Case c, Approver who, CaseAction action) {
        return who.over(c.unit(), c.field(), author(c, action));
    }

    /** Whose work is looked at; null where anybody's may be, as of what is not let through. */
    private static CaseSlip.@Nullable State slip(Case c) {
        CaseSlip last = c.slip();
        return last == null ? null : last.state();
    }

    private static @Nullable String author(Case c, CaseAction action) {
        if (action.by() != CaseAction.By.SECOND_PAIR_OF_EYES) {
            return null;
        }
        CaseDraft draft = c.draft();
        CaseDeadline.Extension extension = c.deadline().extension();
        if (action == CaseAction.APPROVE) {
            return draft == null ? null : draft.author();
        }
        return extension == null ? null : extension.by();
    }
}
