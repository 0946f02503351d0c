package vn.hoiluat.alert;

import java.util.Locale;

/** What an alert is about. */
public enum AlertKind {
    /** A case waits for somebody to take it. */
    NEW_CASE,
    /** It went back to where everybody may take it. */
    RETURNED,
    /** Nobody has taken it for a while. */
    UNCLAIMED,
    /** A colleague gave it to this person. */
    TRANSFERRED,
    /** A note calls this person. */
    MENTIONED,
    /** An answer or more time waits for approval. */
    APPROVAL,
    /** What this person asked to have approved was decided on. */
    DECIDED,
    /** The citizen wrote again. */
    CITIZEN_WROTE,
    /** The agency to which the question was passed on has it. */
    AGENCY_RECEIVED,
    /** It replied. */
    AGENCY_REPLIED,
    /** It has neither confirmed nor replied in time. */
    AGENCY_SILENT,
    /** It is due soon. */
    DUE_SOON,
    /** It is late. */
    OVERDUE,
    /** A citizen reports danger: told at once, also at night. */
    DANGER,
    /** A channel account can no longer send or receive, as those who look after accounts are told once a day. */
    ACCOUNT_TROUBLE,
    /** How many cases wait, once a working day. */
    DIGEST,
    /** What citizens asked most last week and the base could not answer, once a week to those who look after it. */
    WEEKLY_QUESTIONS,
    /** Protected questions do not come out of the base as they did, as those who look after it are told. */
    GOLDEN_FALLEN,
    /** Asked for by the person, to see that alerts arrive. */
    TRIAL;

    /** True if it does not wait for the end of quiet hours. */
    boolean isUrgent() {
        return this == DANGER || this == TRIAL || this == DIGEST || this == WEEKLY_QUESTIONS;
    }

    /** The word for it in the message file and in ids. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
