package vn.hoiluat.storage;

/** A place in a {@link ChangeFeed}. Opaque; may be stored and used after a restart. */
public record FeedToken(String value) {}
