package vn.hoiluat.escalation;

import java.time.Instant;

/**
 * Something officers are to be told of a case. Stored inside the case, so that no case exists without it.
 *
 * @param what a word of the message files, for example {@code opened}
 * @param told true once every officer's list showed it
 */
public record Notification(String what, Instant at, boolean told) {}
