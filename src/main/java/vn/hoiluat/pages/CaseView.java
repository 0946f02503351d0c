package vn.hoiluat.pages;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseStatus;

/**
 * How far a case is: what everybody may know who has its code.
 *
 * @param received day and time, in words
 * @param claimed when an officer took it, null if none has
 * @param answered when it was answered, null if it was not
 * @param closed when it was closed without an answer, null if it was not
 * @param due until when it is answered, in words
 * @param overdue true if it is late and still owed
 * @param workingDaysLeft 0 if it is due today; null if nothing is owed or it is late
 */
record CaseView(
        String code,
        CaseStatus status,
        String received,
        @Nullable String claimed,
        @Nullable String answered,
        @Nullable String closed,
        String due,
        boolean overdue,
        @Nullable Integer workingDaysLeft) {}
