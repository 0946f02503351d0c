package vn.hoiluat.knowledge.central;

/**
 * What we offer for one record.
 *
 * @param externalId ours for a record of ours, the partner's for a record of the partner
 * @param baseVersion the partner's version our change was made on, 0 for a record it does not have; the partner refuses the change
 *     with {@link ContributionResult.Conflict} if its record has moved on, so that a late message overwrites nothing
 */
public record Contribution(String externalId, long baseVersion, CentralContent content) {

    public Contribution {
        CentralRecord.checkId(externalId);
        if (baseVersion < 0) {
            throw new IllegalArgumentException(
                    "contribution " + externalId + " on version " + baseVersion + ", expected 0 or more");
        }
    }
}
