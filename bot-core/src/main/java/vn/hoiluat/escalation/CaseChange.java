package vn.hoiluat.escalation;

/** What came of an officer's wish to change a case. */
public sealed interface CaseChange {

    /** Done; the case as it is now. */
    record Done(Case changed) implements CaseChange {}

    /** Somebody else was first; the case shows who and when. */
    record TakenBy(Case unchanged) implements CaseChange {}

    /** It was answered or closed before. */
    record NoLongerOpen(Case unchanged) implements CaseChange {}

    /** There is no such case. */
    record NotFound() implements CaseChange {}
}
