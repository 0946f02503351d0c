package vn.hoiluat.webhooks;

import java.time.Instant;

/**
 * Something that happened, to be told to everybody who wants to know.
 *
 * @param body what is sent, as JSON; never changed once it is stored
 */
record Notice(EventType type, Instant at, String body) {}
