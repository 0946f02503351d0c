package vn.hoiluat.escalation;

import static vn.hoiluat.escalation.CaseStatus.ANSWERED;
import static vn.hoiluat.escalation.CaseStatus.CLOSED;
import static vn.hoiluat.escalation.CaseStatus.IN_PROGRESS;
import static vn.hoiluat.escalation.CaseStatus.NEW;
import static vn.hoiluat.escalation.CaseStatus.WAITING_AGENCY;
import static vn.hoiluat.escalation.CaseStatus.WAITING_APPROVAL;
import static vn.hoiluat.escalation.CaseStatus.WAITING_CITIZEN;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What officers do with a case: in which status, by whom, and what status follows. The state machine is this table. */
public enum CaseAction {
    CLAIM("claimed", By.HOLDER, Sets.UNDERWAY, null),
    RETURN("returned", By.HOLDER, Sets.HELD, NEW),
    TRANSFER("transferred", By.HOLDER, Sets.UNDERWAY, null),
    MESSAGE("message", By.HOLDER, Sets.UNDERWAY, null),
    ASK("asked", By.HOLDER, Sets.UNDERWAY, WAITING_CITIZEN),
    WAIT("waiting", By.HOLDER, Sets.UNDERWAY, WAITING_AGENCY),
    RESUME("resumed", By.HOLDER, Set.of(WAITING_CITIZEN, WAITING_AGENCY), IN_PROGRESS),
    SUBMIT("submitted", By.HOLDER, Sets.UNDERWAY, WAITING_APPROVAL),
    APPROVE("approved", By.SECOND_PAIR_OF_EYES, Set.of(WAITING_APPROVAL), ANSWERED),
    /** To the author. */
    SEND_BACK("sent-back", By.APPROVER, Set.of(WAITING_APPROVAL), IN_PROGRESS),
    ANSWER("answered", By.HOLDER, Sets.UNDERWAY, ANSWERED),
    /** To another agency, as the answer. */
    GUIDE("guided", By.HOLDER, Sets.UNDERWAY, ANSWERED),
    CONSENT_ASK("consent-asked", By.HOLDER, Sets.UNDERWAY, WAITING_CITIZEN),
    /** Given by telephone, at the counter or on paper. */
    CONSENT_RECORD("consent-recorded", By.HOLDER, Sets.UNDERWAY, IN_PROGRESS),
    SLIP_ISSUE("slip-issued", By.HOLDER, Sets.UNDERWAY, WAITING_AGENCY),
    /** Another link for the agency in place of the one before. */
    SLIP_RENEW("slip-renewed", By.HOLDER, Sets.OPEN, null),
    /** As the agency said by telephone or on paper. */
    SLIP_RECEIVE("slip-received", By.HOLDER, Sets.OPEN, null),
    SLIP_WITHDRAW("slip-withdrawn", By.HOLDER, Sets.UNDERWAY, IN_PROGRESS),
    CLOSE("closed", By.HOLDER, Sets.UNDERWAY, CLOSED),
    REOPEN("reopened", By.ANYBODY, Set.of(ANSWERED, CLOSED), IN_PROGRESS),
    NOTE("note", By.ANYBODY, Set.of(CaseStatus.values()), null),
    EXTENSION("extension-asked", By.HOLDER, Sets.OPEN, null),
    EXTENSION_APPROVE("extension-approved", By.SECOND_PAIR_OF_EYES, Sets.OPEN, null),
    EXTENSION_REFUSE("extension-refused", By.APPROVER, Sets.OPEN, null);

    private final String step;
    private final By by;
    private final Set<CaseStatus> from;
    private final @Nullable CaseStatus to;

    /** Who may. */
    enum By {
        /** The case's officer, or anybody while it has none, who thereby takes it. */
        HOLDER,
        /** Who may approve, but not who wrote what is looked at. */
        SECOND_PAIR_OF_EYES,
        /** Who may approve. */
        APPROVER,
        ANYBODY
    }

    CaseAction(String step, By by, Set<CaseStatus> from, @Nullable CaseStatus to) {
        this.step = step;
        this.by = by;
        this.from = from;
        this.to = to;
    }

    /** As it is written in addresses: {@code send-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for it in a case's history. */
    String step() {
        return step;
    }

    By by() {
        return by;
    }

    boolean isFrom(CaseStatus status) {
        return from.contains(status);
    }

    boolean needsOpen() {
        return from.stream().allMatch(CaseStatus::isOpen);
    }

    /** The status that follows; where the action leaves it, a new case is in progress afterwards. */
    CaseStatus after(CaseStatus before) {
        if (to != null) {
            return to;
        }
        return before == NEW && by == By.HOLDER && this != EXTENSION ? IN_PROGRESS : before;
    }

    /** Named, since the constants above cannot see static fields of their own type. */
    private static final class Sets {
        static final Set<CaseStatus> UNDERWAY = Set.of(NEW, IN_PROGRESS, WAITING_CITIZEN, WAITING_AGENCY);
        static final Set<CaseStatus> HELD = Set.of(IN_PROGRESS, WAITING_CITIZEN, WAITING_AGENCY);
        static final Set<CaseStatus> OPEN = Set.of(NEW, IN_PROGRESS, WAITING_CITIZEN, WAITING_AGENCY, WAITING_APPROVAL);
    }
}
