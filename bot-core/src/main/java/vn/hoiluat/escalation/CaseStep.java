package vn.hoiluat.escalation;

import java.time.Instant;

/**
 * One step in a case's history.
 *
 * @param who the officer's name, or {@code system}
 * @param what a word of {@code message files}, for example {@code opened}
 * @param note why, for officers
 */
public record CaseStep(Instant at, String who, String what, String note) {}
