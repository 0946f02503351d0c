package vn.hoiluat.audit;

/** What somebody did. Names are stored: one may be added, none renamed or taken away. */
public enum AuditAction {
    /** A session begun, failed, or ended. */
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** A call that the caller's roles do not allow. */
    CALL_REFUSED,

    CASES_LISTED,
    CASES_SEARCHED,
    CASE_READ,
    CASE_CONTACT_SHOWN,

    CASE_CLAIMED,
    CASE_RETURNED,
    CASE_TRANSFERRED,
    CASE_MESSAGE_SENT,
    CASE_CITIZEN_ASKED,
    CASE_WAITING,
    CASE_RESUMED,
    CASE_SUBMITTED,
    CASE_APPROVED,
    CASE_SENT_BACK,
    CASE_ANSWERED,
    CASE_CLOSED,
    CASE_REOPENED,
    CASE_NOTED,
    CASE_NOTES_SEEN,
    CASE_EXTENSION_ASKED,
    CASE_EXTENSION_APPROVED,
    CASE_EXTENSION_REFUSED,
    CASE_PAPERS_LISTED,
    CASE_FILE_READ,
    CASE_LETTER_DRAFTED,
    CASE_LETTER_RECORDED,

    CASE_GUIDED,
    CASE_CONSENT_ASKED,
    CASE_CONSENT_RECORDED,
    CASE_SLIP_ISSUED,
    CASE_SLIP_RENEWED,
    CASE_SLIP_RECEIVED,
    CASE_SLIP_WITHDRAWN,
    CASE_SLIP_WRITTEN,
    /** By whoever has the link on a slip. */
    SLIP_READ,
    SLIP_CONFIRMED,
    SLIP_REPLIED,
    AGENCY_CHANGED,

    /** By the citizen, over a channel or by the link that was sent there. */
    OWN_DATA_READ,
    OWN_DATA_ERASED,

    ACCOUNT_MADE,
    ACCOUNT_INVITED,
    ACCOUNT_ROLES_CHANGED,
    ACCOUNT_SWITCHED_OFF,
    ACCOUNT_SWITCHED_ON,
    PASSWORD_SET,

    CHANNEL_CONNECTED,
    /** Switched on or off, its bot silenced or not, its notice or greeting changed. */
    CHANNEL_CHANGED,
    CANNED_ANSWER_CHANGED,
    LEGAL_DOCUMENT_CHANGED,
    /** Who is told by webhooks, of what, and by which secret. */
    WEBHOOK_CHANGED,

    UNIT_CHANGED,
    ROUTING_CHANGED,
    ACCOUNT_SCOPE_CHANGED,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    CASE_RECORDED,
    /** Somebody's own, in all browsers but one. */
    SESSIONS_ENDED,
    CASE_CALLED,
    DELEGATION_GIVEN,
    DELEGATION_REVOKED,
    FILTER_CHANGED,
    /** Automatic answers that citizens found of no use, with what had been asked. */
    RATINGS_LISTED,
    /** Unanswered questions: made phrasings of an entry, drafted as one, rejected, taken up again. */
    UNANSWERED_LINKED,
    UNANSWERED_DRAFTED,
    UNANSWERED_REJECTED,
    UNANSWERED_REOPENED,
    /** An officer's answer, made a draft of an entry. */
    CASE_ENTRY_DRAFTED,
    /** The small picture of a picture that the citizen sent. */
    CASE_PICTURE_SHOWN,
    CASE_FILE_DELETED,
    AUDIT_READ,
    AUDIT_EXPORTED,
    AUDIT_VERIFIED,
    /** Whole days that were kept long enough are gone. */
    AUDIT_DROPPED,

    /** A file for the question-answer base was read and looked at; nothing was written. */
    ENTRIES_PREVIEWED,
    /** Drafts were written from a file that was looked at. */
    ENTRIES_IMPORTED,
    ENTRIES_EXPORTED,

    /** Signing in by the provider: allowed by an administrator, taken back, and who it is found out at the first sign-in. */
    ACCOUNT_PROVIDER_ALLOWED,
    ACCOUNT_PROVIDER_REMOVED,
    ACCOUNT_PROVIDER_BOUND,

    /** Entries of the question-answer base, by key and version. */
    ENTRY_WRITTEN,
    ENTRY_SUBMITTED,
    ENTRY_SENT_BACK,
    ENTRY_APPROVED,
    ENTRY_HELD,
    ENTRY_RELEASED,
    ENTRY_RETIRED,
    ENTRY_RESTORED,
    ENTRY_REFIELDED,
    /** Read again and found right as it stands. */
    ENTRY_CONFIRMED,
    GOLDEN_QUESTION_CHANGED,
    LOCAL_DATA_CHANGED,

    /**
     * The central database: a run by hand, a choice in the conflict inbox, the mapping of codes, a test of the connection, citizens'
     * questions that were assigned to the unit.
     */
    CENTRAL_RUN,
    CENTRAL_CONFLICT_SETTLED,
    CENTRAL_MAPPING_CHANGED,
    CENTRAL_TESTED,
    CENTRAL_QUESTIONS_LISTED,
    CENTRAL_QUESTION_CLASSIFIED,

    /** A guarded call that nobody has named yet; the record says which. */
    OTHER
}
