package vn.hoiluat.knowledge.central;

import java.time.Duration;

/**
 * How the sync with a partner goes.
 *
 * @param unit what this unit is called in the external ids of its records: up to 30 lower-case letters, digits and hyphens,
 *     never changed once used
 * @param rule what is done with records that differ
 * @param lease how long a node that died keeps others from going on
 */
public record SyncSettings(String unit, CentralRule rule, Duration lease) {

    /** Longer than any page takes, short enough not to be missed. */
    public static final Duration USUAL_LEASE = Duration.ofMinutes(5);
}
