package vn.hoiluat.people;

/** What somebody who is signed in may be allowed to do. */
public enum Action {
    /** See cases and what citizens wrote in them. */
    READ_CASES,
    /** Take cases, write in them, answer, hand them on, close them. */
    WORK_ON_CASES,
    /** Approve or send back what others want to send, and longer deadlines. */
    APPROVE_ANSWERS,
    /** The same in the place of a colleague who handed it on; no role has it. */
    APPROVE_IN_PLACE,
    /** See all of the question-answer base, write in it, take an entry from citizens. */
    EDIT_ENTRIES,
    /** Say what of it citizens get, and what law it rests on. */
    APPROVE_ENTRIES,
    /** Make accounts, change their roles, switch them off. */
    MANAGE_ACCOUNTS,
    /** See who did and read what. */
    READ_AUDIT,
    /** See the service's own figures, which hold nothing of citizens. */
    READ_OPERATIONS
}
