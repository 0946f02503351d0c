package vn.hoiluat.knowledge.central;

/**
 * What we ask to be used no more.
 *
 * @param baseVersion the partner's version we saw last; one that has moved on is {@link ContributionResult.Conflict}
 * @param reason for the people at the partner
 */
public record Withdrawal(String externalId, long baseVersion, String reason) {

    public Withdrawal {
        CentralRecord.checkId(externalId);
        if (baseVersion < 1) {
            throw new IllegalArgumentException(
                    "withdrawal of " + externalId + " on version " + baseVersion + ", expected 1 or more");
        }
    }
}
