package vn.hoiluat.escalation;

/**
 * What is promised about cases.
 *
 * @param workingDays days in which a case is answered, by the working calendar
 */
public record CaseSettings(int workingDays) {

    public CaseSettings {
        if (workingDays < 1) {
            throw new IllegalArgumentException("workingDays is " + workingDays + ", expected at least 1");
        }
    }
}
