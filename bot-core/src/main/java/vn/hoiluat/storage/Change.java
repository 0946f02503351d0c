package vn.hoiluat.storage;

/**
 * One write, seen after it was stored. Delivered at least once and, for one document, in order.
 *
 * @param token where to go on after this change
 * @param version the version written; a deletion is a write too
 * @param deleted true if the document is gone
 */
public record Change(FeedToken token, String kind, String id, long version, boolean deleted) {}
