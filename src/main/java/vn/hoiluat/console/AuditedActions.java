package vn.hoiluat.console;

import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.escalation.CaseAction;

/** What officers do with a case, as the trail calls it. */
final class AuditedActions {

    private AuditedActions() {}

    static AuditAction of(CaseAction action) {
        return switch (action) {
            case CLAIM -> AuditAction.CASE_CLAIMED;
            case RETURN -> AuditAction.CASE_RETURNED;
            case TRANSFER -> AuditAction.CASE_TRANSFERRED;
            case MESSAGE -> AuditAction.CASE_MESSAGE_SENT;
            case ASK -> AuditAction.CASE_CITIZEN_ASKED;
            case WAIT -> AuditAction.CASE_WAITING;
            case RESUME -> AuditAction.CASE_RESUMED;
            case SUBMIT -> AuditAction.CASE_SUBMITTED;
            case APPROVE -> AuditAction.CASE_APPROVED;
            case SEND_BACK -> AuditAction.CASE_SENT_BACK;
            case ANSWER -> AuditAction.CASE_ANSWERED;
            case GUIDE -> AuditAction.CASE_GUIDED;
            case CONSENT_ASK -> AuditAction.CASE_CONSENT_ASKED;
            case CONSENT_RECORD -> AuditAction.CASE_CONSENT_RECORDED;
            case SLIP_ISSUE -> AuditAction.CASE_SLIP_ISSUED;
            case SLIP_RENEW -> AuditAction.CASE_SLIP_RENEWED;
            case SLIP_RECEIVE -> AuditAction.CASE_SLIP_RECEIVED;
            case SLIP_WITHDRAW -> AuditAction.CASE_SLIP_WITHDRAWN;
            case CLOSE -> AuditAction.CASE_CLOSED;
            case REOPEN -> AuditAction.CASE_REOPENED;
            case NOTE -> AuditAction.CASE_NOTED;
            case EXTENSION -> AuditAction.CASE_EXTENSION_ASKED;
            case EXTENSION_APPROVE -> AuditAction.CASE_EXTENSION_APPROVED;
            case EXTENSION_REFUSE -> AuditAction.CASE_EXTENSION_REFUSED;
        };
    }
}
