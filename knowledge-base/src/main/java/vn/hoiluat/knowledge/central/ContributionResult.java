package vn.hoiluat.knowledge.central;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of offering something to the partner. */
public sealed interface ContributionResult {

    /**
     * It is there now (201, or 200 for a change).
     *
     * @param version the partner's version of the record from now on; 1 for classifications and answers where there is none
     */
    record Accepted(long version) implements ContributionResult {}

    /**
     * The partner had exactly this already (200): a repeated call.
     *
     * @param version the partner's version of the record
     */
    record AlreadyThere(long version) implements ContributionResult {}

    /**
     * It was taken, and the partner's word comes later with a pull: a file laid out, a proposal its people decide on (202).
     *
     * @param reference what it is called there, for the ledger
     */
    record OnItsWay(String reference) implements ContributionResult {}

    /**
     * The partner has something else under this id, or its record has moved on (409, 412); nothing was changed.
     *
     * @param theirs what it has; null where it does not tell
     */
    record Conflict(@Nullable CentralRecord theirs) implements ContributionResult {}

    /**
     * The partner will not have it; the same again would be refused again (400, 403, 422).
     *
     * @param reason in the partner's words, shown to people
     */
    record Refused(String reason) implements ContributionResult {}

    /**
     * Not now: too many calls, a partner that is down, a line that broke (429, 5xx, time-out). Whether it arrived is not known.
     *
     * @param after how long the partner asked us to wait; null if it did not say
     * @param reason shown to people
     */
    record RetryLater(@Nullable Duration after, String reason) implements ContributionResult {}
}
