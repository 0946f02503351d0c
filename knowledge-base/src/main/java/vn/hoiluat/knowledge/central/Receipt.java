package vn.hoiluat.knowledge.central;

/**
 * What a partner that does not answer at once says later about something we gave.
 *
 * @param reference what it was called when it was given, {@link ContributionResult.OnItsWay#reference}
 * @param externalId of the record or question
 * @param reason in the partner's words, shown to people; never empty where it was not taken
 */
public record Receipt(String reference, String externalId, Outcome outcome, String reason) {

    /** What became of it. */
    public enum Outcome {
        /** The partner has it. */
        TAKEN,
        /** The partner's record had moved on; nothing was changed there, and what it has comes with a pull. */
        MOVED_ON,
        /** The partner will not have it. */
        REFUSED
    }

    public Receipt {
        CentralRecord.checkId(externalId);
        if (outcome != Outcome.TAKEN && reason.isBlank()) {
            throw new IllegalArgumentException("receipt of " + reference + " is " + outcome + " without a reason");
        }
    }
}
